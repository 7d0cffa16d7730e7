/**
 * Both arms of a paired run, block by block, as effects. A pair is what was measured next to one
 * another: whatever comes and goes over the run is in both of its halves alike.
 */
import { type DistributionMetric } from "../base/index.js";
import { type Block, type Recording } from "../measurement/index.js";
import { type Effect } from "../stats/index.js";
/** A run of two arms; a confirmation is another one. */
export interface PairedRun {
    readonly candidate: Recording;
    readonly base: Recording;
}
export interface PairEstimate {
    /** ln candidate − ln base. */
    readonly effect: Effect;
    /** In the metric's unit. */
    readonly candidate: number;
    readonly base: number;
    /** The candidate's quantile lies among its failures. */
    readonly isCensored: boolean;
}
/** Null where an arm has no values, or all of them in one block. */
export declare function estimateQuantileOfPairs(runs: readonly PairedRun[], metric: DistributionMetric, quantile: number): PairEstimate | null;
/**
 * The ratio of two ratios of sums (mean costs, tokens, times) and its jackknife over pairs. Null
 * where a block's total is unknown or a ratio is 0 or none.
 */
export declare function estimateMeanOfPairs(runs: readonly PairedRun[], totalsOf: (block: Block) => {
    readonly numerator: number | null;
    readonly denominator: number;
}, scale: number): PairEstimate | null;
