import type { Json, Micros, Millis } from "../../base/index.ts";
import { must, oneLine } from "../../base/index.ts";
import type {
  Protocol, Reading, RequestDraft, ResponseHeaders, ResponseReader,
} from "../../engine/index.ts";
import type { Outcome, TokenUsage } from "../../measurement/index.ts";
import type { Prompt, Target } from "../../plan/index.ts";
import { requestHeaders } from "./request-headers.ts";
import { makeSseParser, type ServerSentEvent } from "./sse.ts";
import { detailOf, MAX_DETAIL_CHARS, outcomeOfStatus } from "./status.ts";
import { asObject, type JsonObject, usageOf } from "./openai-usage.ts";

/**
 * OpenAI chat completions, streaming and not, and the many gateways that speak it. Usage is taken
 * wherever it appears (last non-null wins); the role-only priming chunk, comments and empty
 * `choices` are no payload; a top-level `error` is a failure even with HTTP 200.
 */

/** JSON merge patch (RFC 7396), one document over another. */
function mergePatch(base: Json, patch: Json): Json {
  if (typeof patch !== "object" || patch === null || Array.isArray(patch)) return patch;
  const merged: Record<string, Json> = { ...asObject(base) };
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name];
    else merged[name] = mergePatch(merged[name] ?? null, value);
  }
  return merged;
}

function requestBody(target: Target, prompt: Prompt): Buffer {
  const built: Record<string, Json> = {
    model: target.model,
    messages: prompt.messages.map(({ role, content }) => ({ role, content })),
    max_tokens: target.maxTokens,
    temperature: target.temperature,
    stream: target.stream,
    ...(target.stream ? { stream_options: { include_usage: true } } : {}),
  };
  return Buffer.from(JSON.stringify(target.body === null ? built : mergePatch(built, target.body)));
}

/** The prompts take turns. */
function prepare(target: Target, apiKey: string | null): (index: number) => RequestDraft {
  const headers = requestHeaders(target, apiKey, [
    ["content-type", "application/json"],
    ["accept", target.stream ? "text/event-stream" : "application/json"],
  ]);
  const drafts = target.prompts.map((prompt): RequestDraft => ({
    method: "POST", path: target.path, headers, body: requestBody(target, prompt),
  }));
  return (index) => must(drafts[index % drafts.length], "prompt");
}

const hasText = (value: Json | undefined): boolean => typeof value === "string" && value !== "";

interface Payload {
  /** Generated text or calls that a person would see. */
  readonly visible: boolean;
  readonly reasoning: boolean;
}

/** What the deltas or messages of one event carry. */
function payloadOf(part: JsonObject): Payload {
  const calls = part["tool_calls"];
  return {
    visible: hasText(part["content"]) || hasText(part["refusal"]) ||
      (Array.isArray(part["content"]) && part["content"].length > 0) ||
      (Array.isArray(calls) && calls.length > 0) ||
      Object.keys(asObject(part["function_call"])).length > 0,
    reasoning: hasText(part["reasoning_content"]) || hasText(part["reasoning"]),
  };
}

/** What has been seen of one response. */
interface Seen {
  firstPayloadMs: Millis | null;
  firstVisibleMs: Millis | null;
  lastPayloadMs: Millis | null;
  payloadEvents: number;
  gapsUs: Micros[];
  usage: TokenUsage | null;
  reasoningVisible: boolean;
  providerModel: string | null;
  /** Server-sent events with anything in them. */
  events: number;
  isFinished: boolean;
  problem: { readonly outcome: Outcome; readonly detail: string } | null;
}

function newSeen(): Seen {
  return {
    firstPayloadMs: null, firstVisibleMs: null, lastPayloadMs: null, payloadEvents: 0, gapsUs: [],
    usage: null, reasoningVisible: false, providerModel: null, events: 0,
    isFinished: false, problem: null,
  };
}

/** One event is one payload, however many choices it has. */
function notePayload(seen: Seen, parts: readonly Payload[], atMs: Millis): void {
  const isVisible = parts.some((part) => part.visible);
  const isReasoning = parts.some((part) => part.reasoning);
  if (!isVisible && !isReasoning) return;
  if (isReasoning) seen.reasoningVisible = true;
  if (seen.lastPayloadMs !== null) seen.gapsUs.push((atMs - seen.lastPayloadMs) * 1000);
  seen.firstPayloadMs ??= atMs;
  if (isVisible) seen.firstVisibleMs ??= atMs;
  seen.lastPayloadMs = atMs;
  seen.payloadEvents += 1;
}

/** Reads one completion object: a chunk's `delta` or a whole answer's `message`. */
function noteCompletion(seen: Seen, text: string, atMs: Millis, member: "delta" | "message"): void {
  let value: Json;
  try {
    value = JSON.parse(text);
  } catch {
    seen.problem ??= { outcome: "decode", detail: `not JSON: ${oneLine(text.slice(0, 500), 120)}` };
    return;
  }
  const completion = asObject(value);
  const choices = completion["choices"];
  const list = Array.isArray(choices) ? choices.map(asObject) : [];
  const hasError = completion["error"] !== undefined && completion["error"] !== null;
  if (hasError || list.some((choice) => choice["finish_reason"] === "error")) {
    seen.problem ??= { outcome: "in-band-error", detail: detailOf(text, {}) };
    return;
  }
  if (typeof completion["model"] === "string") seen.providerModel = completion["model"];
  seen.usage = usageOf(completion["usage"]) ?? seen.usage;
  // Some servers send an empty reason until there is one.
  if (list.some((choice) => hasText(choice["finish_reason"]))) seen.isFinished = true;
  notePayload(seen, list.map((choice) => payloadOf(asObject(choice[member]))), atMs);
}

function noteEvent(seen: Seen, { event, data }: ServerSentEvent, atMs: Millis): void {
  const text = data.trim();
  if (text === "") return;
  seen.events += 1;
  if (text === "[DONE]") seen.isFinished = true;
  else if (event === "error") {
    seen.problem ??= { outcome: "in-band-error", detail: detailOf(text, {}) };
  } else noteCompletion(seen, text, atMs, "delta");
}

function toReading(seen: Seen, problem: Seen["problem"]): Reading {
  const { events: _events, isFinished: _isFinished, problem: _problem, ...marks } = seen;
  return { ...marks, outcome: problem?.outcome ?? "ok", detail: problem?.detail ?? null };
}

/** The whole body as text, for everything that is not a stream of events. */
function makeBodyText() {
  const chunks: Uint8Array[] = [];
  return {
    add: (chunk: Uint8Array): void => {
      chunks.push(Uint8Array.prototype.slice.call(chunk));
    },
    text: (): string => Buffer.concat(chunks).toString("utf8"),
  };
}

/** What is wrong with a stream that has ended; `hasRest` tells of an event that was cut off. */
function streamProblem(seen: Seen, hasRest: boolean): Seen["problem"] {
  if (seen.problem) return seen.problem;
  if (seen.events === 0 && !hasRest) {
    return { outcome: "empty", detail: "a stream without any event" };
  }
  if (!seen.isFinished) {
    return {
      outcome: "truncated",
      detail: `the stream stopped after ${seen.payloadEvents} events without [DONE]`,
    };
  }
  return seen.firstPayloadMs === null ? { outcome: "empty", detail: "no content" } : null;
}

const NOT_STREAMED: Seen["problem"] = {
  outcome: "decode", detail: "a whole JSON answer, although a stream was asked for",
};

function openaiReader(target: Target): ResponseReader {
  const seen = newSeen();
  const parser = makeSseParser();
  const body = makeBodyText();
  let status = 0;
  let headers: ResponseHeaders = {};
  let isStream = false;
  let lastByteMs: Millis = 0;

  const wholeProblem = (): Seen["problem"] => {
    const text = body.text();
    if (status >= 300) {
      const kept = text.slice(0, MAX_DETAIL_CHARS);
      return { outcome: outcomeOfStatus(status, headers, kept), detail: detailOf(kept, headers) };
    }
    if (text.trim() === "") return { outcome: "empty", detail: "an empty body" };
    if (/^\s*</.test(text)) return { outcome: "decode", detail: detailOf(text, headers) };
    noteCompletion(seen, text, lastByteMs, "message");
    if (seen.problem) return seen.problem;
    if (seen.payloadEvents === 0) return { outcome: "empty", detail: "no content" };
    return null;
  };

  return {
    headers(code, received) {
      status = code;
      headers = received;
      isStream = code < 300 && /text\/event-stream/i.test(received["content-type"] ?? "");
    },
    bytes(chunk, atMs) {
      lastByteMs = atMs;
      if (!isStream) return body.add(chunk);
      for (const event of parser.push(chunk)) noteEvent(seen, event, atMs);
    },
    end() {
      if (isStream) return toReading(seen, streamProblem(seen, parser.hasRest));
      const problem = wholeProblem();
      // A whole answer has no first token of its own: nothing about its inner timing is known.
      const untimed = {
        ...seen, firstPayloadMs: null, firstVisibleMs: null, lastPayloadMs: null, payloadEvents: 0,
        gapsUs: [],
      };
      return toReading(untimed, target.stream && problem === null ? NOT_STREAMED : problem);
    },
    cut: () => toReading(seen, { outcome: "aborted", detail: seen.problem?.detail ?? "cut off" }),
  };
}

export const openaiChat: Protocol = {
  api: "openai-chat",
  prepare,
  reader: openaiReader,
};
