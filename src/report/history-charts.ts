import type { BaselineSummary, CandidateSummary, Finding, HistoryPoint } from "../verdict/index.ts";
import { worseningAsChange } from "./figures.ts";
import { formatMs, formatShare, formatUsd, plural } from "./format.ts";
import type { Band, Chart, Series } from "./model.ts";
import { capitalised, metricLabel } from "./names.ts";

/** More points than this are crowded in a comment (contract of mermaid's xychart: about 30). */
const MOST_RUNS = 30;

interface Trend {
  /** Metric of a finding whose tolerance is the line of the limit. */
  readonly metric: string;
  readonly unit: "ms" | "share" | "USD";
  readonly pick: (point: HistoryPoint) => number | null;
}

const LATENCY: Trend = { metric: "latency.p99", unit: "ms", pick: ({ p99Ms }) => p99Ms };
const TTFT: Trend = { metric: "ttft.p99", unit: "ms", pick: ({ ttftP99Ms }) => ttftP99Ms };
const ERRORS: Trend = { metric: "error-rate", unit: "share", pick: ({ errorRate }) => errorRate };
const COST: Trend = { metric: "cost-per-1k", unit: "USD", pick: ({ costPer1kUsd }) => costPer1kUsd };

const SHOW = { ms: formatMs, share: formatShare, USD: formatUsd } as const;

/** `11-23` tells the runs of a history apart; those of a single day `06:00` does. */
function whenOf(runs: readonly HistoryPoint[]): (point: HistoryPoint) => string {
  const days = new Set(runs.map(({ startedAt }) => startedAt.slice(0, 10)));
  return days.size === 1 && runs.length > 1
    ? ({ startedAt }) => startedAt.slice(11, 16) : ({ startedAt }) => startedAt.slice(5, 10);
}

/** The value from which on a regression is beyond its limit. */
function limitOf(trend: Trend, findings: readonly Finding[]): number | null {
  const found = findings.find(({ rule, metric }) => rule === "regression" && metric === trend.metric);
  if (found === undefined || found.base === null || found.limit === null) return null;
  const change = worseningAsChange(found, found.limit);
  return found.unit === "share" ? found.base + change : found.base * (1 + change);
}

/** Runs that begin a new level of the metric: a regression before them was accepted. */
function levelChanges({ metric }: Trend, runs: readonly HistoryPoint[]): NonNullable<Chart["markers"]> {
  return runs.flatMap(({ markers = [] }, at) =>
    (markers.includes(metric) ? [{ x: at - 0.5, label: "accepted: a new level begins" }] : []));
}

function flatSeries(look: Pick<Series, "name" | "role">, count: number, y: number | null): readonly Series[] {
  return y === null ? []
    : [{ ...look, points: Array.from({ length: count }, (_, at) => [at, y] as const) }];
}

interface Shown {
  readonly candidate: CandidateSummary;
  readonly baseline: BaselineSummary;
  readonly findings: readonly Finding[];
  readonly mostRuns: number;
  /** Runs whose value lies among failed requests keep their place, as a gap. */
  readonly withGaps: boolean;
}

function gapBands(trend: Trend, runs: readonly HistoryPoint[], from: number): readonly Band[] {
  return runs.flatMap((run, at): readonly Band[] => (trend.pick(run) !== null ? [] : [{
    from: from + at - 0.5, to: from + at + 0.5, tone: "bad", label: "among failed requests",
  }]));
}

/** A metric from run to run, oldest first, this run (and its confirmations) last. */
function trendChart(trend: Trend, shown: Shown): Chart | null {
  const { pick, unit } = trend;
  const { candidate, baseline, findings, mostRuns, withGaps } = shown;
  const known = baseline.runs.filter((point) => pick(point) !== null)
    .slice(-Math.max(1, mostRuns - candidate.runs.length));
  const now = candidate.runs.filter((point) => withGaps || pick(point) !== null);
  if (known.length === 0 || now.length === 0) return null;
  const all = [...known, ...now];
  const typical = baseline.typical === null ? null : pick(baseline.typical);
  const limit = limitOf(trend, findings);
  const label = metricLabel(trend.metric);
  const flat = typical === null ? "" : `; flat line: their median, ${SHOW[unit](typical)}`;
  const beyond = limit === null ? "" : `; dotted line: beyond the limit from ${SHOW[unit](limit)}`;
  return {
    kind: "chart", chart: "history", title: `${capitalised(label)} from run to run`, unit,
    description: `${capitalised(label)} of ${plural(known.length, "baseline run")} and of ${
      now.length === 1 ? "this run (last point)" : `the ${now.length} runs judged now (last points)`
    }${flat}${beyond}.`,
    axis: {
      kind: "runs",
      labels: [...known.map(whenOf(known)), ...now.map((_, at) => (at === 0 ? "now" : `now ${at + 1}`))],
    },
    bands: gapBands(trend, now, known.length),
    markers: [
      ...levelChanges(trend, known), { x: known.length - 0.5, label: "this change" },
    ],
    series: [
      ...flatSeries({ name: "median of the baselines", role: "base" }, all.length, typical),
      ...flatSeries({ name: "limit", role: "limit" }, all.length, limit),
      { name: label, role: "now", points: all.map((point, at) => [at, pick(point)] as const) },
    ],
  };
}

/** For a comment: short, and without a limit, which its legend could not show. */
export function historyChart(
  metric: "latency" | "ttft",
  candidate: CandidateSummary,
  baseline: BaselineSummary,
): Chart | null {
  return trendChart(metric === "latency" ? LATENCY : TTFT,
    { candidate, baseline, findings: [], mostRuns: MOST_RUNS, withGaps: false });
}

/** For a page: every run, every metric that a history keeps. */
export function historyCharts(shown: Omit<Shown, "mostRuns" | "withGaps">): readonly Chart[] {
  return [LATENCY, TTFT, ERRORS, COST]
    .map((trend) => trendChart(trend, { ...shown, mostRuns: Infinity, withGaps: true }))
    .filter((chart) => chart !== null);
}
