import { type Micros } from "../base/index.js";
import { type Buckets } from "./buckets.js";
/** A histogram that is being filled. */
export interface Histogram {
    /** Values outside [0, 1 h] are clamped into it; NaN is our own bug. */
    record(valueUs: Micros): void;
    readonly count: number;
    encode(): string;
}
export declare function makeHistogram(): Histogram;
/** Throws RangeError on anything that is not an encoded histogram. */
export declare function checkEncoded(encoded: string): void;
/** Buckets of an encoded histogram. Throws RangeError on anything that is not one. */
export declare function decodeBuckets(encoded: string): Buckets;
/** `encodeBuckets` of the sum of what is encoded, of which only one is decoded at a time. */
export declare function mergeEncoded(parts: readonly string[]): string;
/** Buckets in the encoding of a histogram. Counts beyond 32 bits stay exact, as after a merge. */
export declare function encodeBuckets({ positions, counts }: Buckets): string;
