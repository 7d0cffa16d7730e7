import type {
  BaselineSummary, CandidateSummary, Curve, HistoryPoint, TimelineSlice,
} from "../verdict/index.ts";
import { formatMs, formatShare, plural } from "./format.ts";
import type { Chart, Series } from "./model.ts";
import { capitalised, metricLabel } from "./names.ts";

/** More points than this are crowded in a comment (contract of mermaid's xychart: about 30). */
const MOST_RUNS = 30;
/** log10 of an hour-long wait is far below this; nothing else of a curve is bounded. */
const MOST_NINES = 7;

export function ninesOf(share: number): number {
  return Math.min(MOST_NINES, -Math.log10(Math.max(1e-9, 1 - share)));
}

function curveSeries(curve: Curve, look: Pick<Series, "name" | "role">): Series {
  return { ...look, points: curve.map(([share, ms]) => [share, ms] as const) };
}

/** Percentile curve of a metric, this run against the baselines taken together. */
export function percentileChart(
  metric: string,
  candidate: CandidateSummary,
  baseline: BaselineSummary | null,
): Chart | null {
  const now = candidate.curves[metric];
  if (now === undefined || now.length < 2) return null;
  const base = baseline?.curves[metric];
  const last = now.at(-1);
  const label = metricLabel(metric);
  const isPaired = baseline?.paired !== undefined;
  const others = isPaired ? "the base arm" : "all baseline runs together";
  const against = base === undefined ? "" : `, against ${others} (dashed)`;
  const reach = last === undefined ? ""
    : ` It reaches ${formatMs(last[1])} at ${formatShare(last[0])}.`;
  return {
    kind: "chart", chart: "percentiles", title: `${capitalised(label)} by percentile`,
    description: `Time within which a share of the requests ended${against}.${reach}`,
    axis: { kind: "nines" }, unit: "ms",
    series: [
      ...(base === undefined || base.length < 2 ? []
        : [curveSeries(base, { name: isPaired ? "base arm" : "baseline", role: "base" })]),
      curveSeries(now, { name: "this run", role: "now" }),
    ],
  };
}

const middleS = (slice: TimelineSlice): number => (slice.startS + slice.endS) / 2;

function timelineSeries(
  slices: readonly TimelineSlice[],
  look: Pick<Series, "name" | "role">,
  pick: (slice: TimelineSlice) => number | null,
): Series {
  return { ...look, points: slices.map((slice) => [middleS(slice), pick(slice)] as const) };
}

const hasValues = (series: Series): boolean => series.points.some(([, y]) => y !== null);

/** How the run went, tenth by tenth: times and errors. */
export function timelineCharts(candidate: CandidateSummary): readonly Chart[] {
  const slices = candidate.timeline;
  const axis = { kind: "seconds" } as const;
  const times: readonly { title: string; series: readonly Series[] }[] = [
    {
      title: "Latency over the run",
      series: [
        timelineSeries(slices, { name: "P99", role: "now" }, (slice) => slice.p99Ms),
        timelineSeries(slices, { name: "P50", role: "second" }, (slice) => slice.p50Ms),
      ],
    },
    {
      title: "TTFT over the run",
      series: [
        timelineSeries(slices, { name: "P99", role: "now" }, (slice) => slice.ttftP99Ms),
        timelineSeries(slices, { name: "P50", role: "second" }, (slice) => slice.ttftP50Ms),
      ],
    },
  ];
  const failed = slices.reduce((sum, slice) => sum + slice.failed, 0);
  const errors = timelineSeries(slices, { name: "errors", role: "now" }, (slice) =>
    (slice.scheduled === 0 ? null : slice.failed / slice.scheduled));
  return [
    ...times.filter(({ series }) => series.some(hasValues)).map(({ title, series }): Chart => ({
      kind: "chart", chart: "timeline", title, axis, unit: "ms", series: series.filter(hasValues),
      description: "One point for each tenth of the run; a gap where the quantile lies among " +
        "failed requests.",
    })),
    ...(failed === 0 ? [] : [{
      kind: "chart", chart: "errors", title: "Errors over the run", axis, unit: "share",
      series: [errors],
      description: `Failed share of each tenth of the run; ${plural(failed, "request")} failed.`,
    } satisfies Chart]),
  ];
}

/** `11-23`: enough to tell the runs of a history apart. */
const dayOf = (point: HistoryPoint): string => point.startedAt.slice(5, 10);

/** A metric from run to run, oldest first, this run (and its confirmations) last. */
export function historyChart(
  metric: "latency" | "ttft",
  candidate: CandidateSummary,
  baseline: BaselineSummary,
): Chart | null {
  const pick = (point: HistoryPoint): number | null =>
    (metric === "latency" ? point.p99Ms : point.ttftP99Ms);
  const known = baseline.runs.filter((point) => pick(point) !== null)
    .slice(-(MOST_RUNS - candidate.runs.length));
  const now = candidate.runs.filter((point) => pick(point) !== null);
  if (known.length === 0 || now.length === 0) return null;
  const all = [...known, ...now];
  const typical = baseline.typical === null ? null : pick(baseline.typical);
  const label = metricLabel(`${metric}.p99`);
  const flat = typical === null ? "" : `; flat line: their median, ${formatMs(typical)}`;
  return {
    kind: "chart", chart: "history", title: `${capitalised(label)} from run to run`, unit: "ms",
    description: `${capitalised(label)} of ${plural(known.length, "baseline run")} and of ${
      now.length === 1 ? "this run (last point)" : `the ${now.length} runs judged now (last points)`
    }${flat}.`,
    axis: {
      kind: "runs",
      labels: [...known.map(dayOf), ...now.map((_, at) => (at === 0 ? "now" : `now ${at + 1}`))],
    },
    series: [
      ...(typical === null ? [] : [{
        name: "median of the baselines", role: "base",
        points: all.map((_, at) => [at, typical] as const),
      } satisfies Series]),
      { name: label, role: "now", points: all.map((point, at) => [at, pick(point)] as const) },
    ],
  };
}
