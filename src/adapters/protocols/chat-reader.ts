import type { Json, Micros, Millis } from "../../base/index.ts";
import { oneLine } from "../../base/index.ts";
import type { Reading, ResponseHeaders, ResponseReader } from "../../engine/index.ts";
import type { Outcome, TokenUsage } from "../../measurement/index.ts";
import { ChatChunk } from "./chat-chunk.ts";
import { isAt } from "./json-scan.ts";
import { asObject, type JsonObject, usageOf } from "./openai-usage.ts";
import { decode, type EventSink, EventStream } from "./sse.ts";
import { detailOf, MAX_DETAIL_CHARS, outcomeOfStatus } from "./status.ts";

const hasText = (value: Json | undefined): boolean => typeof value === "string" && value !== "";

/** Generated text or calls that a person would see, in a delta or message. */
function isVisible(part: JsonObject): boolean {
  const { content, tool_calls: calls } = part;
  return hasText(content) || hasText(part["refusal"]) ||
    (Array.isArray(content) && content.length > 0) ||
    (Array.isArray(calls) && calls.length > 0) ||
    Object.keys(asObject(part["function_call"])).length > 0;
}

const isReasoning = (part: JsonObject): boolean =>
  hasText(part["reasoning_content"]) || hasText(part["reasoning"]);

interface Problem {
  readonly outcome: Outcome;
  readonly detail: string;
}

const NOT_STREAMED: Problem = {
  outcome: "decode", detail: "a whole JSON answer, although a stream was asked for",
};
const NO_BYTES = Buffer.alloc(0);

/**
 * Reads a chat completion, streamed or not. Usage is taken wherever it appears (last non-null
 * wins); the role-only priming chunk, comments and empty `choices` are no payload; a top-level
 * `error` is a failure even with HTTP 200.
 */
export class ChatReader implements ResponseReader, EventSink {
  readonly #wantsStream: boolean;
  readonly #chunk = new ChatChunk();
  /** Null for everything that is no stream of events; that is kept in `#body`. */
  #stream: EventStream | null = null;
  readonly #body: Buffer[] = [];
  #status = 0;
  #headers: ResponseHeaders = {};
  #lastByteMs: Millis = 0;

  #firstPayloadMs: Millis | null = null;
  #firstVisibleMs: Millis | null = null;
  #lastPayloadMs: Millis | null = null;
  #payloadEvents = 0;
  #gapsUs: Micros[] = [];
  #usage: TokenUsage | null = null;
  #reasoningVisible = false;
  #providerModel: string | null = null;
  /** The JSON that `#providerModel` was read from, empty if not known. */
  #modelJson: Buffer = NO_BYTES;
  /** Server-sent events with anything in them. */
  #events = 0;
  #isFinished = false;
  #problem: Problem | null = null;

  constructor(wantsStream: boolean) {
    this.#wantsStream = wantsStream;
  }

  headers(status: number, headers: ResponseHeaders): void {
    this.#status = status;
    this.#headers = headers;
    const isStream = status < 300 && /text\/event-stream/i.test(headers["content-type"] ?? "");
    this.#stream = isStream ? new EventStream(this) : null;
  }

  bytes(chunk: Uint8Array, atMs: Millis): void {
    this.#lastByteMs = atMs;
    if (this.#stream === null) this.#body.push(Buffer.from(chunk));
    else this.#stream.push(chunk);
  }

  end(): Reading {
    if (this.#stream !== null) return this.#reading(this.#streamProblem(this.#stream.hasRest));
    const problem = this.#wholeProblem();
    // A whole answer has no first token of its own: nothing about its inner timing is known.
    return {
      ...this.#reading(this.#wantsStream && problem === null ? NOT_STREAMED : problem),
      firstPayloadMs: null, firstVisibleMs: null, lastPayloadMs: null, payloadEvents: 0, gapsUs: [],
    };
  }

  cut(): Reading {
    return this.#reading({ outcome: "aborted", detail: this.#problem?.detail ?? "cut off" });
  }

  /** One event of the stream. Nearly all are read without being decoded. */
  event(name: string, bytes: Uint8Array, start: number, end: number): void {
    const chunk = this.#chunk;
    if (name === "error" || !chunk.read(bytes, start, end)) {
      return this.#noteText(name, decode(bytes, start, end).trim());
    }
    this.#events += 1;
    if (chunk.modelEnd > chunk.modelStart) this.#noteModel(bytes, chunk.modelStart, chunk.modelEnd);
    if (chunk.isFinished) this.#isFinished = true;
    this.#notePayload(chunk.isVisible, chunk.isReasoning);
  }

  #noteText(name: string, text: string): void {
    if (text === "") return;
    this.#events += 1;
    if (text === "[DONE]") this.#isFinished = true;
    else if (name === "error") {
      this.#problem ??= { outcome: "in-band-error", detail: detailOf(text, {}) };
    } else this.#noteCompletion(text, "delta");
  }

  /** A string with its quotes, most often the same as before. */
  #noteModel(bytes: Uint8Array, start: number, end: number): void {
    const known = this.#modelJson;
    if (known.length === end - start && isAt(known, bytes, start)) return;
    this.#modelJson = Buffer.from(bytes.subarray(start, end));
    this.#providerModel = String(JSON.parse(decode(bytes, start, end)));
  }

  /** One event is one payload, however many choices it has. */
  #notePayload(isVisiblePart: boolean, isReasoningPart: boolean): void {
    if (!isVisiblePart && !isReasoningPart) return;
    const atMs = this.#lastByteMs;
    if (isReasoningPart) this.#reasoningVisible = true;
    if (this.#lastPayloadMs !== null) this.#gapsUs.push((atMs - this.#lastPayloadMs) * 1000);
    this.#firstPayloadMs ??= atMs;
    if (isVisiblePart) this.#firstVisibleMs ??= atMs;
    this.#lastPayloadMs = atMs;
    this.#payloadEvents += 1;
  }

  /** Reads one completion object: a chunk's `delta` or a whole answer's `message`. */
  #noteCompletion(text: string, member: "delta" | "message"): void {
    let value: Json;
    try {
      value = JSON.parse(text);
    } catch {
      const detail = `not JSON: ${oneLine(text.slice(0, 500), 120)}`;
      this.#problem ??= { outcome: "decode", detail };
      return;
    }
    const completion = asObject(value);
    const { choices, error, model } = completion;
    const list = Array.isArray(choices) ? choices.map(asObject) : [];
    const hasError = error !== undefined && error !== null;
    if (hasError || list.some((choice) => choice["finish_reason"] === "error")) {
      this.#problem ??= { outcome: "in-band-error", detail: detailOf(text, {}) };
      return;
    }
    if (typeof model === "string") {
      this.#providerModel = model;
      this.#modelJson = NO_BYTES;
    }
    this.#usage = usageOf(completion["usage"]) ?? this.#usage;
    // Some servers send an empty reason until there is one.
    if (list.some((choice) => hasText(choice["finish_reason"]))) this.#isFinished = true;
    const parts = list.map((choice) => asObject(choice[member]));
    this.#notePayload(parts.some(isVisible), parts.some(isReasoning));
  }

  /** What is wrong with a stream that has ended; `hasRest` tells of an event that was cut off. */
  #streamProblem(hasRest: boolean): Problem | null {
    if (this.#problem) return this.#problem;
    if (this.#events === 0 && !hasRest) {
      return { outcome: "empty", detail: "a stream without any event" };
    }
    if (!this.#isFinished) {
      return {
        outcome: "truncated",
        detail: `the stream stopped after ${this.#payloadEvents} events without [DONE]`,
      };
    }
    return this.#firstPayloadMs === null ? { outcome: "empty", detail: "no content" } : null;
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
    if (text.trim() === "") return { outcome: "empty", detail: "an empty body" };
    if (/^\s*</.test(text)) return { outcome: "decode", detail: detailOf(text, this.#headers) };
    this.#noteCompletion(text, "message");
    if (this.#problem) return this.#problem;
    return this.#payloadEvents === 0 ? { outcome: "empty", detail: "no content" } : null;
  }

  #reading(problem: Problem | null): Reading {
    return {
      outcome: problem?.outcome ?? "ok",
      firstPayloadMs: this.#firstPayloadMs,
      firstVisibleMs: this.#firstVisibleMs,
      lastPayloadMs: this.#lastPayloadMs,
      payloadEvents: this.#payloadEvents,
      gapsUs: this.#gapsUs,
      usage: this.#usage,
      reasoningVisible: this.#reasoningVisible,
      providerModel: this.#providerModel,
      detail: problem?.detail ?? null,
    };
  }
}
