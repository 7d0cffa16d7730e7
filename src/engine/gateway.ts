import { type GatewayAccount, NO_GATEWAY } from "../measurement/index.ts";
import type { ResponseHeaders } from "./protocol.ts";

/** LiteLLM's, Portkey's and Cloudflare's names for the same things. */
const OVERHEAD_MS = "x-litellm-overhead-duration-ms";
const RETRIES = ["x-litellm-attempted-retries", "x-portkey-retry-attempt-count"];
const CACHE_STATUSES = ["x-portkey-cache-status", "cf-aig-cache-status"];
/** LiteLLM sends it with what comes from its cache, and only then. */
const CACHE_KEY = "x-litellm-cache-key";
const ALL = [OVERHEAD_MS, CACHE_KEY, ...CACHE_STATUSES, ...RETRIES];
/** More than any time or number of attempts; what is larger is no figure. */
const LARGEST = 1e9;

function figureIn(text: string | undefined): number | null {
  const figure = /^\s*\d+(\.\d+)?(e[+-]?\d+)?\s*$/i.test(text ?? "") ? Number(text) : NaN;
  return figure <= LARGEST ? figure : null;
}

/** Portkey says HIT and SEMANTIC HIT; Python writes None for what is not there. */
function isCached(headers: ResponseHeaders): boolean {
  return !["", "None"].includes(headers[CACHE_KEY] ?? "") ||
    CACHE_STATUSES.some((name) => /\bHIT\b/i.test(headers[name] ?? ""));
}

/** What one answer's headers tell; null where no gateway speaks. */
export function gatewayIn(headers: ResponseHeaders): GatewayAccount | null {
  if (ALL.every((name) => headers[name] === undefined)) return null;
  const overheadMs = figureIn(headers[OVERHEAD_MS]);
  return {
    answers: 1,
    retried: RETRIES.some((name) => (figureIn(headers[name]) ?? 0) > 0) ? 1 : 0,
    cached: isCached(headers) ? 1 : 0,
    overhead: overheadMs === null
      ? NO_GATEWAY.overhead : { answers: 1, totalMs: overheadMs, maxMs: overheadMs },
  };
}
