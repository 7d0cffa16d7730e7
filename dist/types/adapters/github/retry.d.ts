import type { Millis } from "../../base/index.js";
import { type Call, type Failure, type Send, type Sleep } from "./exchange.js";
export interface Pace {
    readonly sleep: Sleep;
    /** Uniform in [0, 1). */
    readonly random: () => number;
}
/** Uniform between 0 and the exponentially growing cap; `attempt` counts from 0. */
export declare function jitteredBackoff(attempt: number, bounds: {
    readonly firstMs: Millis;
    readonly maxMs: Millis;
}, random: () => number): Millis;
/** Too many at once, whatever is left of the hour. */
export declare function isSecondaryLimit(failure: Failure): boolean;
/** GitHub answers 403 or 429 for both its hourly and its secondary limits. */
export declare function isRateLimit(failure: Failure): boolean;
/**
 * How long the server asks to wait, or null when it does not say. `x-ratelimit-reset` is in
 * seconds since 1970 and only counts when the hourly limit is used up.
 */
export declare function requestedWaitMs(failure: Failure, wallTimeMs: Millis): Millis | null;
/** `send` with repetition; the last failure is the answer when all attempts fail. */
export declare function withRetries(send: Send, options: Pace & {
    readonly wallTime: () => Date;
    readonly onRetry: (call: Call, failure: Failure, delayMs: Millis) => void;
}): Send;
