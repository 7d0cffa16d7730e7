import {
  type Micros, microsFromMillis, type Millis, type Tokens, type Usd,
} from "../base/index.ts";
import type { AnswerNote } from "./finish.ts";
import type { Outcome } from "./outcome.ts";

/** Tokens of one request as its bill counts them. `output` includes `reasoning`. */
export interface TokenUsage {
  /** All prompt tokens, those read from or written to a cache included. */
  readonly input: Tokens;
  readonly cachedInput: Tokens;
  readonly cacheWrite: Tokens;
  /** Of these the ones that are kept for an hour; left out: none. */
  readonly cacheWrite1h?: Tokens | undefined;
  readonly output: Tokens;
  readonly reasoning: Tokens;
}

export const NO_TOKENS: TokenUsage = {
  input: 0, cachedInput: 0, cacheWrite: 0, output: 0, reasoning: 0,
};

export function addTokens(a: TokenUsage, b: TokenUsage): TokenUsage {
  const forHour = (a.cacheWrite1h ?? 0) + (b.cacheWrite1h ?? 0);
  return {
    input: a.input + b.input,
    cachedInput: a.cachedInput + b.cachedInput,
    cacheWrite: a.cacheWrite + b.cacheWrite,
    output: a.output + b.output,
    reasoning: a.reasoning + b.reasoning,
    ...(forHour === 0 ? {} : { cacheWrite1h: forHour }),
  };
}

/**
 * What happened to one arrival. All instants are milliseconds since the start of the schedule, on
 * one monotonic clock, taken when the bytes arrived. Null means that it never came to that.
 */
export interface Sample {
  /** Position in the schedule. */
  readonly index: number;
  readonly intendedMs: Millis;
  readonly outcome: Outcome;
  /** Handed to the client. Null for a dropped arrival. */
  readonly dispatchedMs: Millis | null;
  /** DNS, TCP and TLS of the connection this request opened; null when it reused one. */
  readonly connectMs: Millis | null;
  /** Waiting for a free connection of a limited pool. */
  readonly poolWaitMs: Millis;
  readonly headersMs: Millis | null;
  readonly firstPayloadMs: Millis | null;
  readonly firstVisibleMs: Millis | null;
  readonly lastPayloadMs: Millis | null;
  readonly endMs: Millis | null;
  /** Events that carried payload. */
  readonly payloadEvents: number;
  /** Times between successive payload events. */
  readonly gapsUs: readonly Micros[];
  readonly usage: TokenUsage | null;
  /** Whether the reasoning tokens were streamed as payload (then they count for TPOT). */
  readonly reasoningVisible: boolean;
  readonly costUsd: Usd | null;
  /** Whether usage and cost are our estimate, not the API's count. */
  readonly isEstimated?: boolean | undefined;
  /** Left out where the protocol knows no answers, only responses. */
  readonly answer?: AnswerNote | undefined;
}

/** Output tokens that could be seen coming; null without usage. */
export function generatedTokens(
  { usage, reasoningVisible }: Pick<Sample, "usage" | "reasoningVisible">,
): Tokens | null {
  return usage === null ? null : usage.output - (reasoningVisible ? 0 : usage.reasoning);
}

/**
 * Time per output token: (t_last − t_first) / (n_out − 1). Null where it means nothing: fewer than
 * two generated tokens, no usage, or everything in one event or one read from the socket.
 */
export function timePerOutputTokenUs(sample: Sample): Micros | null {
  const { firstPayloadMs, lastPayloadMs } = sample;
  const generated = generatedTokens(sample);
  if (firstPayloadMs === null || lastPayloadMs === null || generated === null) return null;
  if (generated - 1 < 1 || sample.payloadEvents < 2 || lastPayloadMs <= firstPayloadMs) return null;
  return microsFromMillis(lastPayloadMs - firstPayloadMs) / (generated - 1);
}
