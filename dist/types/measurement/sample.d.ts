import { type Micros, type Millis, type Tokens, type Usd } from "../base/index.js";
import type { AnswerNote } from "./finish.js";
import type { Outcome } from "./outcome.js";
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
export declare const NO_TOKENS: TokenUsage;
export declare function addTokens(a: TokenUsage, b: TokenUsage): TokenUsage;
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
export declare function generatedTokens({ usage, reasoningVisible }: Pick<Sample, "usage" | "reasoningVisible">): Tokens | null;
/**
 * Time per output token: (t_last − t_first) / (n_out − 1). Null where it means nothing: fewer than
 * two generated tokens, no usage, or everything in one event or one read from the socket.
 */
export declare function timePerOutputTokenUs(sample: Sample): Micros | null;
