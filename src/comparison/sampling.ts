import {
  countAbove, type Population, type Quantile, sizeOf, valueAtRank,
} from "../measurement/index.ts";
import {
  dispersionFactor, type EstimatedVariance, isClearlyMore, pooledVariance,
} from "../stats/index.ts";

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

type LogAtRank = (rank: number) => number;

/**
 * Variance of the values at the ranks where the quantile may as well lie (J. S. Maritz and
 * R. G. Jarrett, J. Amer. Statist. Assoc. 73, 1978, with the normal for the binomial). Normal weights
 * see as much as equal ones over m = 2√π·sd gaps between neighbours; a spread over m gaps has a
 * relative variance of 1/m, so that its square is m/(m + 1) of what it says and has m/2 degrees of freedom.
 */
function nearby(count: number, quantile: number, at: LogAtRank): EstimatedVariance {
  const sd = rankSd(count, quantile);
  const values = NODES.map(({ z, weight }) =>
    ({ value: at(count * quantile + z * sd), share: weight / WEIGHTS }));
  const mean = values.reduce((sum, { value, share }) => sum + share * value, 0);
  const variance = values.reduce((sum, { value, share }) => sum + share * (value - mean) ** 2, 0);
  const gaps = nearbyGaps(count, quantile);
  return { variance: ((variance / CUT_VARIANCE) * gaps) / (gaps + 1), dof: gaps / 2 };
}

const nearbyGaps = (count: number, quantile: number): number =>
  2 * Math.sqrt(Math.PI) * rankSd(count, quantile);

/** The quantile whose odds are so many times those of another. */
const atOdds = (quantile: number, times: number): number =>
  (quantile * times) / (1 - quantile + quantile * times);

/** Gaps beyond a tail quantile are wider the farther out; together they count as so many equal ones. */
const WORTH_OF_GAPS = 0.85;

const aroundGaps = (count: number, quantile: number): number =>
  WORTH_OF_GAPS * count * (atOdds(quantile, 2) - atOdds(quantile, 0.5));

/**
 * The same from how ln Q grows with the logarithm of the odds, of which the variance is
 * 1/(n·q·(1 − q)), between half and twice the odds (D. A. Bloch and J. L. Gastwirth, Ann. Math. Stat.
 * 39, 1968, on another scale: there the tails of latencies are nearly straight).
 */
function around(count: number, quantile: number, at: LogAtRank): EstimatedVariance {
  const rise = at(count * atOdds(quantile, 2)) - at(count * atOdds(quantile, 0.5));
  const gaps = aroundGaps(count, quantile);
  const variance = (rise / Math.log(4)) ** 2 / (count * quantile * (1 - quantile));
  return { variance: (variance * gaps) / (gaps + 1), dof: gaps / 2 };
}

/** Of `samplingVariance`, where the distribution is the same nearby and farther around. */
export const samplingDof = (count: number, quantile: number): number =>
  (nearbyGaps(count, quantile) + aroundGaps(count, quantile)) / 2;

/**
 * Variance of ln Q if requests are independent, from the order statistics nearby and, unless these
 * contradict them, farther around, which are more. Values among the failures count as `beyondUs`, so
 * that a quantile at their edge, or at that of a slow path, is as uncertain as it is.
 */
export function samplingVariance(
  population: Population, quantile: number, beyondUs: number,
): EstimatedVariance {
  const count = sizeOf(population);
  const at: LogAtRank = (rank) => {
    const us = valueAtRank(population.buckets, Math.min(count, Math.max(1, Math.round(rank))));
    return Math.log(us === null ? beyondUs : Math.max(1, us));
  };
  const [near, far] = [nearby(count, quantile, at), around(count, quantile, at)];
  return isClearlyMore({ ...near, variance: far.variance }, near.variance) ? near
    : pooledVariance(far, near);
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
