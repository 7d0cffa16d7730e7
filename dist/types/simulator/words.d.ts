import type { Tokens } from "../base/index.js";
import type { Channel, Delta, Script } from "./draw.js";
export declare const TOOL_NAME = "look_up";
/** Everything that an answer says on one channel. */
export interface Part {
    readonly channel: Channel;
    readonly text: string;
}
/** A whole answer in order: what it shows of its reasoning, then its text or tool call. */
export declare function partsOf(script: Script): readonly Part[];
/** The text of one channel of a whole answer; empty where it says nothing there. */
export declare function textOn(script: Script, channel: Channel): string;
/** Everything that was said on a delta's channel, this delta included. */
export declare function saidSoFar(script: Script, delta: Delta): string;
/**
 * What the named tokens of a channel say: words, and in a tool call its arguments in JSON. That
 * JSON stays open where the request's maximum cut the call off.
 */
export declare function say(script: Script, span: Pick<Delta, "channel" | "first" | "tokens">): string;
/**
 * The simulator's own rule in place of a tokenizer: 4/3 token for each word between white space
 * (the usual estimate for English), `frameTokens` for each text or message, rounded at the end.
 */
export declare function countTokens(texts: readonly unknown[], frameTokens: Tokens): Tokens;
