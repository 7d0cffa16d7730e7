import type { Millis, Ratio, Tokens } from "../base/index.js";
import type { Failure, SimulatorProfile } from "./profile.js";
export type Outcome = "ok" | Failure;
/** What the request itself decides about its answer. */
export interface Ask {
    readonly inputTokens: Tokens;
    /** The request's own maximum, null where it names none; 0 for answers that have no tokens. */
    readonly maxTokens: Tokens | null;
    readonly stream: boolean;
}
/** What tokens are spent on: first on reasoning, then on a text or on one tool call. */
export type Channel = "reasoning" | "content" | "tool-call";
/** Tokens `first` to `first + tokens - 1` of their channel, due `dueMs` after the arrival. */
export interface Delta {
    readonly kind: "delta";
    readonly dueMs: Millis;
    readonly channel: Channel;
    readonly first: number;
    readonly tokens: Tokens;
}
/** The last thing that happens: the terminal events, or the failure that `outcome` names. */
export interface End {
    readonly kind: "end";
    readonly dueMs: Millis;
}
export type ScriptEvent = Delta | End;
/** The tokens of one answer. */
export interface Usage {
    /** Includes the cached and the cache-written tokens. */
    readonly inputTokens: Tokens;
    readonly cachedInputTokens: Tokens;
    readonly cacheWriteTokens: Tokens;
    /** Includes the reasoning tokens. */
    readonly outputTokens: Tokens;
    readonly reasoningTokens: Tokens;
}
/** All that will happen to one request, decided before anything is sent. */
export interface Script extends Usage {
    readonly ordinal: number;
    readonly outcome: Outcome;
    /** The channel of the tokens after the reasoning. */
    readonly channel: Exclude<Channel, "reasoning">;
    readonly finish: "stop" | "length" | "tool-call";
    /** The reasoning tokens that the answer shows: all of them or none. */
    readonly shownReasoningTokens: Tokens;
    /** In order of `dueMs`; deltas (streams only), then one `end`. Nothing at all for a hang. */
    readonly events: readonly ScriptEvent[];
}
/** The one factor of this run: exp(N(0, driftSd)). */
export declare function driftFactor(profile: SimulatorProfile): Ratio;
/** The whole course of one request: a pure function of its arguments. */
export declare function drawScript(profile: SimulatorProfile, ordinal: number, ask: Ask): Script;
/**
 * The course of a plain HTTP request: one answer after the time to first token. The failures of
 * an answer's content (in-band-error, truncated, malformed) do not exist there and mean `ok`.
 */
export declare function drawPlain(profile: SimulatorProfile, ordinal: number): Script;
/** What a gateway before the model did to one request. */
export interface Detour {
    readonly isCacheHit: boolean;
    readonly isRetried: boolean;
}
export declare function drawDetour(shares: {
    readonly seed: number;
    readonly cacheHitShare: Ratio;
    readonly retryShare: Ratio;
}, ordinal: number): Detour;
