import type { Millis } from "../../base/index.ts";
import { type Answer, type Call, type Failure, MAX_REQUESTED_WAIT_S, type Send, type Sleep,
} from "./exchange.ts";

/**
 * Repetition of calls: exponential backoff with full jitter (Brooker, "Exponential Backoff And
 * Jitter", AWS Architecture Blog, 2015), never sooner than the server asks for.
 */
const MAX_ATTEMPTS = 6;
const FIRST_BACKOFF_MS: Millis = 500;
const MAX_BACKOFF_MS: Millis = 8_000;
/** Of a limit that does not say how long it lasts; GitHub's last about a minute. */
const FIRST_LIMIT_WAIT_MS: Millis = 5_000;
const MAX_LIMIT_WAIT_MS: Millis = 60_000;

export interface Pace {
  readonly sleep: Sleep;
  /** Uniform in [0, 1). */
  readonly random: () => number;
}

/** Uniform between 0 and the exponentially growing cap; `attempt` counts from 0. */
export function jitteredBackoff(
  attempt: number,
  bounds: { readonly firstMs: Millis; readonly maxMs: Millis },
  random: () => number,
): Millis {
  return random() * Math.min(bounds.maxMs, bounds.firstMs * 2 ** attempt);
}

function numberHeader(failure: Failure, name: string): number | null {
  const text = failure.kind === "rejected" ? failure.headers[name] : undefined;
  return text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : null;
}

/** Too many at once, whatever is left of the hour. */
export function isSecondaryLimit(failure: Failure): boolean {
  return failure.kind === "rejected" && /secondary rate limit|abuse detection/i.test(failure.message);
}

/** GitHub answers 403 or 429 for both its hourly and its secondary limits. */
export function isRateLimit(failure: Failure): boolean {
  if (failure.kind !== "rejected") return false;
  if (failure.status === 429) return true;
  if (failure.status !== 403) return false;
  return failure.headers["retry-after"] !== undefined
    || failure.headers["x-ratelimit-remaining"] === "0"
    || /rate limit|abuse detection/i.test(failure.message);
}

/**
 * How long the server asks to wait, or null when it does not say. `x-ratelimit-reset` is in
 * seconds since 1970 and only counts when the hourly limit is used up.
 */
export function requestedWaitMs(failure: Failure, wallTimeMs: Millis): Millis | null {
  const retryAfterS = numberHeader(failure, "retry-after");
  if (retryAfterS !== null) return retryAfterS * 1000;
  if (!isRateLimit(failure) || numberHeader(failure, "x-ratelimit-remaining") !== 0) return null;
  const resetS = numberHeader(failure, "x-ratelimit-reset");
  return resetS === null ? null : Math.max(0, resetS * 1000 - wallTimeMs);
}

function mayRepeat(call: Call, failure: Failure): boolean {
  // A limited call was not carried out, so even one that must not run twice can be sent again.
  if (isRateLimit(failure)) return true;
  if (failure.kind === "rejected" && failure.status < 500) return false;
  return call.repeatable;
}

/** `send` with repetition; the last failure is the answer when all attempts fail. */
export function withRetries(
  send: Send,
  options: Pace & {
    readonly wallTime: () => Date;
    readonly onRetry: (call: Call, failure: Failure, delayMs: Millis) => void;
  },
): Send {
  return async (call) => {
    let answer: Answer = await send(call);
    for (let attempt = 0; attempt < MAX_ATTEMPTS - 1; attempt += 1) {
      if (answer.kind === "ok" || !mayRepeat(call, answer)) return answer;
      const askedMs = requestedWaitMs(answer, options.wallTime().getTime());
      if (askedMs !== null && askedMs > MAX_REQUESTED_WAIT_S * 1000) return answer;
      const bounds = { firstMs: FIRST_BACKOFF_MS, maxMs: MAX_BACKOFF_MS };
      const unsaidMs = isRateLimit(answer)
        ? Math.min(MAX_LIMIT_WAIT_MS, FIRST_LIMIT_WAIT_MS * 2 ** attempt) : 0;
      const delayMs = (askedMs ?? unsaidMs) + jitteredBackoff(attempt, bounds, options.random);
      options.onRetry(call, answer, delayMs);
      await options.sleep(delayMs);
      answer = await send(call);
    }
    return answer;
  };
}
