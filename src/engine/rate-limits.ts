import type { Millis } from "../base/index.ts";
import {
  type Headroom, type LimitAccount, LIMITED, lowerOf, NO_LIMITS,
} from "../measurement/index.ts";
import type { ResponseHeaders } from "./protocol.ts";
import { retryAfterMs } from "./retry.ts";

/** OpenAI's names, which Azure and gateways have too, and Anthropic's; OpenRouter's are of requests. */
const NAMES = LIMITED.flatMap((kind) => [
  ...(kind === "requests"
    ? [{ kind, remaining: "x-ratelimit-remaining", limit: "x-ratelimit-limit" }] : []),
  { kind, remaining: `x-ratelimit-remaining-${kind}`, limit: `x-ratelimit-limit-${kind}` },
  {
    kind, remaining: `anthropic-ratelimit-${kind}-remaining`,
    limit: `anthropic-ratelimit-${kind}-limit`,
  },
]);
/** More than any limit; what is larger is no figure. */
const LARGEST = 1e12;

/** Azure writes -1 of 0 where it knows nothing. */
function headroomOf(remaining: string, limit: string | undefined): Headroom | null {
  const told = { limit: Number(limit), remaining: Number(remaining) };
  const isSound = remaining.trim() !== "" && told.remaining >= 0 && told.remaining <= LARGEST &&
    told.limit > 0 && told.limit <= LARGEST;
  return isSound ? told : null;
}

/** What one answer's headers tell; null where they tell nothing. `wallMs`: since 1970. */
export function limitsIn(headers: ResponseHeaders, wallMs: Millis): LimitAccount | null {
  let lowest = NO_LIMITS.lowest;
  for (const { kind, remaining, limit } of NAMES) {
    const text = headers[remaining];
    const headroom = text === undefined ? null : headroomOf(text, headers[limit]);
    if (headroom !== null) lowest = { ...lowest, [kind]: lowerOf(lowest[kind], headroom) };
  }
  const waitMs = retryAfterMs(headers, wallMs);
  if (lowest === NO_LIMITS.lowest && waitMs === null) return null;
  return {
    answers: 1, lowest,
    retryAfter: waitMs === null ? NO_LIMITS.retryAfter : { answers: 1, maxMs: waitMs },
  };
}
