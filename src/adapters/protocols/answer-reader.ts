import type { Millis } from "../../base/index.ts";
import type { Reading, ResponseHeaders, ResponseReader } from "../../engine/index.ts";
import type { Target } from "../../plan/index.ts";
import { Answer, DONE, type Problem } from "./answer.ts";
import { ArrayStream, isArray } from "./array-stream.ts";
import { codingProblem } from "./coding.ts";
import { type EventSink, EventStream } from "./sse.ts";
import { detailOf, MAX_DETAIL_CHARS, outcomeOfStatus } from "./status.ts";

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

/** Takes a stream apart. */
interface Framing {
  /** What is left over of an event that has not ended; a comment is no event. */
  readonly rest: string;
  push(chunk: Uint8Array): void;
}

const NOT_STREAMED: Problem = {
  outcome: "decode", detail: "a whole JSON answer, although a stream was asked for",
};
const NO_BYTES = Buffer.alloc(0);

/** Reads an answer of any API, streamed or not. An `error` is a failure even with HTTP 200. */
export class AnswerReader implements ResponseReader, EventSink {
  readonly #form: AnswerForm;
  readonly #wantsStream: boolean;
  readonly #answer: Answer;
  /** Null for everything that is no stream; that is kept in `#body`. */
  #stream: Framing | null = null;
  readonly #body: Buffer[] = [];
  #status = 0;
  #headers: ResponseHeaders = {};
  #coding: Problem | null = null;
  /** Events with anything in them. */
  #events = 0;

  constructor(form: AnswerForm, { stream, tokenSource }: Pick<Target, "stream" | "tokenSource">) {
    this.#form = form;
    this.#wantsStream = stream;
    this.#answer = new Answer(tokenSource === "estimate");
  }

  headers(status: number, headers: ResponseHeaders): void {
    this.#status = status;
    this.#headers = headers;
    this.#coding = codingProblem(headers);
    const isStream = status < 300 && this.#coding === null &&
      /text\/event-stream/i.test(headers["content-type"] ?? "");
    this.#stream = isStream ? new EventStream(this) : null;
  }

  bytes(chunk: Uint8Array, atMs: Millis): void {
    this.#answer.atMs = atMs;
    if (this.#stream === null && this.#startsArray(chunk)) this.#stream = new ArrayStream(this);
    if (this.#stream === null) this.#body.push(Buffer.from(chunk));
    else this.#stream.push(chunk);
  }

  event(name: string, bytes: Uint8Array, start: number, end: number): void {
    if (end > start) this.#events += 1;
    this.#form.event(this.#answer, name, bytes, start, end);
  }

  end(): Reading {
    const answer = this.#answer;
    if (this.#stream !== null) return answer.reading(this.#streamProblem(this.#stream.rest));
    const problem = this.#wholeProblem();
    // A whole answer has no first token of its own: nothing about its inner timing is known.
    return {
      ...answer.reading(this.#wantsStream && problem === null ? NOT_STREAMED : problem),
      firstPayloadMs: null, firstVisibleMs: null, lastPayloadMs: null, payloadEvents: 0, gapsUs: [],
    };
  }

  cut(): Reading {
    const detail = this.#answer.problem?.detail ?? "cut off";
    return this.#answer.reading({ outcome: "aborted", detail });
  }

  #startsArray(chunk: Uint8Array): boolean {
    return this.#form.mayBeArray && this.#wantsStream && this.#status < 300 &&
      this.#body.length === 0 && isArray(chunk);
  }

  /** What is wrong with a stream that has ended, with the `rest` of an event that has not. */
  #streamProblem(rest: string): Problem | null {
    const { problem, isFinished, payloadEvents } = this.#answer;
    if (problem) return problem;
    if (this.#events === 0 && rest === "") {
      return { outcome: "empty", detail: "a stream without any event" };
    }
    const after = `the stream stopped after ${payloadEvents} events`;
    if (!isFinished) {
      return { outcome: "truncated", detail: `${after} without ${this.#form.terminal}` };
    }
    // Some servers leave out the empty line behind their last word.
    if (rest !== "" && !rest.endsWith(DONE)) {
      return { outcome: "truncated", detail: `${after}, inside of another` };
    }
    return payloadEvents === 0 ? this.#answer.noContent() : null;
  }

  /** What is wrong with everything that is no stream. */
  #wholeProblem(): Problem | null {
    const [only = NO_BYTES] = this.#body;
    const text = (this.#body.length > 1 ? Buffer.concat(this.#body) : only).toString("utf8");
    if (this.#status >= 300) {
      const kept = text.slice(0, MAX_DETAIL_CHARS);
      const outcome = outcomeOfStatus(this.#status, this.#headers, kept);
      return { outcome, detail: detailOf(kept, this.#headers) };
    }
    if (this.#coding !== null) return this.#coding;
    if (text.trim() === "") return { outcome: "empty", detail: "an empty body" };
    if (/^\s*</.test(text)) return { outcome: "decode", detail: detailOf(text, this.#headers) };
    this.#form.whole(this.#answer, text);
    const { problem, payloadEvents } = this.#answer;
    return problem ?? (payloadEvents === 0 ? this.#answer.noContent() : null);
  }
}
