import { secondsFromMillis } from "../base/index.ts";
import type { Millis, PerSecond, Seconds } from "../base/index.ts";

/** Seconds until a request arriving at `nowMs` would be let through; 0 lets it through. */
export type Limiter = (nowMs: Millis) => Seconds;

/** Token bucket that holds one second's worth of requests (at least one) and starts full. */
export function makeLimiter(rate: PerSecond | null, startMs: Millis): Limiter {
  if (rate === null) return () => 0;
  const capacity = Math.max(1, rate);
  let level = capacity;
  let filledMs = startMs;
  return (nowMs) => {
    const sinceMs = Math.max(0, nowMs - filledMs);
    level = Math.min(capacity, level + secondsFromMillis(sinceMs) * rate);
    filledMs += sinceMs;
    if (level < 1) return Math.max(1, Math.ceil((1 - level) / rate));
    level -= 1;
    return 0;
  };
}
