import type { BaselineSummary, CandidateSummary, Curve, TimelineSlice } from "../verdict/index.ts";
import { formatMs, formatShare, plural } from "./format.ts";
import type { Band, Chart, Interval, Series } from "./model.ts";
import { capitalised, metricLabel } from "./names.ts";

type CurveMetric = "latency" | "ttft";

function curveSeries(curve: Curve, look: Pick<Series, "name" | "role">): Series {
  return { ...look, points: curve.map(([share, ms]) => [share, ms] as const) };
}

/** Shares of the percentiles that carry an interval. */
const SHARES: Readonly<Record<string, number>> = {
  p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95, p99: 0.99, p999: 0.999,
};

/** Distribution-free intervals, as far as the curve reaches. */
function intervalsOf(metric: CurveMetric, candidate: CandidateSummary): readonly Interval[] {
  const [farthest = 0] = candidate.curves[metric]?.at(-1) ?? [];
  return (candidate.percentiles[metric] ?? []).flatMap((row): readonly Interval[] => {
    const x = SHARES[row.quantile];
    return x === undefined || x > farthest || row.valueMs === null
      ? [] : [{ x, low: row.lowMs, high: row.highMs }];
  });
}

/** Where the slowest requests are those that failed, no curve can be. */
function failedBands({ load }: CandidateSummary): readonly Band[] {
  if (load.failed === 0 || load.scheduled === 0) return [];
  const share = load.failed / load.scheduled;
  return [{ from: 1 - share, to: null, tone: "bad", label: `${formatShare(share)} of this run failed` }];
}

/** What the curve is compared with: the pooled curve, and the P99 of each run by itself. */
function baseSeries(metric: CurveMetric, baseline: BaselineSummary | null): readonly Series[] {
  const base = baseline?.curves[metric];
  if (baseline === null || base === undefined || base.length < 2) return [];
  if (baseline.paired !== undefined) return [curveSeries(base, { name: "base arm", role: "base" })];
  const each = baseline.runs.flatMap((run): readonly (readonly [number, number])[] => {
    const p99Ms = metric === "latency" ? run.p99Ms : run.ttftP99Ms;
    return p99Ms === null ? [] : [[0.99, p99Ms]];
  });
  return [
    curveSeries(base, { name: "baselines together", role: "base" }),
    ...(each.length < 2 ? [] : [{
      name: "P99 of each baseline run", role: "base", mark: "dots", points: each,
    } satisfies Series]),
  ];
}

/** Percentile curve of a metric, this run against what it is compared with. */
export function percentileChart(
  metric: CurveMetric,
  candidate: CandidateSummary,
  baseline: BaselineSummary | null,
): Chart | null {
  const now = candidate.curves[metric];
  if (now === undefined || now.length < 2) return null;
  const others = baseSeries(metric, baseline);
  const last = now.at(-1);
  const against = others.length === 0 ? "" : `, against ${
    baseline?.paired === undefined ? "all baseline runs together" : "the base arm"} (dashed)`;
  const reach = last === undefined ? ""
    : ` It reaches ${formatMs(last[1])} at ${formatShare(last[0])}.`;
  return {
    kind: "chart", chart: "percentiles",
    title: `${capitalised(metricLabel(metric))} by percentile`,
    description: `Time within which a share of the requests ended${against}. Bars: 95% intervals.${reach}`,
    axis: { kind: "nines" }, unit: "ms", bands: failedBands(candidate),
    series: [
      ...others,
      {
        ...curveSeries(now, { name: "this run", role: "now" }),
        intervals: intervalsOf(metric, candidate),
      },
    ],
  };
}

const middleS = (slice: TimelineSlice): number => (slice.startS + slice.endS) / 2;

function timelineSeries(
  slices: readonly TimelineSlice[],
  look: Pick<Series, "name" | "role" | "mark">,
  pick: (slice: TimelineSlice) => number | null,
): Series {
  return { ...look, points: slices.map((slice) => [middleS(slice), pick(slice)] as const) };
}

const hasValues = (series: Series): boolean => series.points.some(([, y]) => y !== null);

/** A part of a run that is this many times slower than its usual one is marked as a stall. */
const STALL_FACTOR = 2;

function medianOf(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}

/** Parts of a run that stand out: their P99 far above the usual one, or among the failures. */
export function stallBands(
  slices: readonly TimelineSlice[],
  pick: (slice: TimelineSlice) => number | null,
): readonly Band[] {
  const usual = medianOf(slices.flatMap((slice) => pick(slice) ?? []));
  return slices.flatMap((slice): readonly Band[] => {
    const { startS: from, endS: to } = slice;
    const p99Ms = pick(slice);
    if (p99Ms === null) {
      return slice.failed === 0 ? [] : [{ from, to, tone: "bad", label: "P99 among failed requests" }];
    }
    return usual === null || p99Ms < STALL_FACTOR * usual
      ? [] : [{ from, to, tone: "doubt", label: `P99 at least ${STALL_FACTOR} × the usual` }];
  });
}

interface Course {
  readonly slices: readonly TimelineSlice[];
  /** What went by: the run, or the last one of several. */
  readonly what: string;
}

function timesChart(
  title: string,
  { slices, what }: Course,
  pick: Readonly<Record<"p99" | "p50", (slice: TimelineSlice) => number | null>>,
): Chart | null {
  const series = [
    timelineSeries(slices, { name: "P99", role: "now" }, pick.p99),
    timelineSeries(slices, { name: "P50", role: "second" }, pick.p50),
  ].filter(hasValues);
  if (series.length === 0) return null;
  const bands = stallBands(slices, pick.p99);
  const stalls = bands.length === 0 ? "no part stands out"
    : `${bands.length} of ${plural(slices.length, "part")} marked: P99 at least ${STALL_FACTOR} times ` +
      "the usual, or among failed requests";
  return {
    kind: "chart", chart: "timeline", title, axis: { kind: "seconds" }, unit: "ms", series, bands,
    description: `One point for each of ${plural(slices.length, "part")} of ${what}; ${stalls}.`,
  };
}

/** The longest silence within a streamed answer, part by part. */
function stallsChart({ slices, what }: Course): Chart | null {
  const longest = timelineSeries(slices, { name: "longest stall", role: "doubt", mark: "bars" },
    (slice) => slice.longestStallMs ?? null);
  return !hasValues(longest) ? null : {
    kind: "chart", chart: "timeline", title: "Stalls over the run", axis: { kind: "seconds" },
    unit: "ms", series: [longest],
    description: `The longest silence within an answer, for each of ${
      plural(slices.length, "part")} of ${what}.`,
  };
}

/** How the run went, part by part: times and errors. */
export function timelineCharts({ timeline: slices, runs }: CandidateSummary): readonly Chart[] {
  const what = runs.length > 1 ? `the last of ${runs.length} runs` : "the run";
  const course: Course = { slices, what };
  const failed = slices.reduce((sum, slice) => sum + slice.failed, 0);
  const errors = timelineSeries(slices, { name: "failed", role: "bad", mark: "bars" }, (slice) =>
    (slice.scheduled === 0 ? null : slice.failed / slice.scheduled));
  return [
    timesChart("Latency over the run", course, {
      p99: (slice) => slice.p99Ms, p50: (slice) => slice.p50Ms,
    }),
    timesChart("TTFT over the run", course, {
      p99: (slice) => slice.ttftP99Ms, p50: (slice) => slice.ttftP50Ms,
    }),
    stallsChart(course),
    failed === 0 ? null : {
      kind: "chart", chart: "errors", title: "Errors over the run", axis: { kind: "seconds" },
      unit: "share", series: [errors],
      description: `Failed share of each part of ${what}; ${plural(failed, "request")} failed.`,
    } satisfies Chart,
  ].filter((chart) => chart !== null);
}
