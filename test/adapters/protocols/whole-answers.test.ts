import { describe, expect, test } from "vitest";
import type { Reading } from "../../../src/engine/index.ts";
import type { Outcome, TokenUsage } from "../../../src/measurement/index.ts";
import type { Target } from "../../../src/plan/index.ts";
import { JSON_TYPE, readAs } from "./read.ts";
import { candidate, GEMINI_BLOCKED, type Part } from "./recorded.ts";

type Api = Target["api"];

const read = (api: Api, answer: Part, target: Partial<Target> = { stream: false }): Reading =>
  readAs(api, [JSON.stringify(answer)], { headers: JSON_TYPE, target });

const responses = (output: readonly Part[], more: Part = {}): Part => ({
  id: "resp_1", object: "response", status: "completed", error: null, incomplete_details: null,
  model: "gpt-5-2025", output,
  usage: { input_tokens: 36, input_tokens_details: { cached_tokens: 20 }, output_tokens: 87,
    output_tokens_details: { reasoning_tokens: 64 }, total_tokens: 123 },
  ...more,
});
const said = (content: readonly Part[]): Part => ({ type: "message", role: "assistant", content });
const completions = (text: string): Part => ({
  object: "text_completion", model: "instruct-1",
  choices: [{ index: 0, text, finish_reason: "stop" }],
  usage: { prompt_tokens: 5, completion_tokens: 2, total_tokens: 7 },
});
const embeddings = (embedding: unknown): Part => ({
  object: "list", data: [{ object: "embedding", index: 0, embedding }], model: "embedding-1",
  usage: { prompt_tokens: 8, total_tokens: 8 },
});
const messages = (content: readonly Part[], stopReason = "end_turn"): Part => ({
  id: "msg_1", type: "message", role: "assistant", model: "claude-1", content,
  stop_reason: stopReason, usage: { input_tokens: 25, cache_creation_input_tokens: null,
    cache_read_input_tokens: 100, output_tokens: 15 },
});

const tokens = (
  input: number, cachedInput: number, cacheWrite: number, output: number, reasoning: number,
): TokenUsage => ({ input, cachedInput, cacheWrite, output, reasoning });

describe("whole answers", () => {
  test.each<[string, Api, Part, string, TokenUsage]>([
    ["a response", "openai-responses",
      responses([{ type: "reasoning", summary: [] }, said([{ type: "output_text", text: "Hi" }])]),
      "gpt-5-2025", tokens(36, 20, 0, 87, 64)],
    ["a response that refuses", "openai-responses",
      responses([said([{ type: "refusal", refusal: "I can't" }])]),
      "gpt-5-2025", tokens(36, 20, 0, 87, 64)],
    ["a response that calls", "openai-responses",
      responses([{ type: "function_call", name: "f", arguments: "{}" }]),
      "gpt-5-2025", tokens(36, 20, 0, 87, 64)],
    ["a response cut short", "openai-responses",
      responses([said([{ type: "output_text", text: "Half" }])],
        { status: "incomplete", incomplete_details: { reason: "max_output_tokens" } }),
      "gpt-5-2025", tokens(36, 20, 0, 87, 64)],
    ["a completion", "openai-completions", completions("Hi"), "instruct-1", tokens(5, 0, 0, 2, 0)],
    ["embeddings", "openai-embeddings", embeddings([0.1, -0.2]), "embedding-1",
      tokens(8, 0, 0, 0, 0)],
    ["embeddings in base64", "openai-embeddings", embeddings("zczMPQ=="), "embedding-1",
      tokens(8, 0, 0, 0, 0)],
    ["a message", "anthropic-messages", messages([{ type: "text", text: "Hi" }]), "claude-1",
      tokens(125, 100, 0, 15, 0)],
    ["a message that calls", "anthropic-messages",
      messages([{ type: "tool_use", id: "t", name: "f", input: {} }], "tool_use"), "claude-1",
      tokens(125, 100, 0, 15, 0)],
    ["Gemini", "gemini", candidate([{ text: "Hmm", thought: true }, { text: "Hi" }],
      { candidatesTokenCount: 2, thoughtsTokenCount: 3 }, "STOP"), "gemini-2.5-flash-001",
      tokens(8, 0, 0, 5, 3)],
  ])("%s has usage and a model but no inner timing", (_name, api, answer, model, usage) => {
    expect(read(api, answer)).toMatchObject({
      outcome: "ok", detail: null, usage, providerModel: model, firstPayloadMs: null,
      firstVisibleMs: null, lastPayloadMs: null, payloadEvents: 0, gapsUs: [],
    });
  });

  test.each<[string, Outcome, Api, Part, RegExp]>([
    ["nothing said", "empty", "openai-responses", responses([said([])]), /completed/],
    ["filtered", "empty", "openai-responses",
      responses([], { status: "incomplete", incomplete_details: { reason: "content_filter" } }),
      /content_filter/],
    ["failed", "in-band-error", "openai-responses",
      responses([], { status: "failed", error: { code: "server_error", message: "Sorry" } }),
      /^Sorry$/],
    ["nothing said", "empty", "openai-completions", completions(""), /stop/],
    ["an empty embedding", "empty", "openai-embeddings", embeddings([]), /no content/],
    ["an error", "in-band-error", "openai-embeddings", { error: { message: "no" } }, /^no$/],
    ["a refusal", "empty", "anthropic-messages", messages([], "refusal"), /refusal/],
    ["an error", "in-band-error", "anthropic-messages",
      { type: "error", error: { type: "overloaded_error", message: "Overloaded" } }, /^Overloaded$/],
    ["a blocked prompt", "empty", "gemini", JSON.parse(GEMINI_BLOCKED.slice("data: ".length)),
      /PROHIBITED_CONTENT/],
    ["a blocked answer", "empty", "gemini", candidate([], {}, "SAFETY"), /SAFETY/],
  ])("%s: %s (%s)", (_name, outcome, api, answer, detail) => {
    const reading = read(api, answer);
    expect(reading.outcome).toBe(outcome);
    expect(reading.detail).toMatch(detail);
  });

  test.each<Api>(["openai-responses", "openai-completions", "anthropic-messages", "gemini"])(
    "%s: a whole answer where a stream was asked for is none", (api) => {
      const answer = {
        ...responses([said([{ type: "output_text", text: "Hi" }])]), ...completions("Hi"),
        ...messages([{ type: "text", text: "Hi" }]), ...candidate([{ text: "Hi" }], {}, "STOP"),
      };
      expect(read(api, answer).outcome).toBe("ok");
      expect(read(api, answer, { stream: true }).outcome).toBe("decode");
    });

  test("embeddings never come as a stream, so none is missed", () => {
    expect(read("openai-embeddings", embeddings([1]), { stream: true }).outcome).toBe("ok");
  });

  test.each<[Api, number, string, Outcome, string]>([
    ["anthropic-messages", 529,
      '{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}',
      "rate-limited", "Overloaded"],
    ["anthropic-messages", 401,
      '{"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}',
      "auth", "invalid x-api-key"],
    ["anthropic-messages", 400,
      '{"type":"error","error":{"message":"Your credit balance is too low"}}', "quota",
      "Your credit balance is too low"],
    ["gemini", 400, '{"error":{"code":400,"message":"API key not valid. Please pass a valid one.",' +
      '"details":[{"reason":"API_KEY_INVALID"}]}}', "auth",
    "API key not valid. Please pass a valid one."],
    ["gemini", 400, '{"error":{"code":400,"message":"Invalid JSON payload"}}', "client-error",
      "Invalid JSON payload"],
    ["gemini", 429, '[{"error":{"code":429,"message":"Too many","status":"RESOURCE_EXHAUSTED"}}]',
      "rate-limited", "Too many"],
    ["openai-responses", 500, "<html><title>Bad gateway</title>", "server-error",
      'an HTML page titled "Bad gateway"'],
  ])("%s: HTTP %i", (api, status, body, outcome, detail) => {
    expect(readAs(api, [body], { status, headers: JSON_TYPE })).toMatchObject({ outcome, detail });
  });
});
