import type { Millis } from "../../base/index.js";
import type { Reading, ResponseHeaders, ResponseReader } from "../../engine/index.js";
import { type EventSink } from "./sse.js";
/**
 * Reads a chat completion, streamed or not. Usage is taken wherever it appears (last non-null
 * wins); the role-only priming chunk, comments and empty `choices` are no payload; a top-level
 * `error` is a failure even with HTTP 200.
 */
export declare class ChatReader implements ResponseReader, EventSink {
    #private;
    constructor(wantsStream: boolean);
    headers(status: number, headers: ResponseHeaders): void;
    bytes(chunk: Uint8Array, atMs: Millis): void;
    end(): Reading;
    cut(): Reading;
    /** One event of the stream. Nearly all are read without being decoded. */
    event(name: string, bytes: Uint8Array, start: number, end: number): void;
}
