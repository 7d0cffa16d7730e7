import type { Millis } from "../base/index.ts";
import type { ResponseHeaders } from "./protocol.ts";

/** What gateways told of their own part in answers. */
export interface GatewayAccount {
  /** Answers that told anything of it. */
  readonly answers: number;
  /** Of them: answered after more than one attempt behind the gateway. */
  readonly retried: number;
  /** Of them: answered from the gateway's own cache. */
  readonly cached: number;
  /** The gateway's own share of the time, where it is told. */
  readonly overhead: { readonly answers: number; readonly totalMs: Millis; readonly maxMs: Millis };
}

export const NO_GATEWAY: GatewayAccount =
  { answers: 0, retried: 0, cached: 0, overhead: { answers: 0, totalMs: 0, maxMs: 0 } };

/** LiteLLM's and Portkey's names for the same things. */
const OVERHEAD_MS = "x-litellm-overhead-duration-ms";
const RETRIES = ["x-litellm-attempted-retries", "x-portkey-retry-attempt-count"];
const CACHE_STATUS = "x-portkey-cache-status";
const ALL = [OVERHEAD_MS, CACHE_STATUS, ...RETRIES];

function figureIn(text: string | undefined): number | null {
  const figure = /^\s*\d+(\.\d+)?(e[+-]?\d+)?\s*$/i.test(text ?? "") ? Number(text) : NaN;
  return Number.isFinite(figure) ? figure : null;
}

/** What one answer's headers tell; null where no gateway speaks. */
export function gatewayIn(headers: ResponseHeaders): GatewayAccount | null {
  if (ALL.every((name) => headers[name] === undefined)) return null;
  const overheadMs = figureIn(headers[OVERHEAD_MS]);
  return {
    answers: 1,
    retried: RETRIES.some((name) => (figureIn(headers[name]) ?? 0) > 0) ? 1 : 0,
    // Portkey: HIT and SEMANTIC HIT.
    cached: /\bHIT\b/i.test(headers[CACHE_STATUS] ?? "") ? 1 : 0,
    overhead: overheadMs === null
      ? NO_GATEWAY.overhead : { answers: 1, totalMs: overheadMs, maxMs: overheadMs },
  };
}

export function addAccounts(a: GatewayAccount, b: GatewayAccount): GatewayAccount {
  return {
    answers: a.answers + b.answers,
    retried: a.retried + b.retried,
    cached: a.cached + b.cached,
    overhead: {
      answers: a.overhead.answers + b.overhead.answers,
      totalMs: a.overhead.totalMs + b.overhead.totalMs,
      maxMs: Math.max(a.overhead.maxMs, b.overhead.maxMs),
    },
  };
}
