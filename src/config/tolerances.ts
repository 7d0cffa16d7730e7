/**
 * The worst change against the baseline that is still accepted.
 *
 *     tolerance = subject ":" ( percent | points | "off" )
 *
 * Shares take percentage points (a ratio of two error rates near zero says nothing), all other
 * metrics take a relative change in percent.
 */
import {
  isShare, metricId, type MetricName, type Ratio, type Statistic,
} from "../base/index.ts";
import { inLine, repeated } from "./budgets.ts";
import {
  LINES_COMMAS_OR_SEMICOLONS, entries, entryTexts, field, readItems, type Field,
} from "./fields.ts";
import { parsePercent, parsePoints } from "./literals.ts";
import { parseMetricReference, type MetricReference } from "./metric-reference.ts";
import { accept, andThen, refuse, type Parsed } from "./parsed.ts";

export type ToleranceLimit =
  | { readonly kind: "ratio"; readonly value: Ratio }
  | { readonly kind: "points"; readonly value: Ratio }
  | { readonly kind: "off" };

export interface Tolerance {
  readonly metric: MetricName;
  readonly statistic: Statistic | null;
  readonly limit: ToleranceLimit;
  /** As it was written. */
  readonly text: string;
}

/** A tenfold worsening; beyond it the tolerance is a slip, or `off` was meant. */
const MAX_RATIO: Ratio = 10;

export function parseTolerance(text: string): Parsed<Tolerance> {
  const colon = text.indexOf(":");
  if (colon < 1) {
    return refuse(`has a line that is not a tolerance: "${text}"`, "write e.g. latency.p99: 20%");
  }
  const parsed = andThen(parseMetricReference(text.slice(0, colon).trim()), (reference) =>
    andThen(parseLimit(reference, text.slice(colon + 1).trim()), (limit) =>
      accept({ ...reference, limit, text }),
    ),
  );
  return inLine(parsed, text);
}

function parseLimit(reference: MetricReference, text: string): Parsed<ToleranceLimit> {
  if (text === "off") return accept({ kind: "off" });
  const id = metricId(reference.metric, reference.statistic);
  if (isShare(reference.metric)) {
    if (text.endsWith("%")) {
      return refuse(`gives the share "${id}" a relative tolerance`,
        `write percentage points: ${id}: ${text.slice(0, -1).trim()}pp`);
    }
    return andThen(parsePoints(text), (value) => accept({ kind: "points", value }));
  }
  if (text.endsWith("pp")) {
    return refuse(`gives "${id}" percentage points, but it is not a share`,
      `write ${id}: ${text.slice(0, -2).trim()}%`);
  }
  return andThen(parsePercent(text), (value) => value <= MAX_RATIO
    ? accept({ kind: "ratio", value })
    : refuse("is more than 1000%", `write ${id}: off`));
}

function parseTolerances(lines: readonly string[]): Parsed<readonly Tolerance[]> {
  return andThen(readItems(lines, parseTolerance), (tolerances) => {
    const twice = repeated(tolerances);
    if (twice === null) return accept(tolerances);
    return refuse(`gives "${twice}" two tolerances`, "keep one of them");
  });
}

export const tolerances: Field<readonly Tolerance[]> = field(entries, (written) =>
  parseTolerances(entryTexts(written, LINES_COMMAS_OR_SEMICOLONS)),
);
