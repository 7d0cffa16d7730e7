import type { ScriptEvent } from "./draw.js";
export type Headers = Readonly<Record<string, string>>;
/** A complete HTTP answer. */
export interface Reply {
    readonly status: number;
    readonly headers: Headers;
    readonly body: string;
}
/** What is sent for a script: the head, then the pieces of body of each event. */
export interface Performance {
    readonly events: readonly ScriptEvent[];
    readonly status: number;
    readonly headers: Headers;
    /** Of the event at that place, asked for in order and once; each is written by itself. */
    pieces(at: number): readonly string[];
    /** Whether the last event resets the connection instead of ending the body. */
    readonly isReset: boolean;
}
/** A complete answer as the performance of a script, sent with its last event. */
export declare function performReply(events: readonly ScriptEvent[], reply: Reply, isReset?: boolean): Performance;
export declare function jsonReply(status: number, body: unknown): Reply;
export declare function textReply(status: number, body: string, contentType?: string): Reply;
