import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Reading } from "../../../src/engine/index.ts";
import type { Outcome, TokenUsage } from "../../../src/measurement/index.ts";
import type { Target } from "../../../src/plan/index.ts";
import { events, JSON_TYPE, readAs } from "./read.ts";
import {
  ANTHROPIC_CALL, ANTHROPIC_TEXT, ANTHROPIC_THINKING, anthropicEnd, anthropicStart, blockDelta,
  candidate, completion, COMPLETIONS_TEXT, data, GEMINI_BLOCKED, GEMINI_CALL, GEMINI_CHUNKS,
  GEMINI_TEXT, GEMINI_THINKING, named, RESPONSES_CALL, RESPONSES_CUT_SHORT, RESPONSES_REASONING,
  RESPONSES_TEXT, responsesEnd,
} from "./recorded.ts";
import { DONE } from "./streams.ts";

type Api = Target["api"];

const tokens = (
  input: number, cachedInput: number, cacheWrite: number, output: number, reasoning: number,
): TokenUsage => ({ input, cachedInput, cacheWrite, output, reasoning });

/** Complete streams, with what is found in them when event n comes at n · 10 ms. */
const STREAMS: readonly (readonly [name: string, api: Api, stream: string, Partial<Reading>])[] = [
  ["responses", "openai-responses", RESPONSES_TEXT, {
    firstPayloadMs: 50, firstVisibleMs: 50, lastPayloadMs: 70, payloadEvents: 2, gapsUs: [20_000],
    usage: tokens(36, 20, 4, 87, 64), reasoningVisible: false, providerModel: "gpt-5-2025",
  }],
  ["responses that reason", "openai-responses", RESPONSES_REASONING, {
    firstPayloadMs: 30, firstVisibleMs: 50, payloadEvents: 2, reasoningVisible: true,
  }],
  ["responses that call a tool", "openai-responses", RESPONSES_CALL, {
    firstPayloadMs: 30, firstVisibleMs: 30, lastPayloadMs: 50, payloadEvents: 3,
  }],
  ["responses cut short by max tokens", "openai-responses", RESPONSES_CUT_SHORT, {
    payloadEvents: 1, usage: tokens(36, 20, 4, 87, 64),
  }],
  ["responses whose events have no names", "openai-responses",
    RESPONSES_TEXT.replaceAll(/^event: .*\n/gm, ""), {
      firstPayloadMs: 50, payloadEvents: 2, usage: tokens(36, 20, 4, 87, 64),
    }],
  ["completions", "openai-completions", COMPLETIONS_TEXT, {
    firstPayloadMs: 10, lastPayloadMs: 20, payloadEvents: 2, gapsUs: [10_000],
    usage: tokens(5, 0, 0, 2, 0), providerModel: "instruct-1",
  }],
  ["messages: input holds the cache, the last output counts", "anthropic-messages",
    ANTHROPIC_TEXT, {
      firstPayloadMs: 40, firstVisibleMs: 40, lastPayloadMs: 50, payloadEvents: 2,
      gapsUs: [10_000], usage: tokens(135, 100, 10, 15, 0), reasoningVisible: false,
      providerModel: "claude-sonnet-4-5-20250929",
    }],
  ["messages that write a cache, a part of it for an hour", "anthropic-messages",
    anthropicStart({
      input_tokens: 5, cache_creation_input_tokens: 30, cache_read_input_tokens: 0, output_tokens: 1,
      cache_creation: { ephemeral_5m_input_tokens: 10, ephemeral_1h_input_tokens: 20 },
    }) + blockDelta(0, { type: "text_delta", text: "a" }) + anthropicEnd("end_turn", { output_tokens: 7 }),
    { usage: { ...tokens(35, 0, 30, 7, 0), cacheWrite1h: 20 } }],
  ["messages that think", "anthropic-messages", ANTHROPIC_THINKING, {
    firstPayloadMs: 30, firstVisibleMs: 80, payloadEvents: 3, reasoningVisible: true,
    usage: tokens(140, 100, 10, 89, 70),
  }],
  ["messages that call a tool", "anthropic-messages", ANTHROPIC_CALL, {
    firstPayloadMs: 20, firstVisibleMs: 20, lastPayloadMs: 60, payloadEvents: 3,
    usage: tokens(135, 100, 10, 20, 0),
  }],
  ["Gemini", "gemini", GEMINI_TEXT, {
    firstPayloadMs: 10, lastPayloadMs: 20, payloadEvents: 2, gapsUs: [10_000],
    usage: tokens(10, 3, 0, 6, 0), providerModel: "gemini-2.5-flash-001",
  }],
  ["Gemini: thoughts are counted beside the candidates", "gemini", GEMINI_THINKING, {
    firstPayloadMs: 10, firstVisibleMs: 20, payloadEvents: 3, reasoningVisible: true,
    usage: tokens(8, 0, 0, 42, 40),
  }],
  ["Gemini that calls a tool", "gemini", GEMINI_CALL, { payloadEvents: 1, firstVisibleMs: 10 }],
];

describe("streams", () => {
  test.each(STREAMS)("%s", (_name, api, stream, expected) => {
    expect(readAs(api, events(stream))).toMatchObject({ outcome: "ok", detail: null, ...expected });
  });

  test.each(STREAMS)("%s: cut in two anywhere it says the same", (_name, api, stream) => {
    const whole = Buffer.from(stream);
    const { payloadEvents, usage, reasoningVisible, providerModel } = readAs(api, [whole]);
    expect(payloadEvents).toBeGreaterThan(0);
    for (let at = 1; at < whole.length; at += 1) {
      expect(readAs(api, [whole.subarray(0, at), whole.subarray(at)])).toMatchObject(
        { outcome: "ok", payloadEvents, usage, reasoningVisible, providerModel });
    }
  });

  test.each(STREAMS)("%s: with other line ends and comments it says the same", (_n, api, stream) => {
    const { payloadEvents, usage } = readAs(api, [stream]);
    for (const other of [stream.replaceAll("\n", "\r\n"), stream.replaceAll("\n", "\r"),
      `\ufeff: hello\n\n${stream.replaceAll("\n\n", "\n\n: PROCESSING\n\nid: 1\nretry: 5\n\n")}`]) {
      expect(readAs(api, [other])).toMatchObject({ outcome: "ok", payloadEvents, usage });
    }
  });

  /** What the terminal event holds, with and without a name; before it nothing is complete. */
  const TERMINAL: Partial<Record<Api, RegExp>> = {
    "openai-responses": /(?:event: response\.\w+\n)?data: \{"type":"response.(?:comp|incomp)leted?"/g,
    "openai-completions": /data: [^\n]*"finish_reason":"length"/g,
    "anthropic-messages": /event: message_stop/g,
    gemini: /data: [^\n]*"finishReason"/g,
  };
  test.each(STREAMS)("%s: without its end it is never a success", (_name, api, stream) => {
    const [last] = [...stream.matchAll(TERMINAL[api] ?? / /g)].slice(-1);
    const upTo = Buffer.from(stream.slice(0, last?.index ?? 0) || " ");
    for (let at = 1; at <= upTo.length; at += 1) {
      expect(readAs(api, [upTo.subarray(0, at)]).outcome).toBe("truncated");
    }
  });

  test.each<[string, Outcome, Api, string, RegExp]>([
    ["an error event", "in-band-error", "openai-responses",
      named("error", { code: "server_error", message: "The server had an error", param: null }),
      /The server had an error/],
    ["an error without an event name", "in-band-error", "openai-responses",
      data({ type: "error", code: "server_error", message: "The server had an error" }),
      /The server had an error/],
    ["a response that failed", "in-band-error", "openai-responses",
      responsesEnd("failed", { error: { code: "rate_limit_exceeded", message: "Slow down" } }),
      /^Slow down$/],
    ["a response without content", "empty", "openai-responses",
      responsesEnd("incomplete", { incomplete_details: { reason: "content_filter" } }),
      /^no content \(finish reason content_filter\)$/],
    ["a response that says [DONE] only", "truncated", "openai-responses", DONE,
      /without response.completed/],
    ["an error in mid-stream", "in-band-error", "openai-completions",
      completion("a") + data({ error: { message: "out of memory" } }) + DONE, /out of memory/],
    ["nothing said", "empty", "openai-completions", completion("", "stop") + DONE, /stop/],
    ["Anthropic is overloaded in mid-stream", "in-band-error", "anthropic-messages",
      anthropicStart({ input_tokens: 1, output_tokens: 1 }) +
      named("error", { error: { type: "overloaded_error", message: "Overloaded" } }),
      /^Overloaded$/],
    ["the same without an event name", "in-band-error", "anthropic-messages",
      data({ type: "error", error: { type: "overloaded_error", message: "Overloaded" } }),
      /^Overloaded$/],
    ["a refusal that says nothing", "empty", "anthropic-messages",
      anthropicStart({ input_tokens: 1, output_tokens: 1 }) +
      anthropicEnd("refusal", { output_tokens: 1 }), /refusal/],
    ["a stop reason is no end yet", "truncated", "anthropic-messages",
      anthropicStart({ input_tokens: 1, output_tokens: 1 }) +
      blockDelta(0, { type: "text_delta", text: "a" }) +
      named("message_delta", { delta: { stop_reason: "end_turn" }, usage: { output_tokens: 1 } }),
      /after 1 events without message_stop/],
    ["not JSON", "decode", "anthropic-messages", "event: message_start\ndata: {oops\n\n", /oops/],
    ["a prompt that is blocked", "empty", "gemini", GEMINI_BLOCKED, /PROHIBITED_CONTENT/],
    ["an answer that is blocked", "empty", "gemini", data(candidate([], {}, "SAFETY")), /SAFETY/],
    ["an error in mid-stream", "in-band-error", "gemini",
      GEMINI_TEXT + data({ error: { code: 503, message: "Overloaded", status: "UNAVAILABLE" } }),
      /^Overloaded$/],
    ["nothing", "empty", "gemini", ": ping\n\n", /without any event/],
  ])("%s: %s (%s)", (_name, outcome, api, stream, detail) => {
    const reading = readAs(api, [stream]);
    expect(reading.outcome).toBe(outcome);
    expect(reading.detail).toMatch(detail);
  });

  test("what is not known is skipped, and what is of no interest is not even parsed", () => {
    const noise = "event: response.audio.done\ndata: {oops\n\nevent: ping\ndata: {oops\n\n" +
      named("response.new_thing", { delta: { text: "x" } });
    for (const [, api, stream] of STREAMS.filter(([, name]) => /responses|anthropic/.test(name))) {
      const { payloadEvents, usage } = readAs(api, [stream]);
      expect(readAs(api, [noise + stream])).toMatchObject({ outcome: "ok", payloadEvents, usage });
    }
  });

  test.each<Api>(["openai-responses", "openai-completions", "anthropic-messages", "gemini"])(
    "%s: any JSON is read to some outcome", (api) => {
      fc.assert(fc.property(fc.array(fc.json({ maxDepth: 4 }), { maxLength: 4 }), (documents) => {
        const stream = documents.map((text) => `data: ${text}\n\n`).join("");
        expect(["empty", "truncated", "in-band-error", "decode"])
          .toContain(readAs(api, [stream]).outcome);
        for (const text of documents) {
          readAs(api, [text], { headers: JSON_TYPE, target: { stream: false } });
        }
      }), { numRuns: 100 });
    });
});

describe("Gemini's array", () => {
  const array = `[${GEMINI_CHUNKS.map((part) => JSON.stringify(part, null, 1)).join("\n,\r\n")}\n]\n`;
  const read = (pieces: readonly (string | Uint8Array)[]): Reading =>
    readAs("gemini", pieces, { headers: JSON_TYPE });

  test("is a stream of its elements, each told when its last byte has come", () => {
    const pieces = array.split(/(?<=\n\})(?=\n,|\n\])/);
    expect(read(pieces)).toMatchObject({
      outcome: "ok", payloadEvents: 2, firstPayloadMs: 10, lastPayloadMs: 20,
      usage: tokens(10, 3, 0, 6, 0),
    });
  });

  test("says the same, cut in two anywhere or byte by byte", () => {
    const whole = Buffer.from(array);
    const { usage } = read([whole]);
    for (let at = 1; at < whole.length; at += 1) {
      expect(read([whole.subarray(0, at), whole.subarray(at)]))
        .toMatchObject({ outcome: "ok", payloadEvents: 2, usage });
    }
    expect(read([...whole].map((byte) => Uint8Array.of(byte))))
      .toMatchObject({ outcome: "ok", payloadEvents: 2, usage });
  });

  test.each<[string, Outcome, string]>([
    ["half of it", "truncated", array.slice(0, array.length / 2)],
    ["half an element", "truncated", array.slice(0, 40)],
    ["no element", "empty", "[]"],
    ["an error", "in-band-error", '[{"error":{"code":400,"message":"API key not valid"}}]'],
    ["an element that is not JSON", "decode", "[{oops}]"],
    ["elements that are no objects", "empty", '[1,"{",null]'],
    ["a whole answer", "decode", JSON.stringify(GEMINI_CHUNKS[0])],
    ["a whole error", "in-band-error", '{"error":{"code":400,"message":"API key not valid"}}'],
  ])("%s: %s", (_name, outcome, text) => {
    expect(read([text]).outcome).toBe(outcome);
  });

  test("an element without end is too large", () => {
    const piece = "x".repeat(1024 * 1024);
    expect(() => read(['[{"a":"', ...Array.from({ length: 17 }, () => piece)])).toThrow(RangeError);
  });
});
