import { assert, type Micros, must } from "../base/index.ts";

/**
 * Buckets of HdrHistogram from 1 µs to 1 h at 3 significant digits: 1 µs wide up to 2047 µs, then
 * twice as wide at every power of two, 1024 of them to each. At most 0.1% of a value.
 */
export const HIGHEST_US = 3_600_000_000;
export const SIGNIFICANT_DIGITS = 3;
const SUB_BUCKET_HALF_COUNT = 1024;
const SUB_BUCKET_HALF_MAGNITUDE = 10;

/** How often the width of the bucket at a position was doubled. */
function exponentAt(position: number): number {
  return Math.max(0, (position >> SUB_BUCKET_HALF_MAGNITUDE) - 1);
}

/** Lowest value of the bucket at a position. */
export function lowestAt(position: number): Micros {
  if (position < SUB_BUCKET_HALF_COUNT) return position;
  const sub = (position & (SUB_BUCKET_HALF_COUNT - 1)) + SUB_BUCKET_HALF_COUNT;
  return sub * (1 << exponentAt(position));
}

/** The highest value of the bucket at a position. */
export function highestAt(position: number): Micros {
  return lowestAt(position) + (1 << exponentAt(position)) - 1;
}

/** What the values of a bucket count as in sums and beside limits. */
function middleAt(position: number): Micros {
  return (lowestAt(position) + highestAt(position)) / 2;
}

/** Position of the bucket of a whole value within range, the inverse of `lowestAt`. */
export function positionOf(valueUs: Micros): number {
  const exponent = Math.max(0, 31 - Math.clz32(valueUs) - SUB_BUCKET_HALF_MAGNITUDE);
  return exponent * SUB_BUCKET_HALF_COUNT + (valueUs >>> exponent);
}

/** Width of the bucket of a whole value within range: closer than that its values are not known. */
export function widthAt(valueUs: Micros): Micros {
  return 1 << exponentAt(positionOf(valueUs));
}

export const LAST_POSITION = positionOf(HIGHEST_US);

/** The occupied buckets of one or more histograms by their position, ascending. */
export interface Buckets {
  readonly positions: Uint16Array;
  readonly counts: Float64Array;
  readonly total: number;
}

export const NO_BUCKETS: Buckets = {
  positions: new Uint16Array(0), counts: new Float64Array(0), total: 0,
};

/** Sum over the buckets of a function of how many values lie at their middle. */
export function sumOver(
  buckets: Buckets,
  term: (count: number, middleUs: Micros) => number,
): number {
  return buckets.counts.reduce(
    (sum, count, at) => sum + term(count, middleAt(must(buckets.positions[at], "bucket"))), 0);
}

/** Bucket-wise sum: lossless, commutative and associative. */
export function mergeBuckets(parts: readonly Buckets[]): Buckets {
  const filled = parts.filter((part) => part.total > 0);
  const only = filled[0];
  if (only === undefined) return NO_BUCKETS;
  if (filled.length === 1) return only;
  // Dense between the ends: a run's buckets lie within a few thousand positions.
  const first = Math.min(...filled.map(({ positions }) => must(positions[0], "bucket")));
  const last = Math.max(...filled.map(({ positions }) => must(positions.at(-1), "bucket")));
  const sums = new Float64Array(last - first + 1);
  for (const { positions, counts } of filled) {
    for (let at = 0; at < positions.length; at += 1) {
      const place = (positions[at] ?? 0) - first;
      sums[place] = (sums[place] ?? 0) + (counts[at] ?? 0);
    }
  }
  const positions = new Uint16Array(sums.length);
  let occupied = 0;
  for (let place = 0; place < sums.length; place += 1) {
    const count = sums[place] ?? 0;
    if (count === 0) continue;
    positions[occupied] = first + place;
    // Never ahead of what is still to be read.
    sums[occupied] = count;
    occupied += 1;
  }
  return {
    positions: positions.slice(0, occupied),
    counts: sums.slice(0, occupied),
    total: filled.reduce((sum, part) => sum + part.total, 0),
  };
}

/**
 * Value at a 1-based rank, in µs: the highest value equivalent to the bucket's, as every
 * HdrHistogram reader reports it. Null when the rank lies beyond the recorded values.
 */
export function valueAtRank(buckets: Buckets, rank: number): Micros | null {
  assert(rank >= 1, "ranks start at 1");
  const { counts, positions, total } = buckets;
  if (rank > total) return null;
  // From the nearer end: of a high quantile few buckets lie above.
  const isHigh = rank > total / 2;
  const wanted = isHigh ? total - rank + 1 : rank;
  const step = isHigh ? -1 : 1;
  let at = isHigh ? counts.length - 1 : 0;
  let seen = must(counts[at], "bucket");
  while (seen < wanted) {
    at += step;
    seen += must(counts[at], "bucket");
  }
  return highestAt(must(positions[at], "bucket"));
}

/** How many recorded values exceed a limit; a bucket counts with its middle. */
export function countAbove(buckets: Buckets, limitUs: Micros): number {
  let above = 0;
  for (let at = buckets.counts.length - 1; at >= 0; at -= 1) {
    if (middleAt(buckets.positions[at] ?? 0) <= limitUs) break;
    above += buckets.counts[at] ?? 0;
  }
  return above;
}

/** Mean in µs, each bucket with its middle; null when empty. */
export function meanOf(buckets: Buckets): Micros | null {
  return buckets.total === 0 ? null : sumOver(buckets, (count, us) => count * us) / buckets.total;
}
