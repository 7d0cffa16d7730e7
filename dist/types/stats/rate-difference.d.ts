import type { EventCount } from "./event-count.js";
export interface RatePair {
    readonly group1: EventCount;
    readonly group0: EventCount;
}
/** The one-sided lower bound for p1 − p0 at confidence 1 − alpha, within [-1, 1]. */
export declare function rateDifferenceLower(pair: RatePair, alpha: number): number;
/** The one-sided upper bound for p1 − p0 at confidence 1 − alpha, within [-1, 1]. */
export declare function rateDifferenceUpper(pair: RatePair, alpha: number): number;
/** One-sided p value of "p1 − p0 is 0 or less"; 0.5 where neither or both groups are all events. */
export declare function pRateGreater(pair: RatePair): number;
