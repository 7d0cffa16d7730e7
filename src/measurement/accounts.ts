/** What a run counts of its answers besides their times, warm-up included. */
import { z } from "zod";

const count = z.number().int().min(0).max(1e12);
const amount = z.number().min(0).max(1e15);

/** What gateways told of their own part in answers. */
export const gatewayAccount = z.object({
  /** Answers that told anything of it. */
  answers: count,
  /** Of them: answered after more than one attempt behind the gateway. */
  retried: count,
  /** Of them: answered from the gateway's own cache. */
  cached: count,
  /** The gateway's own share of the time, where it is told. */
  overhead: z.object({ answers: count, totalMs: amount, maxMs: amount }),
});

/** What became of requests that were sent again. */
export const retryAccount = z.object({
  /** Requests that had more than one attempt. */
  requests: count,
  /** Their attempts after the first. */
  attempts: count,
  /** Those of them that ended well. */
  recovered: count,
});

/** What was left of a limit at one instant. */
const headroom = z.object({ limit: amount, remaining: amount });

/** What answers told of limits on what may be asked. */
export const limitAccount = z.object({
  /** Answers that told anything of it. */
  answers: count,
  /** By what is limited: the smallest share that was ever left. */
  lowest: z.object({
    requests: headroom.optional(), tokens: headroom.optional(),
    "input-tokens": headroom.optional(), "output-tokens": headroom.optional(),
  }),
  /** Answers that asked to be left alone, and for how long at most. */
  retryAfter: z.object({ answers: count, maxMs: amount }),
});

export type GatewayAccount = Readonly<z.infer<typeof gatewayAccount>>;
export type RetryAccount = Readonly<z.infer<typeof retryAccount>>;
export type LimitAccount = Readonly<z.infer<typeof limitAccount>>;
export type Headroom = Readonly<z.infer<typeof headroom>>;

export const LIMITED = ["requests", "tokens", "input-tokens", "output-tokens"] as const;
export type Limited = (typeof LIMITED)[number];

export const NO_GATEWAY: GatewayAccount =
  { answers: 0, retried: 0, cached: 0, overhead: { answers: 0, totalMs: 0, maxMs: 0 } };
export const NO_RETRIES: RetryAccount = { requests: 0, attempts: 0, recovered: 0 };
export const NO_LIMITS: LimitAccount =
  { answers: 0, lowest: {}, retryAfter: { answers: 0, maxMs: 0 } };

export function addGateways(a: GatewayAccount, b: GatewayAccount): GatewayAccount {
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

export function addRetries(a: RetryAccount, b: RetryAccount): RetryAccount {
  return {
    requests: a.requests + b.requests,
    attempts: a.attempts + b.attempts,
    recovered: a.recovered + b.recovered,
  };
}

/** Of a limit, 0 to 1; some servers tell more left than there is. */
export function shareLeft({ remaining, limit }: Headroom): number {
  return Math.min(1, remaining / limit);
}

/** Of equal shares that of the larger limit, so that sums do not depend on their order. */
export function lowerOf(a: Headroom | undefined, b: Headroom): Headroom {
  if (a === undefined) return b;
  const apart = shareLeft(a) - shareLeft(b) || b.limit - a.limit || a.remaining - b.remaining;
  return apart <= 0 ? a : b;
}

export function addLimits(a: LimitAccount, b: LimitAccount): LimitAccount {
  const lowest = { ...a.lowest };
  for (const kind of LIMITED) {
    const theirs = b.lowest[kind];
    if (theirs !== undefined) lowest[kind] = lowerOf(lowest[kind], theirs);
  }
  return {
    answers: a.answers + b.answers,
    lowest,
    retryAfter: {
      answers: a.retryAfter.answers + b.retryAfter.answers,
      maxMs: Math.max(a.retryAfter.maxMs, b.retryAfter.maxMs),
    },
  };
}
