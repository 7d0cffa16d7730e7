import { type Millis, type PerSecond, type Tokens, unreachable, type Usd } from "../base/index.ts";
import { ASSUMED_SPREAD, type MetricForecast, type MonthlyProjection } from "../verdict/index.ts";
import {
  DASH, formatChange, formatCount, formatNumber, formatSetting, formatShare, formatUsd, plural,
} from "./format.ts";
import {
  type Block, code, type Column, left, type Line, type Report, right, type Table, text,
} from "./model.ts";
import { metricLabel } from "./names.ts";
import { projectionBlocks } from "./projection.ts";
import type { RenderOptions } from "./render.ts";
import { textOf } from "./text.ts";

/** What is expected and what it is at most; null where nobody can know. */
export interface Range<Unit extends number> {
  readonly expected: Unit | null;
  readonly most: Unit | null;
}

/** What one scenario, or one rung of it, will send and use up: a single run of it. */
export interface ScenarioEstimate {
  readonly scenario: string;
  readonly model: string | null;
  /** Warm-up and first trial included; null for a closed loop by time that has never run. */
  readonly requests: number | null;
  readonly measuredRequests: number | null;
  /** Warm-up included; null for a closed loop by requests that has never run. */
  readonly durationMs: Millis | null;
  /** Null for a closed loop. */
  readonly ratePerS: PerSecond | null;
  readonly inputTokens: Range<Tokens>;
  readonly outputTokens: Range<Tokens>;
  readonly costUsd: Range<Usd>;
  /** It runs at the same time as another one, and takes none of its own. */
  readonly isBeside?: boolean;
  readonly baselineRuns: number;
  /** Why there is nothing to compare with; null when there is. */
  readonly absence: string | null;
}

/** Everything that can be said of a gate before it runs. */
export interface GateEstimate {
  readonly schema: "tailgate.estimate/1";
  readonly tool: { readonly name: "tailgate"; readonly version: string };
  readonly suite: string;
  readonly confidence: number;
  /** How often a run that would fail is measured again. */
  readonly confirm: number;
  readonly scenarios: readonly ScenarioEstimate[];
  readonly metrics: readonly MetricForecast[];
  /** Empty where no monthly volume was given. */
  readonly months: readonly MonthlyProjection[];
}

/** Lengths of runs: nobody plans them in milliseconds. */
export function formatLength(ms: Millis): string {
  const seconds = ms / 1000;
  return seconds < 60 ? `${formatNumber(seconds, 2)} s` : `${formatNumber(seconds / 60, 2)} min`;
}

function formatRange<Unit extends number>(range: Range<Unit>, show: (value: Unit) => string): string {
  const { expected, most } = range;
  if (most === null || most === expected) return expected === null ? DASH : `about ${show(expected)}`;
  return expected === null ? `at most ${show(most)}` : `${show(expected)}, at most ${show(most)}`;
}

const orDash = <T>(value: T | null, show: (value: T) => string): string =>
  (value === null ? DASH : show(value));

/** A total is known only if every part of it is. */
export function totalOf(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

function spendingTable(scenarios: readonly ScenarioEstimate[]): Table {
  return {
    kind: "table",
    columns: [left("Scenario"), right("Requests"), right("Time"), right("Input tokens"),
      right("Output tokens"), right("Cost")],
    rows: scenarios.map((one) => [
      [code(one.scenario)],
      [text(orDash(one.requests, formatCount))],
      [text(orDash(one.durationMs, formatLength))],
      [text(formatRange(one.inputTokens, formatCount))],
      [text(formatRange(one.outputTokens, formatCount))],
      [text(formatRange(one.costUsd, formatUsd))],
    ]),
  };
}

const standIn = ({ metric, requested }: MetricForecast): string =>
  (metric === requested ? "" : ` (for ${metricLabel(requested)})`);

function decided({ silence, remedy }: MetricForecast): string {
  if (silence !== null) return DASH;
  return remedy.kind === "none" ? "yes" : "no";
}

const METRIC_COLUMNS: readonly Column[] = [left("Metric"), right("Tolerance"), right("Finds from"),
  right("Unchanged passes"), right("Baselines"), left("Decided")];

/** Metrics are of scenarios; a base is a row of spending only. */
const hasSeveral = ({ metrics }: GateEstimate): boolean =>
  new Set(metrics.map(({ scenario }) => scenario)).size > 1;

function metricsTable(estimate: GateEstimate): Table {
  const { metrics } = estimate;
  const isSeveral = hasSeveral(estimate);
  return {
    kind: "table",
    columns: isSeveral ? [left("Scenario"), ...METRIC_COLUMNS] : METRIC_COLUMNS,
    rows: metrics.map((one): readonly Line[] => {
      const cells = [
        `${metricLabel(one.metric)}${standIn(one)}`,
        formatChange(one.limit, one.unit),
        orDash(one.detectable, (change) => formatChange(change, one.unit)),
        orDash(one.passes, (share) => formatShare(Math.round(share * 100) / 100)),
        one.silence !== null ? DASH : one.baselineRuns === 0 ? "none: assumed"
          : formatCount(one.baselineRuns),
        decided(one),
      ].map((cell): Line => [text(cell)]);
      return isSeveral ? [[code(one.scenario)], ...cells] : cells;
    }),
  };
}

function lengthAs(requests: number, scenario: ScenarioEstimate | undefined): string {
  const { ratePerS = null, measuredRequests = null, durationMs = null } = scenario ?? {};
  if (ratePerS === null || measuredRequests === null || durationMs === null) return "";
  const longer = formatLength((requests / ratePerS) * 1000);
  const faster = formatNumber((requests / measuredRequests) * ratePerS);
  return `: ${longer} at ${formatSetting(ratePerS)}/s, or ${faster}/s in the time planned, which ` +
    "needs baselines of its own";
}

/** What would let a tolerance be decided, in words; null where nothing is needed. */
export function remedyText(
  { remedy, baselineRuns, silence, isPaired = false }: MetricForecast,
  scenario?: ScenarioEstimate,
): string | null {
  if (silence !== null) return silence;
  switch (remedy.kind) {
    case "none":
      return null;
    case "requests":
      return `${formatCount(remedy.requests)} measured requests${
        isPaired ? " of each arm" : ""} would decide it${lengthAs(remedy.requests, scenario)}`;
    case "between-runs": {
      if (isPaired) return "no sensible number of requests decides it; use a wider tolerance";
      const more = baselineRuns < 10 ? `store more baseline runs (now ${baselineRuns}) or ` : "";
      return `no number of requests decides it: run-to-run noise dominates; ${more}use base-endpoint, ` +
        "or a wider tolerance";
    }
    default:
      return unreachable(remedy);
  }
}

/** What would settle each metric; said once for all metrics of a scenario that share it. */
function notes(estimate: GateEstimate): Block {
  const { metrics, scenarios } = estimate;
  const said = metrics.flatMap((one) => {
    const remedy = remedyText(one, scenarios.find(({ scenario }) => scenario === one.scenario));
    return remedy === null ? [] : [{ ...one, remedy }];
  });
  const groups = Map.groupBy(said, ({ scenario, remedy }) => JSON.stringify([scenario, remedy]));
  const items = [...groups.values()].map((group): Line => {
    const { scenario = "", remedy = "" } = group[0] ?? {};
    const where = hasSeveral(estimate) ? [code(scenario), text(" ")] : [];
    return [...where, text(`${group.map(({ metric }) => metricLabel(metric)).join(", ")}: ${remedy}`)];
  });
  return { kind: "list", items };
}

function rules({ confirm, confidence, metrics, scenarios }: GateEstimate): readonly string[] {
  const hasAssumed = metrics.some(({ baselineRuns, silence }) => baselineRuns === 0 && silence === null);
  const absences = scenarios.flatMap(({ scenario, absence }) =>
    (absence === null ? [] : [`${scenario}: no baseline: ${absence}.`]));
  return [
    ...absences,
    `Finds from: the smallest worsening called regressed in 80% of runs; ${formatShare(confidence)} ` +
      "confidence over all tested rules together. Decided: an unchanged endpoint passes in 80% of runs.",
    ...(metrics.some(({ isPaired }) => isPaired) ? ["Paired: found from the two arms of one run; the " +
      "stored runs of the candidate's plan, if there are any, tell how much each arm errs."] : []),
    ...(hasAssumed ? ["Without baselines: as if one unchanged run of this size were stored, with " +
      `latencies and answers log-normal of spread ${ASSUMED_SPREAD} and no errors.`] : []),
    "Input tokens: as in the stored runs, else one for four bytes of the prompts and four for each " +
      "message. Output tokens: as in the stored runs; at most max-tokens. Cost at most: what max-cost sets " +
      "aside, a token for each byte of the request and max-tokens.",
    ...(confirm === 0 ? [] : ["Each row is one run: one that would fail is measured again, up to " +
      `${plural(confirm, "time")}, within the caps.`]),
  ];
}

function headline({ scenarios }: GateEstimate): string {
  const requests = totalOf(scenarios.map((one) => one.requests));
  const durationMs = totalOf(
    scenarios.filter(({ isBeside }) => isBeside !== true).map((one) => one.durationMs));
  const cost: Range<Usd> = {
    expected: totalOf(scenarios.map((one) => one.costUsd.expected)),
    most: totalOf(scenarios.map((one) => one.costUsd.most)),
  };
  const parts = [
    requests === null ? "requests not known before the run" : plural(requests, "request"),
    durationMs === null ? "time not known before the run" : formatLength(durationMs),
    cost.expected === null && cost.most === null ? "cost unknown" : formatRange(cost, formatUsd),
  ];
  return `Estimate: ${parts.join(", ")}; nothing was sent`;
}

function reportOf(estimate: GateEstimate): Report {
  return {
    verdict: null,
    headline: headline(estimate),
    subject: [code(estimate.suite)],
    lead: [
      spendingTable(estimate.scenarios), ...estimate.months.flatMap(projectionBlocks),
      metricsTable(estimate), notes(estimate),
      { kind: "list", items: rules(estimate).map((rule): Line => [text(rule)]) },
    ],
    details: [],
    brief: null,
  };
}

/** An estimate for a terminal. */
export function renderEstimate(
  estimate: GateEstimate,
  options: Pick<RenderOptions, "color" | "columns"> = {},
): string {
  return textOf(reportOf(estimate), { color: options.color ?? false, columns: options.columns });
}
