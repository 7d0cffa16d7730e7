import { type LatencyBoundsMs } from "../base/index.js";
import type { OutcomeCounts } from "./outcome.js";
import { type Sample } from "./sample.js";
/** Whether a request that ended well kept every bound; a time that it does not have breaks none. */
export declare function keepsBounds(bounds: LatencyBoundsMs): (sample: Sample) => boolean;
interface Bounded {
    readonly latencyBoundsMs?: LatencyBoundsMs | undefined;
}
interface Counted {
    readonly good?: number | undefined;
}
/** Of the blocks' scheduled requests, how many were good; null where it was not counted. */
export declare function goodRequests(blocks: readonly Counted[]): number | null;
/** Whether two runs called the same requests good. */
export declare function haveSameBounds(a: Bounded, b: Bounded): boolean;
/** What is wrong with the counts of good requests in a file; null when nothing is. */
export declare function faultOfGoodput({ blocks, latencyBoundsMs }: Bounded & {
    readonly blocks: readonly (Counted & {
        readonly outcomes: OutcomeCounts;
    })[];
}): string | null;
export {};
