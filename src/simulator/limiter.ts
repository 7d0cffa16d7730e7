import { millisFromSeconds, secondsFromMillis } from "../base/index.ts";
import type { Millis, PerSecond } from "../base/index.ts";

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
export function makeLimiter(rate: PerSecond | null, startMs: Millis): Limiter {
  if (rate === null) return { take: () => 0, allowance: () => null };
  const capacity = Math.max(1, rate);
  let level = capacity;
  let filledMs = startMs;
  const fill = (nowMs: Millis): void => {
    const sinceMs = Math.max(0, nowMs - filledMs);
    level = Math.min(capacity, level + secondsFromMillis(sinceMs) * rate);
    filledMs += sinceMs;
  };
  const untilMs = (wanted: number): Millis => millisFromSeconds((wanted - level) / rate);
  return {
    take: (nowMs, amount) => {
      fill(nowMs);
      const needed = Math.min(amount, capacity);
      if (level < needed) return untilMs(needed);
      level -= amount;
      return 0;
    },
    allowance: (nowMs) => {
      fill(nowMs);
      const remaining = Math.max(0, Math.floor(level));
      return { limit: Math.floor(capacity), remaining, fullInMs: untilMs(capacity) };
    },
  };
}
