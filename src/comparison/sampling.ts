import {
  countAbove, type Population, type Quantile, sizeOf, valueAtRank,
} from "../measurement/index.ts";
import { dispersionFactor, type EstimatedVariance } from "../stats/index.ts";

/** Half-width of the ranks that are looked at, in standard deviations of the quantile's rank. */
const REACH = 1.645;

/**
 * Variance of ln Q if requests are independent, from the spread of the order statistics around it
 * (D. A. Bloch and J. L. Gastwirth, Ann. Math. Stat. 39, 1968). A spread over m gaps has a relative
 * variance of 1/m, so its square is m/(m + 1) of what it says on average and has m/2 degrees of
 * freedom. Values among the failures count as `beyondUs`.
 */
export function samplingVariance(
  population: Population, quantile: number, beyondUs: number,
): EstimatedVariance {
  const count = sizeOf(population);
  const half = REACH * Math.sqrt(count * quantile * (1 - quantile));
  const low = Math.max(1, Math.round(count * quantile - half));
  const high = Math.min(count, Math.round(count * quantile + half));
  const gaps = Math.max(1, high - low);
  const at = (rank: number): number => {
    const us = valueAtRank(population.buckets, rank);
    return Math.log(us === null ? beyondUs : Math.max(1, us));
  };
  const sd = ((at(high) - at(low)) / gaps) * (half / REACH);
  return { variance: (sd ** 2 * gaps) / (gaps + 1), dof: gaps / 2 };
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
