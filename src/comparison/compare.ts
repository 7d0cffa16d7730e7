import {
  assert, betterOf, type DistributionMetric, isDistribution, isShare, metricId, type MetricName,
  QUANTILES, type Statistic, unitOf,
} from "../base/index.ts";
import { BLOCK_COUNT, populationOf, type Recording } from "../measurement/index.ts";
import { predictChange, typicalVariance } from "../stats/index.ts";
import {
  type Estimate, estimateDistributionMean, estimateMean, estimateQuantile,
} from "./estimate.ts";
import {
  levelBehind, type MetricComparison, type MetricRequest, type RatioEvidence,
} from "./evidence.ts";
import { segmentsOf } from "./segments.ts";
import { compareShares } from "./shares.ts";
import { FEWEST_VALUES, standInFor } from "./stand-in.ts";

/**
 * Spread between runs assumed before any is known, on the log scale, worth `dof` runs: how far runs
 * lie apart beyond what each of them errs by. Quantiles and means of time drift with provider and
 * runner weather; token counts and costs hardly do.
 */
const PRIOR_DOF = 8;
const TAIL_STATISTICS: readonly (Statistic | null)[] = ["p90", "p95", "p99", "p999"];

function priorBetweenSd(request: MetricRequest): number {
  if (!isDistribution(request.metric)) return 0.02;
  return TAIL_STATISTICS.includes(request.statistic) ? 0.07 : 0.06;
}

export function floorSd(metric: MetricName): number {
  return isDistribution(metric) ? 0.02 : 0.005;
}

function estimate(recording: Recording, request: MetricRequest): Estimate | null {
  const { metric, statistic } = request;
  if (!isDistribution(metric)) return estimateMean(recording, metric);
  if (statistic === "mean") return estimateDistributionMean(recording, metric);
  assert(statistic !== null && statistic !== "max", "a distribution is compared by a quantile");
  return estimateQuantile(recording, metric, QUANTILES[statistic]);
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
};

function known(estimates: readonly (Estimate | null)[]): readonly Estimate[] {
  return estimates.filter((one) => one !== null);
}

/**
 * What is assumed of the spread between runs, pooled with the candidate's own: a bad run and a good
 * repetition say themselves that runs differ, however steady the baseline was. Pooled variance of
 * two samples, (ν₀s₀² + (R − 1)s²)/(ν₀ + R − 1).
 */
function withScatter(
  prior: { readonly sd: number; readonly dof: number },
  ours: readonly Estimate[],
): { readonly sd: number; readonly dof: number } {
  const mean = ours.reduce((sum, one) => sum + one.value, 0) / ours.length;
  const squares = ours.reduce((sum, one) => sum + (one.value - mean) ** 2, 0);
  const dof = prior.dof + ours.length - 1;
  return { sd: Math.sqrt((prior.dof * prior.sd ** 2 + squares) / dof), dof };
}

/**
 * The evidence of a ratio metric from the estimates of the candidate's and the past runs. `earlier`
 * are runs of past levels: they say how much runs differ, not where the level is.
 */
export function compareEstimates(
  request: MetricRequest,
  ours: readonly Estimate[],
  theirs: readonly Estimate[],
  earlier: readonly (readonly Estimate[])[] = [],
): RatioEvidence {
  const within = typicalVariance(theirs.map((one) => one.withinVariance));
  const sd = Math.sqrt(priorBetweenSd(request) ** 2 + within);
  const predicted = predictChange({
    history: theirs,
    candidate: ours,
    prior: [...earlier, ours].filter((level) => level.length > 1)
      .reduce(withScatter, { sd, dof: PRIOR_DOF }),
    floorSd: floorSd(request.metric),
    withinDof: BLOCK_COUNT - 1,
  });
  const direction = betterOf(request.metric) === "lower" ? 1 : -1;
  return {
    kind: "ratio",
    effect: {
      estimate: direction * predicted.estimate,
      standardError: predicted.standardError,
      dof: predicted.dof,
    },
    betweenSd: predicted.betweenSd,
    withinSd: predicted.withinSdCandidate,
    withinShare: predicted.withinShare,
    outlierShare: predicted.outliers.length / theirs.length,
  };
}

export const TOKEN_BASED: readonly MetricName[] = [
  "tpot", "tokens-per-second", "cost-per-request", "cost-per-1k", "cost-per-mtok",
  "input-tokens", "output-tokens",
];

/** Runs whose token counts come from the same source as the candidate's. */
function sameTokenSource(
  metric: MetricName,
  candidates: readonly Recording[],
  baselines: readonly Recording[],
): readonly Recording[] {
  if (!TOKEN_BASED.includes(metric)) return baselines;
  const source = candidates[0]?.tokens.source;
  return baselines.filter((run) => run.tokens.source === source);
}

/** Of a tool's own figures there are no histograms, only a count. */
function recordedCount({ blocks, metrics }: Recording, metric: DistributionMetric): number {
  const isCounted = blocks.some(({ histograms }) => histograms[metric] !== undefined);
  return isCounted ? blocks.reduce((sum, block) => sum + populationOf(block, metric).buckets.total, 0)
    : metrics[metric]?.count ?? 0;
}

/** Values a quantile of the candidate rests on: everything planned, or what was recorded of it. */
export function countOf(recording: Recording, metric: MetricName): number {
  if (metric === "tpot" || metric === "tokens-per-second") return recordedCount(recording, "tpot");
  if (metric === "gap" || metric === "stall" || metric === "connect") {
    return recordedCount(recording, metric);
  }
  return recording.load.scheduled;
}

export function unjudged(
  request: MetricRequest,
  reason: string,
  facts: { readonly samples: number; readonly baselineRuns: number },
): MetricComparison {
  const { metric, statistic } = request;
  return {
    request, metric, statistic, id: metricId(metric, statistic), unit: unitOf(metric), base: null,
    candidate: null, isCensored: false, ...facts,
    evidence: { kind: "none", cause: "not-comparable", reason },
  };
}

/** Not even for the median, the quantile that needs the fewest. */
export function tooFewSamples(
  request: MetricRequest,
  facts: { readonly samples: number; readonly baselineRuns: number },
): MetricComparison {
  const reason = `too few samples (${facts.samples}): a run needs ${FEWEST_VALUES} even for its P50`;
  return { ...unjudged(request, reason, facts),
    evidence: { kind: "none", cause: "too-few-samples", reason } };
}

/** Why no stored run of this level tells of a metric that the candidate has. */
function whyNothing(
  stored: readonly Recording[], usable: readonly Recording[], candidates: readonly Recording[],
): string {
  if (stored.length === 0) return "no baseline";
  if (usable.length > 0) return "the baselines lack it; record new ones to compare it";
  const source = (runs: readonly Recording[]): string => runs[0]?.tokens.source ?? "none";
  return `this run's tokens are from "${source(candidates)}", those of the baselines from ` +
    `"${source(stored)}": record new baselines to compare them`;
}

/**
 * What is compared of a distribution: the asked statistic or its stand-in, and the baselines that
 * have enough values for it. A typical baseline decides, so that a single short one, which is left
 * out, does not lower what all others are judged on. Statistic null: too few samples.
 */
function chooseStatistic(
  request: MetricRequest,
  candidates: readonly Recording[],
  baselines: readonly Recording[],
): { readonly statistic: Statistic | null; readonly baselines: readonly Recording[] } {
  const { metric, statistic } = request;
  if (statistic === null || statistic === "mean" || statistic === "max") {
    return { statistic, baselines };
  }
  const having = baselines.filter((run) => countOf(run, metric) > 0);
  const counts = having.map((run) => countOf(run, metric));
  const typical = counts.length === 0 ? Infinity : median(counts);
  const count = Math.min(typical, ...candidates.map((run) => countOf(run, metric)));
  const fit = standInFor(statistic, count);
  return {
    statistic: fit,
    baselines: fit === null ? having
      : having.filter((run) => standInFor(fit, countOf(run, metric)) === fit),
  };
}

/**
 * Compares one metric of the candidate (one run, or a run and its confirmations) with the runs of
 * the baseline. Null when the candidate does not have the metric at all, as a whole answer has no
 * time to first token.
 */
export function compareMetric(
  request: MetricRequest,
  candidates: readonly Recording[],
  baselines: readonly Recording[],
): MetricComparison | null {
  const { metric } = request;
  const { current, earlier } = segmentsOf(metric, baselines);
  if (isShare(metric)) return compareShares({ ...request, metric }, candidates, current);
  if (isDistribution(metric) && !hasMetric(candidates, metric)) return null;
  const samples = candidates.reduce((sum, run) => sum + countOf(run, metric), 0);
  const facts = { samples, baselineRuns: current.length };
  if (request.statistic === "max") {
    return unjudged(request, "the largest value is chance: give it a budget instead", facts);
  }
  const usable = sameTokenSource(metric, candidates, current);
  const { statistic, baselines: chosen } = chooseStatistic(request, candidates, usable);
  if (request.statistic !== null && statistic === null) {
    return tooFewSamples(request, facts);
  }
  const judged: MetricRequest = { metric, statistic };
  const ours = known(candidates.map((run) => estimate(run, judged)));
  const theirs = known(chosen.map((run) => estimate(run, judged)));
  if (ours.length === 0) return null;
  const candidate =
    Math.exp(ours.reduce((sum, one) => sum + Math.log(one.shown), 0) / ours.length);
  const evidence = theirs.length === 0 ? null
    : compareEstimates(judged, ours, theirs, earlier.map((level) =>
      known(sameTokenSource(metric, candidates, level).map((run) => estimate(run, judged)))));
  return {
    request, metric, statistic, id: metricId(metric, statistic), unit: unitOf(metric),
    base: evidence === null ? null : levelBehind(candidate, evidence, metric),
    candidate,
    isCensored: ours.some((one) => one.isCensored),
    samples,
    baselineRuns: theirs.length,
    evidence: evidence ?? { kind: "none", cause: "not-comparable",
      reason: whyNothing(current, usable, candidates) },
  };
}

export function hasMetric(candidates: readonly Recording[], metric: DistributionMetric): boolean {
  const source = metric === "tokens-per-second" ? "tpot" : metric;
  return candidates.some((run) =>
    run.blocks.some((block) => block.histograms[source] !== undefined) ||
    (source === "latency" && run.load.failed > 0));
}
