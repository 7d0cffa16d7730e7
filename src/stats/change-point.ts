/*
 * Where the level of a series changed: the partition into segments of one mean each that costs
 * least, found exactly. No random numbers, so the same series always gives the same answer.
 * Sources: B. Jackson et al., IEEE Signal Process. Lett. 12, 2005 (optimal partitioning); R. Killick,
 * P. Fearnhead and I. A. Eckley, J. Amer. Statist. Assoc. 107, 2012 (the same optimum, pruned);
 * Y.-C. Yao, Statist. Probab. Lett. 6, 1988 (a penalty that grows with ln n); the noise from
 * successive differences as J. von Neumann, Ann. Math. Stat. 12, 1941, here by their MAD.
 */
import { must } from "../base/index.ts";
import { assertFinite, assertPositive } from "./domain.ts";
import { median, scaledMad } from "./summary.ts";

export interface ChangePoint {
  /** Index of the first value at the new level. */
  readonly at: number;
  /** Mean of the segment that begins here less the mean of the one before. */
  readonly shift: number;
}

/** A level is told by two values at least. */
const SHORTEST_SEGMENT = 2;
/** Below it the noise is not known well enough to call anything a change. */
const FEWEST_VALUES = 10;
/**
 * Of a change, (4 + 40/n)·ln n in noise variances. Yao's 2·ln n is enough for long normal series of
 * known noise; with the noise unknown, this finds one in 5% of unchanged series of ten values and in
 * 1% from twenty on.
 */
const penaltyOf = (count: number): number => (4 + 40 / count) * Math.log(count);

/** Standard deviation of a series about its levels, whatever those are, at least `floorSd`. */
function noiseSd(values: readonly number[], floorSd: number): number {
  const steps = values.slice(1).map((value, at) => value - must(values[at], "value before"));
  return Math.max(floorSd, scaledMad(steps, median(steps)) / Math.SQRT2);
}

/** Sum of squared deviations from their mean of the values from `from` up to `to`, exclusive. */
function makeCost(values: readonly number[]): (from: number, to: number) => number {
  const sums = [0];
  const squares = [0];
  const origin = median(values);
  for (const value of values) {
    // About the median: squares of a large level would cost the digits of small deviations.
    const own = value - origin;
    sums.push(must(sums.at(-1), "sum") + own);
    squares.push(must(squares.at(-1), "sum") + own * own);
  }
  const between = (totals: readonly number[], from: number, to: number): number =>
    must(totals[to], "total") - must(totals[from], "total");
  return (from, to) =>
    Math.max(0, between(squares, from, to) - between(sums, from, to) ** 2 / (to - from));
}

const meanBetween = (values: readonly number[], from: number, to: number): number =>
  values.slice(from, to).reduce((sum, value) => sum + value, 0) / (to - from);

/**
 * The changes of level in a series, ascending; none in fewer than ten values. An outlier
 * far enough out makes a level with a neighbour, so outliers are left out before. `floorSd` is noise
 * that is assumed at least, in the values' unit, usually the natural logarithm. Time n².
 */
export function changePoints(values: readonly number[], floorSd: number): readonly ChangePoint[] {
  for (const [index, value] of values.entries()) assertFinite(value, `values[${index}]`);
  assertPositive(floorSd, "floorSd");
  if (values.length < FEWEST_VALUES) return [];
  const penalty = penaltyOf(values.length) * noiseSd(values, floorSd) ** 2;
  const starts = cheapestStarts(values, penalty);
  const found: ChangePoint[] = [];
  for (let to = values.length; ;) {
    const at = must(starts[to], "start of a segment");
    if (at === 0) return found.toReversed();
    const before = must(starts[at], "start of the segment before");
    found.push({ at, shift: meanBetween(values, at, to) - meanBetween(values, before, at) });
    to = at;
  }
}

/** For each end, where the last segment of the cheapest partition up to it begins. */
function cheapestStarts(values: readonly number[], penalty: number): readonly number[] {
  const cost = makeCost(values);
  const best = [-penalty, ...values.map(() => Infinity)];
  const starts = best.map(() => 0);
  for (let to = SHORTEST_SEGMENT; to <= values.length; to += 1) {
    for (let from = 0; from <= to - SHORTEST_SEGMENT; from += 1) {
      const total = must(best[from], "cost") + cost(from, to) + penalty;
      if (total >= must(best[to], "cost")) continue;
      best[to] = total;
      starts[to] = from;
    }
  }
  return starts;
}
