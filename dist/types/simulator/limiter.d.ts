import type { Millis, PerSecond } from "../base/index.js";
/** What is left of a limit at one instant. */
export interface Allowance {
    /** The most that can be used at once. */
    readonly limit: number;
    readonly remaining: number;
    /** Until all of it is there again. */
    readonly fullInMs: Millis;
}
export interface Limiter {
    /** 0 takes the amount; otherwise how long it still is until that amount would be there. */
    take(nowMs: Millis, amount: number): Millis;
    /** null where there is no limit. */
    allowance(nowMs: Millis): Allowance | null;
}
/**
 * Token bucket that holds one second's worth (at least 1) and starts full. An amount above that
 * is let through by a full bucket, and the rest of it has to flow back first.
 */
export declare function makeLimiter(rate: PerSecond | null, startMs: Millis): Limiter;
