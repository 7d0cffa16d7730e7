import {
  betterOf, type DistributionMetric, isDistribution, metricId, type MetricName, type Millis, QUANTILES,
  type Statistic, unitOf,
} from "../base/index.ts";
import {
  countsFailures, type DistributionSummary, type Recording, type StatedQuantile, statedQuantile,
} from "../measurement/index.ts";
import { countOf, floorSd, median, tooFewSamples, unjudged } from "./compare.ts";
import {
  type Evidence, levelBehind, type MetricComparison, type MetricRequest, type RatioEvidence,
} from "./evidence.ts";
import { segmentsOf } from "./segments.ts";
import { standInFor } from "./stand-in.ts";

/**
 * What is known of a statistic of a run whose tool states its percentiles and nothing more, in ms
 * (of tokens per second: ms a token).
 */
export type StatedValue =
  | Exclude<StatedQuantile, { readonly kind: "beyond" }>
  /** Among the failures. The tool's largest value, if it states one, is a lower limit. */
  | { readonly kind: "beyond"; readonly maxMs: Millis | null }
  | { readonly kind: "unknown" };

const UNKNOWN: StatedValue = { kind: "unknown" };
const sourceOf = (metric: DistributionMetric): DistributionMetric =>
  (metric === "tokens-per-second" ? "tpot" : metric);

/** Whether the runs have the metric only as their tool's own figures. */
export function isStated(runs: readonly Recording[], metric: MetricName): boolean {
  return isDistribution(metric) && runs.some((run) => run.stated?.[sourceOf(metric)] !== undefined);
}

const exactly = (ms: Millis | null): StatedValue =>
  (ms === null ? UNKNOWN : { kind: "point", ms, isMoved: false });

function statedExtreme(
  run: Recording, metric: DistributionMetric, summary: DistributionSummary,
): StatedValue {
  if (metric === "tokens-per-second") return exactly(summary.min);
  return countsFailures(metric) && run.load.failed > 0
    ? { kind: "beyond", maxMs: summary.max } : exactly(summary.max);
}

export function statedValue(run: Recording, metric: DistributionMetric, statistic: Statistic): StatedValue {
  const summary = run.stated?.[sourceOf(metric)];
  if (summary === undefined) {
    return countsFailures(metric) && run.load.ok === 0 ? { kind: "beyond", maxMs: null } : UNKNOWN;
  }
  if (statistic === "max") return statedExtreme(run, metric, summary);
  // The mean of 1/tpot is not 1 over the mean of tpot.
  if (statistic === "mean") return metric === "tokens-per-second" ? UNKNOWN : exactly(summary.mean);
  const asked = QUANTILES[statistic];
  const quantile = metric === "tokens-per-second" ? 1 - asked : asked;
  const found = statedQuantile(summary, quantile, countsFailures(metric) ? run.load : null);
  return found.kind === "beyond" ? { kind: "beyond", maxMs: summary.max } : found;
}

/** The tool whose figures these are, as a sentence begins. */
export function statingTool(runs: readonly Recording[]): string {
  const source = runs.map((run) => run.source).find((one) => one.kind === "import");
  return source?.tool ?? "the tool";
}

/** What would show more than the tool's own figures, as the end of a sentence. */
export function fullerFile(runs: readonly Recording[]): string {
  const source = runs.map((run) => run.source).find((one) => one.kind === "import");
  return source?.fuller ?? "only a tool that keeps every request, or a histogram of them, could tell";
}

/** Fewer runs say too little of how far runs lie apart, and nothing else is known of their noise. */
const FEWEST_RUNS = 5;

/** A limit is no figure to be compared. */
function pointOf(run: Recording, metric: DistributionMetric, statistic: Statistic): Millis | null {
  const value = statedValue(run, metric, statistic);
  return value.kind === "point" && value.ms > 0 ? value.ms : null;
}

const shownAs = (metric: DistributionMetric, ms: Millis): number =>
  (metric === "tokens-per-second" ? 1000 / ms : ms);

function whyNoPoint(
  metric: DistributionMetric, statistic: Statistic, candidates: readonly Recording[],
): string {
  const tool = statingTool(candidates);
  const id = metricId(metric, statistic);
  const failed = candidates.reduce((sum, run) => sum + run.load.failed, 0);
  const isBeyond = candidates.some((run) => statedValue(run, metric, statistic).kind === "beyond");
  const what = isBeyond
    ? `failed requests count as slowest, and ${id} lies among ${failed} of them`
    : `${tool} does not state ${id}`;
  return `${what}; ${fullerFile(candidates)}`;
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Points against points. What they err by within their runs is not known, so the stored runs'
 * scatter, which contains it, is all the noise there is: no assumed spread is mixed in, and no run is
 * left out as an outlier, which would take from the little that is known. Prediction of the mean of R
 * further values from K, se² = s²(1/R + 1/K), K − 1 degrees of freedom (G. J. Hahn and
 * W. Q. Meeker, Statistical Intervals, 1991, chapter 4).
 */
function evidenceOf(
  metric: DistributionMetric, ours: readonly number[], theirs: readonly number[],
): RatioEvidence {
  const logs = theirs.map(Math.log);
  const centre = meanOf(logs);
  const dof = logs.length - 1;
  const variance = logs.reduce((sum, log) => sum + (log - centre) ** 2, 0) / dof;
  const betweenSd = Math.max(floorSd(metric), Math.sqrt(variance));
  const direction = betterOf(metric) === "lower" ? 1 : -1;
  return {
    kind: "ratio",
    effect: {
      estimate: direction * (meanOf(ours.map(Math.log)) - centre),
      standardError: betweenSd * Math.sqrt(1 / ours.length + 1 / theirs.length), dof,
    },
    betweenSd, withinSd: 0, withinShare: 0, outlierShare: 0,
  };
}

/** One metric of runs known by their tool's own figures. Null for other metrics and other runs. */
export function compareStated(
  request: MetricRequest, candidates: readonly Recording[], baselines: readonly Recording[],
): MetricComparison | null {
  const { metric, statistic: asked } = request;
  if (!isDistribution(metric) || asked === null || !isStated(candidates, metric)) return null;
  const { current } = segmentsOf(metric, baselines);
  const samples = candidates.reduce((sum, run) => sum + countOf(run, metric), 0);
  const facts = { samples, baselineRuns: current.length };
  if (asked === "max") {
    return unjudged(request, "the largest value is chance: give it a budget instead", facts);
  }
  const statistic = standInFor(asked, Math.min(...candidates.map((run) => countOf(run, metric))));
  if (statistic === null) return tooFewSamples(request, facts);
  const points = (runs: readonly Recording[]): readonly number[] => runs
    .filter((run) => standInFor(statistic, countOf(run, metric)) === statistic)
    .map((run) => pointOf(run, metric, statistic))
    .flatMap((ms) => (ms === null ? [] : [shownAs(metric, ms)]));
  const [ours, theirs] = [points(candidates), points(current)];
  const common = {
    request, metric, statistic, id: metricId(metric, statistic), unit: unitOf(metric),
    base: theirs.length === 0 ? null : median(theirs), isCensored: false, samples,
    baselineRuns: theirs.length, statedBy: statingTool(candidates),
  };
  const none = (reason: string): Evidence => ({ kind: "none", cause: "not-comparable", reason });
  if (ours.length < candidates.length) {
    return { ...common, candidate: null, evidence: none(whyNoPoint(metric, statistic, candidates)) };
  }
  const candidate = Math.exp(ours.reduce((sum, one) => sum + Math.log(one), 0) / ours.length);
  if (theirs.length >= FEWEST_RUNS) {
    const evidence = evidenceOf(metric, ours, theirs);
    return { ...common, candidate, base: levelBehind(candidate, evidence, metric), evidence };
  }
  return {
    ...common, candidate,
    evidence: none(`${common.statedBy} states its percentiles alone, so that only stored runs show how ` +
      `much they vary: ${theirs.length} of them state ${common.id}, and it takes ${FEWEST_RUNS}; ` +
      fullerFile(candidates)),
  };
}
