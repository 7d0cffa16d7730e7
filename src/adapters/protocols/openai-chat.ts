import type { Json, Micros, Millis } from "../../base/index.ts";
import { must, oneLine } from "../../base/index.ts";
import type {
  Protocol, Reading, RequestDraft, ResponseHeaders, ResponseReader,
} from "../../engine/index.ts";
import type { Outcome, TokenUsage } from "../../measurement/index.ts";
import type { Prompt, Target } from "../../plan/index.ts";
import { requestHeaders } from "./request-headers.ts";
import { makeSseParser } from "./sse.ts";
import { detailOf, outcomeOfStatus } from "./status.ts";

/**
 * OpenAI chat completions, streaming and not, and the many gateways that speak it. Usage is taken
 * wherever it appears (last non-null wins); the role-only priming chunk, comments and empty
 * `choices` are no payload; a top-level `error` is a failure even with HTTP 200.
 */

type JsonObject = { readonly [name: string]: Json };

function asObject(value: Json | undefined): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}

function count(value: Json | undefined): number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : 0;
}

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

function usageOf(value: Json | undefined): TokenUsage | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const inputDetails = asObject(value["prompt_tokens_details"]);
  const outputDetails = asObject(value["completion_tokens_details"]);
  return {
    input: count(value["prompt_tokens"]),
    cachedInput: count(inputDetails["cached_tokens"]),
    cacheWrite: count(inputDetails["cache_write_tokens"]),
    output: count(value["completion_tokens"]),
    reasoning: count(outputDetails["reasoning_tokens"]),
  };
}

const hasText = (value: Json | undefined): boolean => typeof value === "string" && value !== "";

/** Whether a delta or message carries generated payload, and whether a person would see it. */
function payloadOf(part: JsonObject): { readonly any: boolean; readonly visible: boolean } {
  const calls = part["tool_calls"];
  const visible = hasText(part["content"]) || hasText(part["refusal"]) ||
    (Array.isArray(part["content"]) && part["content"].length > 0) ||
    (Array.isArray(calls) && calls.length > 0) ||
    Object.keys(asObject(part["function_call"])).length > 0;
  const reasoning = hasText(part["reasoning_content"]) || hasText(part["reasoning"]);
  return { any: visible || reasoning, visible };
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
  isFinished: boolean;
  problem: { readonly outcome: Outcome; readonly detail: string } | null;
}

function newSeen(): Seen {
  return {
    firstPayloadMs: null, firstVisibleMs: null, lastPayloadMs: null, payloadEvents: 0, gapsUs: [],
    usage: null, reasoningVisible: false, providerModel: null, isFinished: false, problem: null,
  };
}

function notePayload(seen: Seen, part: JsonObject, atMs: Millis): void {
  const payload = payloadOf(part);
  if (!payload.any) return;
  if (!payload.visible) seen.reasoningVisible = true;
  if (seen.lastPayloadMs !== null) seen.gapsUs.push((atMs - seen.lastPayloadMs) * 1000);
  seen.firstPayloadMs ??= atMs;
  if (payload.visible) seen.firstVisibleMs ??= atMs;
  seen.lastPayloadMs = atMs;
  seen.payloadEvents += 1;
}

/** Reads one completion object: a chunk's `delta` or a whole answer's `message`. */
function noteCompletion(seen: Seen, text: string, atMs: Millis, member: "delta" | "message"): void {
  let value: Json;
  try {
    value = JSON.parse(text);
  } catch {
    seen.problem ??= { outcome: "decode", detail: `not JSON: ${oneLine(text, 120)}` };
    return;
  }
  const completion = asObject(value);
  if (completion["error"] !== undefined && completion["error"] !== null) {
    seen.problem ??= { outcome: "in-band-error", detail: detailOf(text, {}) };
    return;
  }
  if (typeof completion["model"] === "string") seen.providerModel = completion["model"];
  seen.usage = usageOf(completion["usage"]) ?? seen.usage;
  const choices = completion["choices"];
  for (const choice of Array.isArray(choices) ? choices : []) {
    const { finish_reason: finish, [member]: part } = asObject(choice);
    if (finish !== null && finish !== undefined) seen.isFinished = true;
    if (part !== undefined) notePayload(seen, asObject(part), atMs);
  }
}

function toReading(seen: Seen, problem: Seen["problem"]): Reading {
  const { isFinished: _isFinished, problem: _problem, ...marks } = seen;
  return { ...marks, outcome: problem?.outcome ?? "ok", detail: problem?.detail ?? null };
}

const MAX_DETAIL_CHARS = 4096;

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

function openaiReader(target: Target): ResponseReader {
  const seen = newSeen();
  const parser = makeSseParser();
  const body = makeBodyText();
  let status = 0;
  let headers: ResponseHeaders = {};
  let isStream = false;
  let lastByteMs: Millis = 0;

  const streamProblem = (): Seen["problem"] => {
    if (seen.problem) return seen.problem;
    if (!seen.isFinished) {
      return {
        outcome: "truncated",
        detail: `the stream stopped after ${seen.payloadEvents} events without [DONE]`,
      };
    }
    return seen.firstPayloadMs === null ? { outcome: "empty", detail: "no content" } : null;
  };

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
      for (const { data } of parser.push(chunk)) {
        if (data === "[DONE]") seen.isFinished = true;
        else noteCompletion(seen, data, atMs, "delta");
      }
    },
    end() {
      if (isStream) return toReading(seen, streamProblem());
      const problem = wholeProblem();
      // A whole answer has no first token of its own: nothing about its inner timing is known.
      const untimed = {
        ...seen, firstPayloadMs: null, firstVisibleMs: null, lastPayloadMs: null, payloadEvents: 0,
        gapsUs: [],
      };
      const isUnstreamed = target.stream && problem === null;
      return isUnstreamed
        ? toReading(untimed, { outcome: "decode", detail: "a whole JSON answer, although a stream was asked for" })
        : toReading(untimed, problem);
    },
    cut: () => toReading(seen, { outcome: "aborted", detail: seen.problem?.detail ?? "cut off" }),
  };
}

export const openaiChat: Protocol = {
  api: "openai-chat",
  prepare,
  reader: openaiReader,
};
