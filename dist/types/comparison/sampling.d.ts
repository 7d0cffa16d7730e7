import { type Population, type Quantile } from "../measurement/index.js";
import { type EstimatedVariance } from "../stats/index.js";
/** Of `samplingVariance`, where the distribution is the same nearby and farther around. */
export declare const samplingDof: (count: number, quantile: number) => number;
/**
 * Variance of ln Q if requests are independent, from the order statistics nearby and, unless these
 * contradict them, farther around, which are more. Values among the failures count as `beyondUs`, so
 * that a quantile at their edge, or at that of a slow path, is as uncertain as it is.
 */
export declare function samplingVariance(population: Population, quantile: number, beyondUs: number): EstimatedVariance;
/** How many values lie beyond a quantile; those of failed requests always do. */
export declare function countBeyond({ buckets, beyond }: Population, quantile: Quantile): number;
/**
 * How many times more the blocks' counts beyond a quantile differ than those of independent requests
 * would: bursts and drift within the run. A jackknife of a tail quantile would see them too, but
 * rests on the gaps between a few values: it errs more, and mostly upwards.
 */
export declare function dispersionBeyond(parts: readonly Population[], quantile: Quantile): number;
