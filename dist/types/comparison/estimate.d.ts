import { type DistributionMetric } from "../base/index.js";
import { type Block, type Buckets, type Recording } from "../measurement/index.js";
import { type RunEstimate } from "../stats/index.js";
/** One run's logarithm of a quantile or mean, with the variance of its error within the run. */
export interface Estimate extends RunEstimate {
    /** In the metric's unit (ms, tokens/s, USD, tokens). */
    readonly shown: number;
    /** The quantile lies among the failures; `shown` is then only a lower limit. */
    readonly isCensored: boolean;
}
export declare function censoredUs(recording: Recording, metric: string): number;
/**
 * ln of a quantile of one run and its within-run variance: what independent requests would give it,
 * times how much more its blocks differ. Null without any value.
 */
export declare function estimateQuantile(recording: Recording, metric: DistributionMetric, quantile: number): Estimate | null;
/** What a mean metric sums up, block by block. */
type Numerator = (block: Block) => number | null;
export declare const MEANS: Readonly<Record<string, {
    readonly numerator: Numerator;
    readonly denominator: (block: Block) => number;
    readonly scale: number;
}>>;
/** ln of a ratio of sums of one run (cost, tokens), blocks as the replicates. Null if unknown. */
export declare function estimateMean(recording: Recording, metric: string): Estimate | null;
/** Sum of 1/tpot, in tokens per second. */
export declare function sumOfRates(buckets: Buckets): number;
/** Mean of a distribution metric in its unit, from the blocks' histograms. Successes only. */
export declare function estimateDistributionMean(recording: Recording, metric: DistributionMetric): Estimate | null;
export {};
