import type { Millis, PerSecond, Seconds } from "../base/index.js";
/** Seconds until a request arriving at `nowMs` would be let through; 0 lets it through. */
export type Limiter = (nowMs: Millis) => Seconds;
/** Token bucket that holds one second's worth of requests (at least one) and starts full. */
export declare function makeLimiter(rate: PerSecond | null, startMs: Millis): Limiter;
