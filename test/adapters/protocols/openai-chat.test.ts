import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findProtocol } from "../../../src/adapters/protocols/index.ts";
import type { Reading } from "../../../src/engine/index.ts";
import type { Outcome } from "../../../src/measurement/index.ts";
import { events, JSON_TYPE, readAs, type Response, SSE } from "./read.ts";
import {
  AZURE, chunk, COMPLETE, DEEPSEEK, delta, DONE, OPENAI, OPENROUTER_ERROR, PORTKEY, REFUSAL,
  targetOf, TOOL_CALLS, VLLM,
} from "./streams.ts";

const chat = findProtocol("openai-chat");
const read = (pieces: readonly (string | Uint8Array)[], response: Response = {}): Reading =>
  readAs("openai-chat", pieces, response);

describe("streams", () => {
  test.each<[string, string, Partial<Reading>]>([
    ["OpenAI: usage in the last chunk, the priming chunk is no payload", OPENAI, {
      firstPayloadMs: 20, firstVisibleMs: 20, lastPayloadMs: 40, payloadEvents: 3,
      gapsUs: [10_000, 10_000], providerModel: "gpt-4o-mini-2024", reasoningVisible: false,
      usage: { input: 12, cachedInput: 4, cacheWrite: 0, output: 3, reasoning: 0 },
    }],
    ["Azure: frames with empty choices and without a delta", AZURE, {
      firstPayloadMs: 30, lastPayloadMs: 50, payloadEvents: 2, gapsUs: [20_000], usage: null,
    }],
    ["vLLM: reasoning is payload that nobody sees", VLLM, {
      firstPayloadMs: 20, firstVisibleMs: 40, lastPayloadMs: 50, payloadEvents: 4,
      reasoningVisible: true, gapsUs: [10_000, 10_000, 10_000],
      usage: { input: 9, cachedInput: 0, cacheWrite: 0, output: 8, reasoning: 5 },
    }],
    ["DeepSeek: reasoning_content", DEEPSEEK, {
      firstPayloadMs: 20, firstVisibleMs: 40, reasoningVisible: true, payloadEvents: 4,
    }],
    ["Portkey: usage on the finish chunk", PORTKEY, {
      payloadEvents: 1, gapsUs: [],
      usage: { input: 7, cachedInput: 0, cacheWrite: 0, output: 2, reasoning: 0 },
    }],
    ["tool calls are visible payload", TOOL_CALLS, {
      firstPayloadMs: 10, firstVisibleMs: 10, lastPayloadMs: 30, payloadEvents: 3,
    }],
    ["a refusal is visible payload", REFUSAL, {
      firstPayloadMs: 20, firstVisibleMs: 20, payloadEvents: 1,
    }],
    ["usage in every chunk: the last one counts",
      [1, 2, 3].map((count) => chunk([delta({ content: "x" }, count === 3 ? "length" : null)],
        { usage: { prompt_tokens: 5, completion_tokens: count, total_tokens: 5 + count } }))
        .join("") + DONE,
      { usage: { input: 5, cachedInput: 0, cacheWrite: 0, output: 3, reasoning: 0 } }],
    ["two choices in an event are one payload",
      chunk([delta({ content: "a" }), { ...delta({ content: "b" }), index: 1 }]) +
      chunk([delta({}, "stop")]) + DONE,
      { payloadEvents: 1, gapsUs: [] }],
    ["reasoning and text in one event: both are known of",
      chunk([delta({ reasoning: "r", content: "c" })]) + DONE,
      { payloadEvents: 1, firstVisibleMs: 10, reasoningVisible: true }],
    ["an empty event is a sign of life, no payload",
      chunk([delta({ content: "a" })]) + "data: \n\n" + DONE, { payloadEvents: 1 }],
    ["an empty finish reason is none, [DONE] ends it",
      chunk([{ ...delta({ content: "a" }), finish_reason: "" }]) + DONE, { payloadEvents: 1 }],
  ])("%s", (_, stream, expected) => {
    expect(read(events(stream))).toMatchObject({ outcome: "ok", detail: null, ...expected });
  });

  test.each(Object.entries(COMPLETE))(
    "%s: cut in two anywhere, everything but the instants is the same", (_, stream) => {
      const whole = Buffer.from(stream);
      const { payloadEvents, usage, reasoningVisible, providerModel } = read([whole]);
      expect(payloadEvents).toBeGreaterThan(0);
      for (let at = 1; at < whole.length; at += 1) {
        const reading = read([whole.subarray(0, at), whole.subarray(at)]);
        expect(reading).toMatchObject(
          { outcome: "ok", payloadEvents, usage, reasoningVisible, providerModel });
        expect(reading.gapsUs).toHaveLength(payloadEvents - 1);
        expect([10, 20]).toContain(reading.firstPayloadMs);
      }
    });

  test.each(Object.entries(COMPLETE))("%s: so it is in any pieces", (_, stream) => {
    const whole = Buffer.from(stream);
    const { payloadEvents, usage, reasoningVisible, providerModel } = read([whole]);
    const cuts = fc.array(fc.nat(whole.length), { maxLength: 40 });
    fc.assert(fc.property(cuts, (unsorted) => {
      const at = [0, ...unsorted.toSorted((a, b) => a - b), whole.length];
      const reading = read(at.slice(1).map((end, index) => whole.subarray(at[index], end)));
      expect(reading).toMatchObject(
        { outcome: "ok", payloadEvents, usage, reasoningVisible, providerModel });
      expect(reading.gapsUs.reduce((sum, gap) => sum + gap, 0)).toBeCloseTo(
        ((reading.lastPayloadMs ?? 0) - (reading.firstPayloadMs ?? 0)) * 1000, 6);
    }), { numRuns: 50 });
  });

  test("an event counts when its last byte arrived", () => {
    const [priming, word, ...rest] = events(OPENAI);
    const reading = read([`${priming}${word?.slice(0, -1)}`, `\n${rest.join("")}`]);
    expect(reading.firstPayloadMs).toBe(20);
    expect(reading.gapsUs).toEqual([0, 0]);
  });

  test("a stream that ends anywhere before its terminal event is never a success", () => {
    const whole = Buffer.from(OPENAI);
    const finishAt = OPENAI.indexOf('"finish_reason":"stop"');
    const endOfFinish = Buffer.byteLength(OPENAI.slice(0, OPENAI.indexOf("\n\n", finishAt) + 2));
    for (let at = 1; at < endOfFinish; at += 1) {
      expect(read([whole.subarray(0, at)]).outcome).toBe("truncated");
    }
    for (let at = endOfFinish; at <= whole.length; at += 1) {
      const start = whole.subarray(0, at);
      // Its last word needs no line end, and behind a finish reason it may be missing.
      const isWhole = /(?:\n\n|\[DONE\]\n?)$/.test(start.toString());
      expect(read([start]).outcome, start.toString().slice(-40)).toBe(isWhole ? "ok" : "truncated");
    }
  });

  test.each<[string, Outcome, string, RegExp]>([
    ["no event at all", "empty", "", /without any event/],
    ["only comments", "empty", ": ping\n\n: ping\n\n", /without any event/],
    ["only [DONE]", "empty", DONE, /no content/],
    ["priming, finish, [DONE]", "empty",
      chunk([delta({ role: "assistant", content: "" })]) + chunk([delta({}, "stop")]) + DONE,
      /^no content \(finish reason stop\)$/],
    ["a filter that lets nothing through", "empty",
      chunk([delta({}, "content_filter")]) + DONE, /content_filter/],
    ["only the priming chunk", "truncated", chunk([delta({ role: "assistant", content: "" })]),
      /after 0 events/],
    ["half an event", "truncated", 'data: {"choices":', /without \[DONE\]/],
    ["half an event behind the finish reason", "truncated",
      `${chunk([delta({ content: "a" })])}${chunk([delta({}, "stop")])}data: {"choices":[],"usa`,
      /inside of another/],
    ["an event that is not JSON", "decode",
      chunk([delta({ content: "a" })]) + "data: {oops\n\n" + DONE,
      /not JSON: \{oops/],
    ["OpenRouter's error in mid-stream", "in-band-error", OPENROUTER_ERROR,
      /Provider disconnected unexpectedly/],
    ["vLLM's error in mid-stream", "in-band-error",
      `data: {"error":{"message":"out of memory","type":"InternalServerError"}}\n\n${DONE}`,
      /out of memory/],
    ["an event named error", "in-band-error",
      `${chunk([delta({ content: "a" })])}event: error\ndata: {"message":"overloaded"}\n\n`,
      /overloaded/],
    ["a finish reason that is an error", "in-band-error",
      chunk([delta({ content: "a" }, "error")]) + DONE, /.*/],
    ["error: null is none, nothing follows", "empty",
      'data: {"error":null,"choices":[]}\n\n' + DONE,
      /no content/],
  ])("%s: %s", (_, outcome, stream, detail) => {
    const reading = read([stream]);
    expect(reading.outcome).toBe(outcome);
    expect(reading.detail).toMatch(detail);
  });

  test.each<[string, readonly string[], string | null]>([
    ["the last one counts", ['"a"', '"b"'], "b"],
    ["also when it is the first again", ['"a"', '"b"', '"a"'], "a"],
    ["also after one with usage, which is read in another way", ['"a"', 'USAGE"b"', '"a"'], "a"],
    ["an escape is one", ['"a\\/b"', '"a\\/\\u0062"'], "a/b"],
    ["an empty one counts", ['"a"', '""'], ""],
    ["what is no string is none", ['"a"', "null", "1"], "a"],
    ["none at all", ["null"], null],
  ])("the model of several events: %s", (_, models, expected) => {
    const stream = models.map((model) => {
      const usage = model.startsWith("USAGE") ? '"usage":{"prompt_tokens":1},' : "";
      return `data: {${usage}"model":${model.replace("USAGE", "")},"choices":[]}\n\n`;
    });
    expect(read([...stream, DONE]).providerModel).toBe(expected);
    expect(read([stream.join("") + DONE]).providerModel).toBe(expected);
  });

  test("cut off, it keeps what was seen", () => {
    const reader = chat.reader(targetOf());
    reader.headers(200, SSE);
    events(OPENAI).slice(0, 3).forEach((event, at) => reader.bytes(Buffer.from(event), at));
    expect(reader.cut()).toMatchObject({ outcome: "aborted", payloadEvents: 2, firstPayloadMs: 1 });
  });

  test("a hostile event does not take the reader down", () => {
    const deep = `{"error":${'{"error":'.repeat(20_000)}1${"}".repeat(20_000)}}`;
    expect(read([`data: ${deep}\n\n`]).outcome).toBe("in-band-error");
    const long = read([`data: ${"x".repeat(1_000_000)}\n\n`]);
    expect(long.outcome).toBe("decode");
    expect(long.detail?.length).toBeLessThan(200);
    const odd = ["null", "[]", "1", '"a"', '{"choices":[null,1,{"delta":null}],"usage":1}'];
    expect(read([...odd.map((text) => `data: ${text}\n\n`), DONE]).outcome).toBe("empty");
  });
});

describe("usage", () => {
  test.each<[string, object, object | null]>([
    ["OpenAI: parts are in their wholes",
      { prompt_tokens: 100, completion_tokens: 50, total_tokens: 150,
        prompt_tokens_details: { cached_tokens: 60, cache_write_tokens: 10 },
        completion_tokens_details: { reasoning_tokens: 30 } },
      { input: 100, cachedInput: 60, cacheWrite: 10, output: 50, reasoning: 30 }],
    ["DeepSeek: cache hits by another name",
      { prompt_tokens: 100, completion_tokens: 5, total_tokens: 105,
        prompt_cache_hit_tokens: 64, prompt_cache_miss_tokens: 36 },
      { input: 100, cachedInput: 64, cacheWrite: 0, output: 5, reasoning: 0 }],
    ["xAI: the total shows that reasoning is left out",
      { prompt_tokens: 10, completion_tokens: 9, total_tokens: 26,
        completion_tokens_details: { reasoning_tokens: 7 } },
      { input: 10, cachedInput: 0, cacheWrite: 0, output: 16, reasoning: 7 }],
    ["reasoning that exceeds the completion is left out of it",
      { prompt_tokens: 10, completion_tokens: 9,
        completion_tokens_details: { reasoning_tokens: 284 } },
      { input: 10, cachedInput: 0, cacheWrite: 0, output: 293, reasoning: 284 }],
    ["Portkey before Anthropic: the total shows that the cache is left out",
      { prompt_tokens: 10, completion_tokens: 5, total_tokens: 23,
        prompt_tokens_details: { cached_tokens: 6 },
        cache_read_input_tokens: 6, cache_creation_input_tokens: 2 },
      { input: 18, cachedInput: 6, cacheWrite: 2, output: 5, reasoning: 0 }],
    ["LiteLLM before Anthropic: a part of the cache is kept for an hour",
      { prompt_tokens: 40, completion_tokens: 5, total_tokens: 45, cache_creation_input_tokens: 30,
        prompt_tokens_details: {
          cached_tokens: 0, cache_creation_token_details: { ephemeral_1h_input_tokens: 20 } } },
      { input: 40, cachedInput: 0, cacheWrite: 30, cacheWrite1h: 20, output: 5, reasoning: 0 }],
    ["nulls and nonsense count nothing",
      { prompt_tokens: 3, completion_tokens: null, prompt_tokens_details: null,
        completion_tokens_details: { reasoning_tokens: -1 } },
      { input: 3, cachedInput: 0, cacheWrite: 0, output: 0, reasoning: 0 }],
    ["an object that counts nothing is no usage", { total_tokens: 5 }, null],
  ])("%s", (_, usage, expected) => {
    const stream = chunk([delta({ content: "a" }, "stop")], { usage }) + DONE;
    expect(read([stream]).usage).toEqual(expected);
  });
});

describe("whole answers", () => {
  const answer = (more: object = {}): string => JSON.stringify({
    id: "chatcmpl-1", object: "chat.completion", model: "m-1",
    choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content: "Hi" } }],
    usage: { prompt_tokens: 4, completion_tokens: 1, total_tokens: 5 },
    ...more,
  });
  const plain: Response = { headers: JSON_TYPE, target: { stream: false } };

  test("a success has usage and a model but no inner timing", () => {
    const text = answer();
    expect(read([text.slice(0, 20), text.slice(20)], plain)).toEqual({
      outcome: "ok", detail: null, firstPayloadMs: null, firstVisibleMs: null, lastPayloadMs: null,
      payloadEvents: 0, gapsUs: [], reasoningVisible: false, reportedCostUsd: null, providerModel: "m-1",
      answer: { finish: "stop", serviceTier: null },
      usage: { input: 4, cachedInput: 0, cacheWrite: 0, output: 1, reasoning: 0 },
    });
  });

  test.each<[string, Outcome, string, Response]>([
    ["a whole answer where a stream was asked for", "decode", answer(), { headers: JSON_TYPE }],
    ["nothing", "empty", "", plain],
    ["no content", "empty", answer({ choices: [{ message: { content: "" } }] }), plain],
    ["a tool call is content", "ok",
      answer({ choices: [{ message: { content: null, tool_calls: [{ id: "c" }] } }] }), plain],
    ["half a document", "decode", answer().slice(0, 50), plain],
    ["an error object with status 200", "in-band-error", '{"error":{"message":"no"}}', plain],
    ["an error object with status 200 instead of a stream", "in-band-error",
      '{"error":{"message":"no"}}', { headers: JSON_TYPE }],
    ["a web page with status 200", "decode", "<!doctype html><title>Welcome</title>",
      { headers: { "content-type": "text/html" } }],
    ["a stream although none was asked for is read", "ok", OPENAI, { target: { stream: false } }],
  ])("%s: %s", (_, outcome, text, response) => {
    expect(read([text], response).outcome).toBe(outcome);
  });
});

describe("statuses", () => {
  const quota =
    '{"error":{"message":"You exceeded your current quota","code":"insufficient_quota"}}';
  test.each<[number, Outcome, Readonly<Record<string, string>>, string]>([
    [400, "client-error", {}, '{"error":{"message":"Unknown parameter: stream_options"}}'],
    [401, "auth", {}, '{"error":{"message":"Incorrect API key provided"}}'],
    [403, "auth", {}, '{"detail":"forbidden"}'],
    [402, "quota", {}, '{"error":{"message":"Payment required"}}'],
    [404, "client-error", {}, '{"error":"model not found"}'],
    [408, "timeout-first-byte", {}, "slow"],
    [429, "rate-limited", {}, '{"error":{"message":"Rate limit reached"}}'],
    [429, "rate-limited", {},
      '[{"error":{"code":429,"message":"You exceeded your current quota"}}]'],
    [429, "quota", {}, quota],
    [500, "server-error", {}, "oops"],
    [503, "server-error", {}, "{}"],
    [503, "rate-limited", { "retry-after": "1" }, "{}"],
    [529, "rate-limited", {},
      '{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}'],
    [302, "client-error", { location: "/login" }, ""],
  ])("%i is %s (%j)", (status, outcome, headers, body) => {
    for (const type of [JSON_TYPE, SSE]) {
      expect(read([body], { status, headers: { ...type, ...headers } }).outcome).toBe(outcome);
      const target = { api: "http" as const, stream: false };
      const reader = findProtocol("http").reader(targetOf(target));
      reader.headers(status, { ...type, ...headers });
      reader.bytes(Buffer.from(body), 1);
      expect(reader.end().outcome).toBe(outcome);
    }
  });

  test.each<[string, string, Readonly<Record<string, string>>, string]>([
    ["the message of an error object", '{"error":{"message":"No such model","type":"x"}}',
      JSON_TYPE, "No such model"],
    ["Gemini's list", '[{"error":{"code":429,"message":"Too many"}}]', JSON_TYPE, "Too many"],
    ["a gateway's own", '{"status":"failure","message":"Invalid config"}', JSON_TYPE,
      "Invalid config"],
    ["FastAPI's", '{"detail":"Not found"}', JSON_TYPE, "Not found"],
    ["a web page is named by its title", "<html><head><title>502 Bad\nGateway</title>",
      { "content-type": "text/html" }, 'an HTML page titled "502 Bad Gateway"'],
    ["plain text", "upstream\r\n  is gone", { "content-type": "text/plain" }, "upstream is gone"],
  ])("the detail is %s", (_, body, headers, detail) => {
    expect(read([body], { status: 502, headers }).detail).toBe(detail);
  });

  test("a long error is cut", () => {
    expect(read(["x".repeat(100_000)], { status: 500 }).detail?.length).toBeLessThanOrEqual(200);
  });
});
