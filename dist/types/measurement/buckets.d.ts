import { type Micros } from "../base/index.js";
/**
 * Buckets of HdrHistogram from 1 µs to 1 h at 3 significant digits: 1 µs wide up to 2047 µs, then
 * twice as wide at every power of two, 1024 of them to each. At most 0.1% of a value.
 */
export declare const HIGHEST_US = 3600000000;
export declare const SIGNIFICANT_DIGITS = 3;
/** Lowest value of the bucket at a position. */
export declare function lowestAt(position: number): Micros;
/** The highest value of the bucket at a position. */
export declare function highestAt(position: number): Micros;
/** Position of the bucket of a whole value within range, the inverse of `lowestAt`. */
export declare function positionOf(valueUs: Micros): number;
/** Width of the bucket of a whole value within range: closer than that its values are not known. */
export declare function widthAt(valueUs: Micros): Micros;
export declare const LAST_POSITION: number;
/** The occupied buckets of one or more histograms by their position, ascending. */
export interface Buckets {
    readonly positions: Uint16Array;
    readonly counts: Float64Array;
    readonly total: number;
}
export declare const NO_BUCKETS: Buckets;
/** Sum over the buckets of a function of how many values lie at their middle. */
export declare function sumOver(buckets: Buckets, term: (count: number, middleUs: Micros) => number): number;
/** Bucket-wise sum: lossless, commutative and associative. */
export declare function mergeBuckets(parts: readonly Buckets[]): Buckets;
/**
 * Value at a 1-based rank, in µs: the highest value equivalent to the bucket's, as every
 * HdrHistogram reader reports it. Null when the rank lies beyond the recorded values.
 */
export declare function valueAtRank(buckets: Buckets, rank: number): Micros | null;
/** How many recorded values exceed a limit; a bucket counts with its middle. */
export declare function countAbove(buckets: Buckets, limitUs: Micros): number;
/** Mean in µs, each bucket with its middle; null when empty. */
export declare function meanOf(buckets: Buckets): Micros | null;
