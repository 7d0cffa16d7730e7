import {
  countAbove, type Population, type Quantile, sizeOf, valueAtRank,
} from "../measurement/index.ts";
import { dispersionFactor, type EstimatedVariance } from "../stats/index.ts";

/**
 * A normal variable in standard deviations, up to 1.75 of them, and how much each value counts.
 * Farther out a handful of failures would make every quantile below them uncertain.
 */
const NODES = Array.from({ length: 15 }, (_, at) => (at - 7) / 4)
  .map((z) => ({ z, weight: Math.exp(-(z ** 2) / 2) }));
const WEIGHTS = NODES.reduce((sum, { weight }) => sum + weight, 0);
/** Variance of what is left of the normal variable. */
const CUT_VARIANCE = NODES.reduce((sum, { z, weight }) => sum + weight * z ** 2, 0) / WEIGHTS;

/** Standard deviation of a quantile's rank, in ranks. */
const rankSd = (count: number, quantile: number): number => Math.sqrt(count * quantile * (1 - quantile));

/**
 * Degrees of freedom of `samplingVariance`. Normal weights see as much as equal ones over m = 2√π·sd
 * gaps between neighbours; a spread over m gaps has a relative variance of 1/m, its square 2/m.
 */
export const samplingDof = (count: number, quantile: number): number =>
  Math.sqrt(Math.PI) * rankSd(count, quantile);

/**
 * Variance of ln Q if requests are independent, from the order statistics around it: of the values at
 * the ranks where the quantile may as well lie (J. S. Maritz and R. G. Jarrett, J. Amer. Statist.
 * Assoc. 73, 1978, with the normal for the binomial), less what the gaps' own chance adds. Values among
 * the failures count as `beyondUs`, so that a quantile at their edge is as uncertain as it is.
 */
export function samplingVariance(
  population: Population, quantile: number, beyondUs: number,
): EstimatedVariance {
  const count = sizeOf(population);
  const sd = rankSd(count, quantile);
  const at = (z: number): number => {
    const rank = Math.round(count * quantile + z * sd);
    const us = valueAtRank(population.buckets, Math.min(count, Math.max(1, rank)));
    return Math.log(us === null ? beyondUs : Math.max(1, us));
  };
  const values = NODES.map(({ z, weight }) => ({ value: at(z), share: weight / WEIGHTS }));
  const mean = values.reduce((sum, { value, share }) => sum + share * value, 0);
  const variance = values.reduce((sum, { value, share }) => sum + share * (value - mean) ** 2, 0);
  const gaps = 2 * samplingDof(count, quantile);
  return { variance: ((variance / CUT_VARIANCE) * gaps) / (gaps + 1), dof: gaps / 2 };
}

/** How many values lie beyond a quantile; those of failed requests always do. */
export function countBeyond({ buckets, beyond }: Population, quantile: Quantile): number {
  return beyond + (quantile.kind === "value" ? countAbove(buckets, quantile.us) : 0);
}

/**
 * How many times more the blocks' counts beyond a quantile differ than those of independent requests
 * would: bursts and drift within the run. A jackknife of a tail quantile would see them too, but
 * rests on the gaps between a few values: it errs more, and mostly upwards.
 */
export function dispersionBeyond(parts: readonly Population[], quantile: Quantile): number {
  return dispersionFactor(parts.map((part) =>
    ({ events: countBeyond(part, quantile), size: sizeOf(part) })));
}
