import { type Population, type Quantile } from "../measurement/index.js";
import { type EstimatedVariance } from "../stats/index.js";
/**
 * Degrees of freedom of `samplingVariance`. Normal weights see as much as equal ones over m = 2√π·sd
 * gaps between neighbours; a spread over m gaps has a relative variance of 1/m, its square 2/m.
 */
export declare const samplingDof: (count: number, quantile: number) => number;
/**
 * Variance of ln Q if requests are independent, from the order statistics around it: of the values at
 * the ranks where the quantile may as well lie (J. S. Maritz and R. G. Jarrett, J. Amer. Statist.
 * Assoc. 73, 1978, with the normal for the binomial), less what the gaps' own chance adds. Values among
 * the failures count as `beyondUs`, so that a quantile at their edge is as uncertain as it is.
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
