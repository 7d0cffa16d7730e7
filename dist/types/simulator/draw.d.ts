import type { Millis, Ratio, Tokens } from "../base/index.js";
import type { Failure, SimulatorProfile } from "./profile.js";
export type Outcome = "ok" | Failure;
/** What the request itself decides about its answer. */
export interface Ask {
    readonly inputTokens: Tokens;
    /** The request's own maximum, null where it names none. */
    readonly maxTokens: Tokens | null;
    readonly stream: boolean;
}
/** Tokens `first` to `first + tokens - 1` of their channel, due `dueMs` after the arrival. */
export interface Delta {
    readonly kind: "delta";
    readonly dueMs: Millis;
    readonly channel: "reasoning" | "content";
    readonly first: number;
    readonly tokens: Tokens;
}
/** The last thing that happens: the terminal events, or the failure that `outcome` names. */
export interface End {
    readonly kind: "end";
    readonly dueMs: Millis;
}
export type ScriptEvent = Delta | End;
/** All that will happen to one request, decided before anything is sent. */
export interface Script {
    readonly ordinal: number;
    readonly outcome: Outcome;
    readonly finish: "stop" | "length";
    readonly inputTokens: Tokens;
    readonly cachedInputTokens: Tokens;
    /** Includes the reasoning tokens, as in the API's usage. */
    readonly outputTokens: Tokens;
    readonly reasoningTokens: Tokens;
    /** In order of `dueMs`; deltas (streams only), then one `end`. Nothing at all for a hang. */
    readonly events: readonly ScriptEvent[];
}
/** The one factor of this run: exp(N(0, driftSd)). */
export declare function driftFactor(profile: SimulatorProfile): Ratio;
/** The whole course of one chat request: a pure function of its arguments. */
export declare function drawChat(profile: SimulatorProfile, ordinal: number, ask: Ask): Script;
/**
 * The course of a plain HTTP request: one answer after the time to first token. The failures of
 * an event stream (in-band-error, truncated, malformed) do not exist there and mean `ok`.
 */
export declare function drawPlain(profile: SimulatorProfile, ordinal: number): Script;
