import type { Script, ScriptEvent } from "./draw.js";
/** A complete HTTP answer. */
export interface Reply {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
}
/** A script in the wire shape of one API: the head, then the pieces of body of each event. */
export interface Performance {
    readonly events: readonly ScriptEvent[];
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    /** Each piece is written by itself. */
    pieces(event: ScriptEvent): readonly string[];
    /** Whether the last event resets the connection instead of ending the body. */
    readonly isReset: boolean;
}
/** A complete answer as the performance of a script, sent with its last event. */
export declare function performReply(events: readonly ScriptEvent[], reply: Reply): Performance;
export declare function jsonReply(status: number, body: unknown): Reply;
export declare function textReply(status: number, body: string, contentType?: string): Reply;
export declare function withHeaders(reply: Reply, headers: Readonly<Record<string, string>>): Reply;
export interface ErrorText {
    readonly message: string;
    readonly type: string;
    readonly param?: string;
    readonly code?: string;
}
/** OpenAI's error object: all four members, null where there is nothing to say. */
export declare function errorBody(error: ErrorText): object;
export declare function errorReply(status: number, error: ErrorText): Reply;
export declare function rateLimitedReply(retryAfterS: number): Reply;
/** The failures that are complete HTTP answers, the same in every API; null for all others. */
export declare function failureReply(outcome: Script["outcome"]): Reply | null;
