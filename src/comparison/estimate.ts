import {
  type DistributionMetric, microsFromMillis, millisFromMicros, must,
} from "../base/index.ts";
import {
  type Block, type Buckets, meanOf, mergePopulations, populationOf, quantileOf, type Recording, sizeOf,
  sumOver, totalsOf, type TokenUsage,
} from "../measurement/index.ts";
import { logRatioOfMeans, type RunEstimate } from "../stats/index.ts";
import { dispersionBeyond, samplingVariance } from "./sampling.ts";

/** One run's logarithm of a quantile or mean, with the variance of its error within the run. */
export interface Estimate extends RunEstimate {
  /** In the metric's unit (ms, tokens/s, USD, tokens). */
  readonly shown: number;
  /** The quantile lies among the failures; `shown` is then only a lower limit. */
  readonly isCensored: boolean;
}

export function censoredUs(recording: Recording, metric: string): number {
  const timeoutUs = microsFromMillis(recording.load.timeoutMs ?? 0);
  return Math.max(1, timeoutUs, recording.extremes[metric]?.maxUs ?? 0);
}

/**
 * ln of a quantile of one run and its within-run variance: what independent requests would give it,
 * times how much more its blocks differ. Null without any value.
 */
export function estimateQuantile(
  recording: Recording,
  metric: DistributionMetric,
  quantile: number,
): Estimate | null {
  // Tokens per second is 1/tpot read from the other end.
  const isInverse = metric === "tokens-per-second";
  const source: DistributionMetric = isInverse ? "tpot" : metric;
  const q = isInverse ? 1 - quantile : quantile;
  const parts = recording.blocks.map((block) => populationOf(block, source));
  const whole = mergePopulations(parts);
  const isUnknown = recording.load.timeoutMs === null && recording.extremes[source] === undefined;
  // Failures alone, and not even known how long they took at least.
  if (whole.buckets.total === 0 && (whole.beyond === 0 || isUnknown)) return null;
  const beyondUs = censoredUs(recording, source);
  const found = quantileOf(whole, q);
  const value = Math.log(found.kind === "value" ? Math.max(1, found.us) : beyondUs);
  const ms = millisFromMicros(Math.exp(value));
  return {
    value: isInverse ? -value : value,
    withinVariance: samplingVariance(whole, q, beyondUs).variance * dispersionBeyond(parts, found),
    shown: isInverse ? 1000 / ms : ms,
    isCensored: found.kind === "beyond",
    count: sizeOf(whole),
  };
}

/** What a mean metric sums up, block by block. */
type Numerator = (block: Block) => number | null;

const tokens = (pick: (usage: TokenUsage) => number): Numerator => (block) => pick(block.tokens);

export const MEANS: Readonly<Record<string, {
  readonly numerator: Numerator;
  readonly denominator: (block: Block) => number;
  readonly scale: number;
}>> = {
  "cost-per-request": {
    numerator: (block) => block.costUsd, denominator: (block) => totalsOf(block.outcomes).ok, scale: 1,
  },
  "cost-per-1k": {
    numerator: (block) => block.costUsd, denominator: (block) => totalsOf(block.outcomes).ok,
    scale: 1000,
  },
  "cost-per-mtok": {
    numerator: (block) => block.costUsd,
    denominator: (block) => block.tokens.input + block.tokens.output,
    scale: 1e6,
  },
  "input-tokens": {
    numerator: tokens((usage) => usage.input), denominator: (block) => block.tokens.requests,
    scale: 1,
  },
  "output-tokens": {
    numerator: tokens((usage) => usage.output), denominator: (block) => block.tokens.requests,
    scale: 1,
  },
};

/** ln of a ratio of sums of one run (cost, tokens), blocks as the replicates. Null if unknown. */
export function estimateMean(recording: Recording, metric: string): Estimate | null {
  const { numerator, denominator, scale } = must(MEANS[metric], metric);
  const blocks = recording.blocks.map((block) => ({
    numerator: numerator(block),
    denominator: denominator(block),
  }));
  if (blocks.some((block) => block.numerator === null)) return null;
  const known = blocks
    .map((block) => ({ numerator: block.numerator ?? 0, denominator: block.denominator }))
    // What failed requests cost counts even where none of a block succeeded.
    .filter((block) => block.denominator > 0 || block.numerator > 0);
  const ratio = logRatioOfMeans(known);
  if (ratio === null) return null;
  return {
    value: ratio.estimate,
    withinVariance: ratio.variance,
    shown: Math.exp(ratio.estimate) * scale,
    isCensored: false,
    count: known.reduce((sum, block) => sum + block.denominator, 0),
  };
}

/** Sum of 1/tpot, in tokens per second. */
export function sumOfRates(buckets: Buckets): number {
  return sumOver(buckets, (count, us) => (us === 0 ? 0 : (count * 1e6) / us));
}

/** Mean of a distribution metric in its unit, from the blocks' histograms. Successes only. */
export function estimateDistributionMean(
  recording: Recording,
  metric: DistributionMetric,
): Estimate | null {
  const isInverse = metric === "tokens-per-second";
  const source: DistributionMetric = isInverse ? "tpot" : metric;
  const parts = recording.blocks.map((block) => populationOf(block, source).buckets);
  const blocks = parts.filter((part) => part.total > 0).map((part) => ({
    numerator: isInverse ? sumOfRates(part) : millisFromMicros(meanOf(part) ?? 0) * part.total,
    denominator: part.total,
  }));
  const ratio = logRatioOfMeans(blocks);
  if (ratio === null) return null;
  return {
    value: ratio.estimate,
    withinVariance: ratio.variance,
    shown: Math.exp(ratio.estimate),
    isCensored: false,
    count: blocks.reduce((sum, block) => sum + block.denominator, 0),
  };
}
