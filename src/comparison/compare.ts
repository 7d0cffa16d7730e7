import {
  assert, betterOf, type DistributionMetric, isDistribution, isShare, metricId, type MetricName,
  type MetricUnit, QUANTILES, type QuantileName, type Statistic, unitOf,
} from "../base/index.ts";
import type { Recording } from "../measurement/index.ts";
import { type Effect, predictChange, type RatePair } from "../stats/index.ts";
import { type Estimate, estimateDistributionMean, estimateMean, estimateQuantile } from "./estimate.ts";
import { recordedEvents } from "./events.ts";

/** A metric that is to be compared: `latency` with `p99`, or `error-rate` with null. */
export interface MetricRequest {
  readonly metric: MetricName;
  readonly statistic: Statistic | null;
}

/** What the runs say about a change, before anybody has an opinion on it. */
export type Evidence =
  | {
      /** Effect on the logarithm, positive when worse. */
      readonly kind: "ratio";
      readonly effect: Effect;
      readonly betweenSd: number;
      readonly withinSd: number;
      /** Share of the squared standard error that a longer run would reduce. */
      readonly withinShare: number;
      /** Share of the baselines that lie far from the others. */
      readonly outlierShare: number;
    }
  /** Difference of two shares, group 1 the candidate; counts are effective ones. */
  | { readonly kind: "difference"; readonly pair: RatePair; readonly events: number }
  | { readonly kind: "none"; readonly reason: string };

export interface MetricComparison {
  readonly request: MetricRequest;
  /** What was compared: the request, or the highest quantile that has enough samples. */
  readonly metric: MetricName;
  readonly statistic: Statistic | null;
  readonly id: string;
  readonly unit: MetricUnit;
  readonly base: number | null;
  readonly candidate: number | null;
  /** The candidate's quantile lies among its failures: `candidate` is a lower limit. */
  readonly isCensored: boolean;
  /** Requests of the candidate that count. */
  readonly samples: number;
  readonly baselineRuns: number;
  readonly evidence: Evidence;
}

/** Expected values beyond a quantile below which it is not judged itself. */
const ENOUGH_TAIL_VALUES = 10;
const STAND_INS: readonly QuantileName[] = ["p999", "p99", "p95", "p90", "p75", "p50"];

/**
 * Between-run spread assumed before any is known, on the log scale, worth `dof` runs. Quantiles
 * and means of time drift with provider and runner weather; token counts and costs hardly do.
 */
const PRIOR_DOF = 8;

function priorSd(request: MetricRequest): number {
  if (!isDistribution(request.metric)) return 0.02;
  return request.statistic === "p99" || request.statistic === "p999" ? 0.08 : 0.06;
}

function floorSd(request: MetricRequest): number {
  return isDistribution(request.metric) ? 0.02 : 0.005;
}

function estimate(recording: Recording, request: MetricRequest): Estimate | null {
  const { metric, statistic } = request;
  if (!isDistribution(metric)) return estimateMean(recording, metric);
  if (statistic === "mean") return estimateDistributionMean(recording, metric);
  assert(statistic !== null && statistic !== "max", "a distribution is compared by a quantile");
  return estimateQuantile(recording, metric, QUANTILES[statistic]);
}

function hasTail(count: number, quantile: number): boolean {
  return count * Math.min(quantile, 1 - quantile) >= ENOUGH_TAIL_VALUES - 1e-9;
}

/** The highest quantile not above the asked one that has ten expected values beyond it. */
export function standInFor(statistic: Statistic | null, count: number): Statistic | null {
  if (statistic === null || statistic === "mean" || statistic === "max") return statistic;
  const asked = QUANTILES[statistic];
  if (hasTail(count, asked) || asked <= 0.5) return hasTail(count, asked) ? statistic : null;
  const fit = STAND_INS.find((name) => QUANTILES[name] < asked && hasTail(count, QUANTILES[name]));
  return fit ?? null;
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
};

function compareShares(
  request: MetricRequest & { readonly metric: "error-rate" | "timeout-rate" | "rate-limited-rate" | "goodput" },
  candidates: readonly Recording[],
  baselines: readonly Recording[],
): MetricComparison {
  const ours = recordedEvents(candidates, request.metric);
  const theirs = recordedEvents(baselines, request.metric);
  return {
    request, metric: request.metric, statistic: null, id: request.metric, unit: "share",
    base: baselines.length === 0 ? null : theirs.raw.events / theirs.raw.size,
    candidate: ours.raw.events / ours.raw.size,
    isCensored: false,
    samples: ours.raw.size,
    baselineRuns: baselines.length,
    evidence: baselines.length === 0
      ? { kind: "none", reason: "no baseline" }
      : {
          kind: "difference",
          pair: { group1: ours.effective, group0: theirs.effective },
          events: ours.raw.events + theirs.raw.events,
        },
  };
}

function known(estimates: readonly (Estimate | null)[]): readonly Estimate[] {
  return estimates.filter((one) => one !== null);
}

function ratioEvidence(
  request: MetricRequest,
  ours: readonly Estimate[],
  theirs: readonly Estimate[],
): Evidence {
  const predicted = predictChange({
    history: theirs,
    candidate: ours,
    prior: { sd: priorSd(request), dof: PRIOR_DOF },
    floorSd: floorSd(request),
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

/** Runs whose token counts come from the same source as the candidate's. */
function sameTokenSource(
  metric: MetricName,
  candidates: readonly Recording[],
  baselines: readonly Recording[],
): readonly Recording[] {
  const TOKEN_BASED: readonly MetricName[] = [
    "tpot", "tokens-per-second", "cost-per-request", "cost-per-1k", "cost-per-mtok",
    "input-tokens", "output-tokens",
  ];
  if (!TOKEN_BASED.includes(metric)) return baselines;
  const source = candidates[0]?.tokens.source;
  return baselines.filter((run) => run.tokens.source === source);
}

/** Values a quantile of the candidate rests on: everything planned, or what was recorded of it. */
function countOf(recording: Recording, metric: MetricName): number {
  if (metric === "tpot" || metric === "tokens-per-second") {
    return recording.metrics["tpot"]?.count ?? 0;
  }
  if (metric === "gap" || metric === "stall" || metric === "connect") {
    return recording.metrics[metric]?.count ?? 0;
  }
  return recording.load.scheduled;
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
  if (isShare(metric)) return compareShares({ ...request, metric }, candidates, baselines);
  if (isDistribution(metric) && !hasMetric(candidates, metric)) return null;
  const samples = candidates.reduce((sum, run) => sum + countOf(run, metric), 0);
  const perRun = Math.min(...[...candidates, ...baselines].map((run) => countOf(run, metric)));
  const isQuantile = isDistribution(metric) && request.statistic !== "mean";
  const statistic = isQuantile ? standInFor(request.statistic, perRun) : request.statistic;
  const asked = metricId(metric, request.statistic);
  if (isQuantile && statistic === null) {
    return {
      request, metric, statistic: request.statistic, id: asked, unit: unitOf(metric), base: null,
      candidate: null, isCensored: false, samples, baselineRuns: baselines.length,
      evidence: { kind: "none", reason: `too few samples: ${perRun} requests a run` },
    };
  }
  const judged: MetricRequest = { metric, statistic };
  const ours = known(candidates.map((run) => estimate(run, judged)));
  const usable = sameTokenSource(metric, candidates, baselines);
  const theirs = known(usable.map((run) => estimate(run, judged)));
  if (ours.length === 0) return null;
  return {
    request, metric, statistic, id: metricId(metric, statistic), unit: unitOf(metric),
    base: theirs.length === 0 ? null : median(theirs.map((one) => one.shown)),
    candidate: Math.exp(ours.reduce((sum, one) => sum + Math.log(one.shown), 0) / ours.length),
    isCensored: ours.some((one) => one.isCensored),
    samples,
    baselineRuns: theirs.length,
    evidence: theirs.length === 0
      ? { kind: "none", reason: baselines.length === 0 ? "no baseline" : "the baselines lack it" }
      : ratioEvidence(judged, ours, theirs),
  };
}

function hasMetric(candidates: readonly Recording[], metric: DistributionMetric): boolean {
  const source = metric === "tokens-per-second" ? "tpot" : metric;
  return candidates.some((run) =>
    run.blocks.some((block) => block.histograms[source] !== undefined) ||
    (source === "latency" && run.load.failed > 0));
}
