import type { Json } from "../base/index.ts";
import {
  type DistributionSummary, isDistributionSummary, OUTCOMES, type Recording,
} from "../measurement/index.ts";
import type { CandidateSummary, HistoryPoint, PercentileRow } from "../verdict/index.ts";
import {
  DASH, formatCensored, formatCount, formatLimit, formatMs, formatNumber, formatShare, formatUsd, type Show,
  showFor,
} from "./format.ts";
import { failureWordOf } from "./figures.ts";
import { code, left, type Line, right, type Table, text } from "./model.ts";
import { catalogueRank, metricLabel, statisticLabel, unitIn } from "./names.ts";

type Load = Recording["load"];

const cells = (...contents: readonly string[]): readonly Line[] =>
  contents.map((content) => [text(content)]);

type Run = Pick<CandidateSummary, "load" | "outcomes">;

const censoredText = ({ load, outcomes }: Run): string =>
  formatCensored(formatMs(load.timeoutMs), failureWordOf(outcomes));

function percentileCell(row: PercentileRow, run: Run, all: readonly (number | null)[]): string {
  const show = showFor("ms", all);
  if (row.valueMs === null) return censoredText(run);
  const bare = (ms: number): string => show(ms).replace(/ [^ ]+$/, "");
  if (row.lowMs === null && row.highMs === null) return show(row.valueMs);
  const low = row.lowMs === null ? "0" : bare(row.lowMs);
  // A dash, since 1,147, 1,532 would be four numbers to the eye.
  return `${show(row.valueMs)} [${low}–${row.highMs === null ? "∞)" : `${bare(row.highMs)}]`}`;
}

const SHOWN_QUANTILES = ["p50", "p90", "p95", "p99", "p999"];

/** The same without the failures, which hide what the others took; nothing where none failed. */
function successRow(metric: string, { metrics, load }: CandidateSummary): readonly (readonly Line[])[] {
  const summary = metrics[metric];
  if (load.failed === 0 || summary === undefined || !isDistributionSummary(summary) ||
    summary.withFailures === undefined || summary.count === 0) return [];
  const { p50, p90, p95, p99, p999 } = summary;
  const values = [p50, p90, p95, p99, p999];
  const show = showFor("ms", values);
  return [cells(`${metricLabel(metric)}, successes only`, ...values.map((value) => show(value)))];
}

/** Percentiles with distribution-free intervals, failures counted as slowest, and without them. */
export function percentileTable(candidate: CandidateSummary): Table {
  const entries = Object.entries(candidate.percentiles)
    .toSorted(([a], [b]) => catalogueRank(a) - catalogueRank(b));
  return {
    kind: "table",
    columns: [left("Metric"), ...SHOWN_QUANTILES.map((name) => right(statisticLabel(name)))],
    rows: entries.flatMap(([metric, rows]) => {
      const known = rows.flatMap((row) => [row.valueMs, row.lowMs, row.highMs]);
      const whole = cells(metricLabel(metric), ...SHOWN_QUANTILES.map((name) => {
        const row = rows.find(({ quantile }) => quantile === name);
        return row === undefined ? DASH : percentileCell(row, candidate, known);
      }));
      return [whole, ...successRow(metric, candidate)];
    }),
  };
}

/** Failures count as slower than everything. */
export function quantileText(
  summary: DistributionSummary,
  name: "p50" | "p95" | "p99",
  run: Run,
): string {
  const value = (summary.withFailures ?? summary)[name];
  return value === null && run.load.failed > 0 ? censoredText(run) : formatMs(value);
}

/** Closed loops side by side: what more requests at a time bring, and what they cost in time. */
export function ladderTable(steps: readonly CandidateSummary[]): Table {
  return {
    kind: "table",
    columns: [left("Scenario"), right("At a time"), right("Requests"), right("Succeeded"),
      right("Per second"), right("Latency P50"), right("Latency P95"), right("Latency P99")],
    rows: steps.map(({ scenario, load, outcomes, metrics: { latency } }) => [
      [code(scenario)],
      ...cells(
        formatCount(load.concurrency ?? load.maxInFlight), formatCount(load.scheduled),
        load.scheduled === 0 ? DASH : formatShare(load.ok / load.scheduled),
        formatNumber(load.achievedRatePerS),
        ...(["p50", "p95", "p99"] as const).map((name) =>
          (latency !== undefined && isDistributionSummary(latency)
            ? quantileText(latency, name, { load, outcomes }) : DASH))),
    ]),
  };
}

/** Every derived distribution: mean and maximum of the successes, quantiles with the failures. */
export function distributionTable(metrics: Recording["metrics"], load: Load): Table {
  const rows = Object.entries(metrics)
    .toSorted(([a], [b]) => catalogueRank(a) - catalogueRank(b))
    .flatMap(([name, metric]) => {
      if (!isDistributionSummary(metric)) return [];
      const { mean, max, withFailures } = metric;
      const { p50, p90, p99, p999 } = withFailures ?? metric;
      const show = showFor(unitIn(name) ?? "ms", [mean, p50, p90, p99, p999, max]);
      const beyond = load.timeoutMs === null ? "failed" : `≥ ${formatLimit(load.timeoutMs, "ms")}`;
      const quantiles = [p50, p90, p99, p999].map((value) =>
        (value === null && withFailures !== undefined && load.failed > 0 ? beyond : show(value)));
      return [cells(metricLabel(name), formatCount(metric.count), show(mean), ...quantiles,
        show(max))];
    });
  return {
    kind: "table",
    columns: [left("Metric"), right("ok"), right("Mean"), right("P50"), right("P90"), right("P99"),
      right("P99.9"), right("Max")],
    rows,
  };
}

/** Shares, means and prices. */
export function plainTable(metrics: Recording["metrics"]): Table {
  const rows = Object.entries(metrics)
    .toSorted(([a], [b]) => catalogueRank(a) - catalogueRank(b))
    .flatMap(([name, metric]) => {
      if (isDistributionSummary(metric)) return [];
      const unit = unitIn(name);
      const value = unit === null
        ? (metric.value === null ? DASH : formatNumber(metric.value))
        : showFor(unit, [metric.value])(metric.value);
      return [cells(metricLabel(name), value, formatCount(metric.count))];
    });
  return { kind: "table", columns: [left("Metric"), right("Value"), right("n")], rows };
}

export function outcomeTable(outcomes: Recording["outcomes"]): Table {
  const counted = OUTCOMES
    .map((outcome) => ({ outcome, count: outcomes[outcome] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  return {
    kind: "table",
    columns: [left("Outcome"), right("Requests"), right("Share")],
    rows: counted.map(({ outcome, count }) =>
      cells(outcome, formatCount(count), formatShare(count / total))),
  };
}

const MOST_FAILURES = 10;

export function failureTable(failures: Recording["failures"]): Table {
  return {
    kind: "table",
    columns: [left("What failed requests said"), right("Requests")],
    rows: failures.slice(0, MOST_FAILURES).map((failure) =>
      [[code(failure.text)], [text(formatCount(failure.count))]]),
  };
}

const MOST_MODELS = 30;

export function costTable(cost: Recording["cost"]): Table {
  return {
    kind: "table",
    columns: [left("Model"), right("Requests"), right("Input tokens"), right("Output tokens"),
      right("Cost")],
    rows: Object.entries(cost.perModel).slice(0, MOST_MODELS).map(([model, part]) => [
      [code(model)],
      ...cells(formatCount(part.requests), formatCount(part.input), formatCount(part.output),
        part.total === null ? "unpriced" : formatUsd(part.total)),
    ]),
  };
}

/** A percentile that lies among the failed requests has no number. */
export const showBeyond = (ms: number | null, failed: number, show: Show): string =>
  (ms === null && failed > 0 ? "failed" : show(ms));

/** Models of a mix beside each other; no rows where one model was asked. */
export function modelTable(models: CandidateSummary["models"]): Table {
  const rows = Object.entries(models ?? {}).slice(0, MOST_MODELS);
  const total = showFor("ms", rows.flatMap(([, { p50Ms, p99Ms }]) => [p50Ms, p99Ms]));
  const first = showFor("ms", rows.flatMap(([, { ttftP50Ms, ttftP99Ms }]) => [ttftP50Ms, ttftP99Ms]));
  const hasFirst = rows.some(([, { ttftP50Ms }]) => ttftP50Ms !== null);
  return {
    kind: "table",
    columns: [left("Model"), right("Share"), right("Latency P50"), right("Latency P99"),
      ...(hasFirst ? [right("TTFT P50"), right("TTFT P99")] : []), right("Errors"),
      right("Cost per request")],
    rows: rows.map(([model, figures]) => [
      [code(model)],
      ...cells(formatShare(figures.share), showBeyond(figures.p50Ms, figures.errorRate, total),
        showBeyond(figures.p99Ms, figures.errorRate, total),
        ...(hasFirst ? [showBeyond(figures.ttftP50Ms, figures.errorRate, first),
          showBeyond(figures.ttftP99Ms, figures.errorRate, first)] : []),
        formatShare(figures.errorRate),
        figures.costPerRequestUsd === null ? "unpriced" : formatUsd(figures.costPerRequestUsd)),
    ]),
  };
}

const instant = (iso: string): string => iso.slice(0, 16).replace("T", " ");

/** Newest first. */
export function runsTable(points: readonly HistoryPoint[]): Table {
  const total = showFor("ms", points.map(({ p99Ms }) => p99Ms));
  const first = showFor("ms", points.map(({ ttftP99Ms }) => ttftP99Ms));
  return {
    kind: "table",
    columns: [left("Run"), left("Commit"), right("P99"), right("TTFT P99"), right("Errors"),
      right("Cost per 1k")],
    rows: points.toReversed().map((point) => [
      [text(instant(point.startedAt))],
      point.commit === null ? [text(DASH)] : [code(point.commit.slice(0, 8))],
      ...cells(showBeyond(point.p99Ms, point.errorRate ?? 0, total),
        points.some(({ ttftP99Ms }) => ttftP99Ms !== null)
          ? showBeyond(point.ttftP99Ms, point.errorRate ?? 0, first) : DASH,
        point.errorRate === null ? DASH : formatShare(point.errorRate),
        point.costPer1kUsd === null ? DASH : formatUsd(point.costPer1kUsd)),
    ]),
  };
}

const MOST_FACTS = 60;
const DEEPEST = 3;

type Fact = readonly [name: string, value: string];

function flattened(name: string, value: Json, depth: number): readonly Fact[] {
  if (value !== null && typeof value === "object" && !Array.isArray(value) && depth < DEEPEST) {
    return Object.entries(value).flatMap(([key, member]) =>
      flattened(name === "" ? key : `${name}.${key}`, member, depth + 1));
  }
  const shown = typeof value === "string" ? value : JSON.stringify(value);
  return [[name, shown.slice(0, 200)]];
}

/** Whatever a recording says of its surroundings, nested members by their path. */
export function factsTable(facts: Readonly<Record<string, Json>>): Table {
  const all = flattened("", { ...facts }, 0).filter(([, value]) => value !== "null");
  return {
    kind: "table",
    columns: [left("What"), left("Value")],
    rows: all.slice(0, MOST_FACTS).map(([name, value]) => [[text(name)], [code(value)]]),
  };
}
