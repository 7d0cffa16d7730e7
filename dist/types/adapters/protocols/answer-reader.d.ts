import type { Millis } from "../../base/index.js";
import type { Reading, ResponseHeaders, ResponseReader } from "../../engine/index.js";
import type { Target } from "../../plan/index.js";
import { Answer } from "./answer.js";
import { type EventSink } from "./sse.js";
/** How one API writes its answers: what is the same for all of them is `AnswerReader`'s. */
export interface AnswerForm {
    /** What a complete stream ends with, for people. */
    readonly terminal: string;
    /** Whether a stream may also come as one JSON array, element by element. */
    readonly mayBeArray: boolean;
    /** One event of a stream. Its bytes last until this returns. */
    event(answer: Answer, name: string, bytes: Uint8Array, start: number, end: number): void;
    /** A whole answer. */
    whole(answer: Answer, text: string): void;
}
/** Reads an answer of any API, streamed or not. An `error` is a failure even with HTTP 200. */
export declare class AnswerReader implements ResponseReader, EventSink {
    #private;
    constructor(form: AnswerForm, { stream, tokenSource }: Pick<Target, "stream" | "tokenSource">);
    headers(status: number, headers: ResponseHeaders): void;
    bytes(chunk: Uint8Array, atMs: Millis): void;
    event(name: string, bytes: Uint8Array, start: number, end: number): void;
    end(): Reading;
    cut(): Reading;
}
