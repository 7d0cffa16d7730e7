import { type Micros } from "../base/index.js";
/** A histogram that is being filled. */
export interface Histogram {
    /** Values outside [0, 1 h] are clamped into it; NaN is our own bug. */
    record(valueUs: Micros): void;
    readonly count: number;
    encode(): string;
}
export declare function makeHistogram(): Histogram;
/**
 * The occupied buckets of one or more histograms, ascending. `lowUs` is a bucket's lowest value,
 * `widthUs` its width.
 */
export interface Buckets {
    readonly lowUs: readonly Micros[];
    readonly widthUs: readonly Micros[];
    readonly counts: readonly number[];
    readonly total: number;
}
export declare const NO_BUCKETS: Buckets;
/** Buckets of an encoded histogram. Throws RangeError on anything that is not one. */
export declare function decodeBuckets(encoded: string): Buckets;
/** Buckets in the encoding of a histogram. Counts beyond 32 bits stay exact, as after a merge. */
export declare function encodeBuckets(buckets: Buckets): string;
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
