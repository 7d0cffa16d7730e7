/*
 * Two arms that took turns in one run, compared pair by pair. What runs have in common (the
 * runner, the provider's weather) falls on both arms alike, so that no spread between runs is
 * assumed and one run is enough.
 */
import {
  assert, betterOf, isDistribution, isShare, metricId, millisFromMicros, must, QUANTILES,
  unitOf,
} from "../base/index.ts";
import { type Block, meanOf, populationOf, type Recording } from "../measurement/index.ts";
import type { EventCount, RatePair } from "../stats/index.ts";
import {
  compareMetric, countOf, hasMetric, TOKEN_BASED, tooFewSamples, unjudged,
} from "./compare.ts";
import { MEANS, sumOfRates } from "./estimate.ts";
import { eventsOf, worseEvents } from "./events.ts";
import type { Evidence, MetricComparison, MetricRequest } from "./evidence.ts";
import {
  estimateMeanOfPairs, estimateQuantileOfPairs, type PairedRun, type PairEstimate,
} from "./pair-estimate.ts";
import { hasShare, noShare, type ShareRequest, withSameShare } from "./shares.ts";
import { standInFor } from "./stand-in.ts";
import { compareStated } from "./stated.ts";

/** With fewer than four, J − 3 is none. */
const FEWEST_PAIRS_FOR_SPREAD = 4;

const total = (counts: readonly EventCount[]): EventCount => ({
  events: counts.reduce((sum, one) => sum + one.events, 0),
  size: counts.reduce((sum, one) => sum + one.size, 0),
});

/**
 * How many times the variance of the pairs' differences is the binomial one, at least 1. It is
 * known with J − 1 degrees of freedom only: (J − 1)/(J − 3), the variance of Student's t, makes up
 * for that where the bounds are normal ones.
 */
function overDispersion(ours: readonly EventCount[], theirs: readonly EventCount[]): number {
  const pairs = ours.flatMap((count, at) => {
    const other = must(theirs[at], "pair");
    return count.size > 0 && other.size > 0 ? [{ count, other }] : [];
  });
  const pooled = total([...ours, ...theirs]);
  const share = pooled.size === 0 ? 0 : pooled.events / pooled.size;
  if (pairs.length < FEWEST_PAIRS_FOR_SPREAD || share === 0 || share === 1) return 1;
  const differences = pairs.map(({ count, other }) =>
    ({
      value: count.events / count.size - other.events / other.size,
      variance: share * (1 - share) * (1 / count.size + 1 / other.size),
    }));
  const weights = differences.reduce((sum, one) => sum + 1 / one.variance, 0);
  const mean = differences.reduce((sum, one) => sum + one.value / one.variance, 0) / weights;
  const squares = differences.reduce((sum, one) =>
    sum + (one.value - mean) ** 2 / one.variance, 0);
  return Math.max(1, squares / (pairs.length - 3));
}

function compareShares(
  request: ShareRequest,
  runs: readonly PairedRun[],
): MetricComparison | null {
  const arms = runs.flatMap(({ candidate, base }) => [candidate, base]);
  if (!runs.every(({ candidate }) => hasShare(request.metric, candidate))) return null;
  if (arms.some((run) => withSameShare(request.metric, run, arms).length < arms.length)) {
    return noShare(request, "the arms did not count it within the same bounds", 0);
  }
  const countsOf = (arm: keyof PairedRun): readonly EventCount[] =>
    runs.flatMap((run) => run[arm].blocks.map((block) => eventsOf(block, request.metric)));
  const [ours, theirs] = [countsOf("candidate"), countsOf("base")];
  const factor = overDispersion(ours, theirs);
  const [now, base] = [total(ours), total(theirs)];
  const shrunk = ({ events, size }: EventCount): EventCount =>
    ({ events: events / factor, size: size / factor });
  const pair: RatePair = { group1: shrunk(now), group0: shrunk(base) };
  return {
    request, metric: request.metric, statistic: null, id: request.metric, unit: "share",
    base: base.size === 0 ? null : base.events / base.size,
    candidate: now.size === 0 ? null : now.events / now.size,
    isCensored: false, samples: now.size, baselineRuns: 0,
    evidence: base.size === 0 || now.size === 0
      ? { kind: "none", cause: "too-few-samples", reason: "nothing was sent" }
      : { kind: "difference", pair, dispersion: null,
        events: worseEvents(request.metric, now) + worseEvents(request.metric, base) },
  };
}

function estimatePairs(
  { metric, statistic }: MetricRequest,
  runs: readonly PairedRun[],
): PairEstimate | null {
  if (!isDistribution(metric)) {
    const { numerator, denominator, scale } = must(MEANS[metric], metric);
    return estimateMeanOfPairs(runs, (block) =>
      ({ numerator: numerator(block), denominator: denominator(block) }), scale);
  }
  if (statistic === "mean") {
    const isInverse = metric === "tokens-per-second";
    return estimateMeanOfPairs(runs, (block: Block) => {
      const { buckets } = populationOf(block, isInverse ? "tpot" : metric);
      const sum = isInverse ? sumOfRates(buckets)
        : millisFromMicros(meanOf(buckets) ?? 0) * buckets.total;
      return { numerator: sum, denominator: buckets.total };
    }, 1);
  }
  assert(statistic !== null && statistic !== "max", "a distribution is compared by a quantile");
  return estimateQuantileOfPairs(runs, metric, QUANTILES[statistic]);
}

function evidenceOf(request: MetricRequest, { effect }: PairEstimate): Evidence {
  const direction = betterOf(request.metric) === "lower" ? 1 : -1;
  return {
    kind: "ratio",
    effect: { ...effect, estimate: direction * effect.estimate },
    betweenSd: 0, withinSd: effect.standardError, withinShare: 1, outlierShare: 0,
  };
}

/** Why a metric that the candidate has cannot be compared; null when it can. */
function obstacle(
  request: MetricRequest,
  arms: { readonly ours: readonly Recording[]; readonly theirs: readonly Recording[] },
): string | null {
  const { metric, statistic } = request;
  if (statistic === "max") return "the largest value is chance: give it a budget instead";
  if (isDistribution(metric) && !hasMetric(arms.theirs, metric)) return "the base does not have it";
  const source = arms.ours[0]?.tokens.source;
  return TOKEN_BASED.includes(metric) && arms.theirs.some((run) => run.tokens.source !== source)
    ? "the arms do not get their token counts from the same source" : null;
}

/**
 * Compares one metric of the arms of a run, or of a run and its confirmations, all pairs together.
 * Null when the candidate does not have the metric at all.
 */
export function comparePaired(
  request: MetricRequest,
  runs: readonly PairedRun[],
): MetricComparison | null {
  const { metric } = request;
  if (isShare(metric)) return compareShares({ ...request, metric }, runs);
  const ours = runs.map((run) => run.candidate);
  const theirs = runs.map((run) => run.base);
  if (isDistribution(metric) && !hasMetric(ours, metric)) return null;
  const samples = ours.reduce((sum, run) => sum + countOf(run, metric), 0);
  const facts = { samples, baselineRuns: 0 };
  const why = obstacle(request, { ours, theirs });
  if (why !== null) return unjudged(request, why, facts);
  // Of one run, so that a confirmation does not change what is judged.
  const count = Math.min(...[...ours, ...theirs].map((run) => countOf(run, metric)));
  const statistic = standInFor(request.statistic, count);
  if (request.statistic !== null && statistic === null) {
    return tooFewSamples(request, facts);
  }
  const judged: MetricRequest = { metric, statistic };
  const estimated = estimatePairs(judged, runs);
  if (estimated === null) {
    return hasCandidateValue(metric, ours) ? unjudged(request, "the base lacks it", facts) : null;
  }
  return {
    request, metric, statistic, id: metricId(metric, statistic), unit: unitOf(metric),
    base: estimated.base, candidate: estimated.candidate, isCensored: estimated.isCensored,
    ...facts, evidence: evidenceOf(judged, estimated),
  };
}

/** An unpriced model has no cost; then there is nothing to compare, and a warning says so. */
function hasCandidateValue(metric: MetricRequest["metric"], ours: readonly Recording[]): boolean {
  const summary = ours[0]?.metrics[metric];
  return summary !== undefined && (!("value" in summary) || summary.value !== null);
}

/** What a candidate is compared with: the base arms of its own runs, or stored runs. */
export interface Reference {
  /** One for each candidate, in their order; empty for a run of one arm. */
  readonly bases: readonly Recording[];
  readonly baselines: readonly Recording[];
}

export function compareWith(
  request: MetricRequest,
  candidates: readonly Recording[],
  reference: Reference,
): MetricComparison | null {
  const { bases, baselines } = reference;
  if (bases.length === 0) {
    return compareStated(request, candidates, baselines) ?? compareMetric(request, candidates, baselines);
  }
  assert(bases.length === candidates.length, "each candidate has its base");
  return comparePaired(request, candidates.map((candidate, at) =>
    ({ candidate, base: must(bases[at], "base") })));
}
