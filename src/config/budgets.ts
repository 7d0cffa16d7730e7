/**
 * Absolute limits on metrics.
 *
 *     budgets   = budget { separator budget }
 *     separator = newline | "," | ";"
 *     budget    = subject operator limit
 *     subject   = statistic | distribution "." statistic | share | mean
 *     statistic = "p5" | "p10" | "p25" | "p50" | "p75" | "p90" | "p95" | "p99" | "p999"
 *               | "mean" | "max"                     (alone: of `latency`)
 *     operator  = "<" | "<=" | ">" | ">="            (towards the better side of the metric)
 *     limit     = duration | percent | money | token-rate | count      (the metric's unit)
 *
 * The literals are those of `literals.ts`, the metrics those of `base/vocabulary.ts`.
 */
import {
  betterOf, metricId, unitOf, unreachable, type MetricName, type MetricUnit, type Statistic,
} from "../base/index.ts";
import {
  LINES_COMMAS_OR_SEMICOLONS, field, items, readItems, textOrList, type Field,
} from "./fields.ts";
import { parseCount, parseDuration, parseShare, parseTokenRate, parseUsd } from "./literals.ts";
import { parseMetricReference, type MetricReference } from "./metric-reference.ts";
import { accept, andThen, refuse, type Parsed, type Problem } from "./parsed.ts";

export type Operator = "<" | "<=" | ">" | ">=";

export interface Budget {
  readonly metric: MetricName;
  readonly statistic: Statistic | null;
  readonly operator: Operator;
  /** In the metric's base unit (`unitOf`): ms, tokens/s, share, USD or tokens. */
  readonly limit: number;
  /** As it was written. */
  readonly text: string;
}

const BUDGET = /^([^\s<>=]+)\s*(<=|>=|<|>)\s*(.+)$/;

function isOperator(text: string): text is Operator {
  return text === "<" || text === "<=" || text === ">" || text === ">=";
}

export function parseBudget(text: string): Parsed<Budget> {
  const [, subject = "", operator = "", limit = ""] = BUDGET.exec(text) ?? [];
  if (!isOperator(operator)) {
    return refuse(`has a line that is not a budget: "${text}"`, "write e.g. latency.p99 < 1.2s");
  }
  const parsed = andThen(parseMetricReference(subject), (reference) =>
    complete(reference, operator, limit.trim(), text),
  );
  return inLine(parsed, text);
}

function complete(
  reference: MetricReference, operator: Operator, limitText: string, text: string,
): Parsed<Budget> {
  const id = metricId(reference.metric, reference.statistic);
  const wanted = betterOf(reference.metric) === "lower" ? "<" : ">";
  if (!operator.startsWith(wanted)) {
    const better = wanted === "<" ? "lower" : "higher";
    return refuse(`limits "${id}" on the wrong side: ${better} is better`,
      `write ${id} ${operator.replace(/[<>]/, wanted)} ${limitText}`);
  }
  return andThen(parseLimit(unitOf(reference.metric), limitText), (limit) => {
    // No share, time or price is below zero, so nothing could ever keep such a budget.
    if (limit === 0 && operator === "<") return refuse("can never be kept", `write ${id} <= 0`);
    return accept({ ...reference, operator, limit, text });
  });
}

function parseLimit(unit: MetricUnit, text: string): Parsed<number> {
  switch (unit) {
    case "ms": return parseDuration(text);
    case "share": return parseShare(text);
    case "USD": return text === "0" ? accept(0) : parseUsd(text);
    case "tokens/s": return parseTokenRate(text);
    case "tokens": return parseCount(text);
    default: return unreachable(unit);
  }
}

/** The same problems, saying in which line of several they are. */
export function inLine<T>(parsed: Parsed<T>, line: string): Parsed<T> {
  if (parsed.ok) return parsed;
  const problems = parsed.problems.map(({ message, fix }): Problem => (
    { message: message.includes(`"${line}"`) ? message : `"${line}" ${message}`, fix }
  ));
  return { ok: false, problems };
}

/** The id of a rule that stands twice in a list, or null. */
export function repeated(rules: readonly MetricReference[]): string | null {
  const ids = rules.map(({ metric, statistic }) => metricId(metric, statistic));
  return ids.find((id, index) => ids.indexOf(id) !== index) ?? null;
}

function parseBudgets(lines: readonly string[]): Parsed<readonly Budget[]> {
  return andThen(readItems(lines, parseBudget), (budgets) => {
    const twice = repeated(budgets);
    if (twice === null) return accept(budgets);
    return refuse(`limits "${twice}" twice`, "keep the stricter one");
  });
}

export const budgets: Field<readonly Budget[]> = field(textOrList, (written) =>
  parseBudgets(items(written, LINES_COMMAS_OR_SEMICOLONS)),
);
