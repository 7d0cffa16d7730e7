import { describe, expect, test } from "vitest";
import { countInputTokens, parseChatRequest } from "../../src/simulator/chat-request.ts";

const messages = [{ role: "user", content: "hello" }];

describe("chat request", () => {
  test.each([
    ["text that is not JSON", "{", null],
    ["a JSON array", "[]", null],
    ["no model", JSON.stringify({ messages }), "model"],
    ["an empty model", JSON.stringify({ model: "", messages }), "model"],
    ["no messages", JSON.stringify({ model: "m" }), "messages"],
    ["empty messages", JSON.stringify({ model: "m", messages: [] }), "messages"],
    ["two choices", JSON.stringify({ model: "m", messages, n: 2 }), "n"],
    ["no tokens", JSON.stringify({ model: "m", messages, max_tokens: 0 }), "max_tokens"],
    [
      "stream options without a stream",
      JSON.stringify({ model: "m", messages, stream_options: { include_usage: true } }),
      "stream_options",
    ],
  ])("%s is a 400 in OpenAI's shape", (_, body, param) => {
    const parsed = parseChatRequest(body);
    if (parsed.kind !== "refusal") throw new Error("accepted");
    expect(parsed.reply.status).toBe(400);
    const error: unknown = JSON.parse(parsed.reply.body);
    expect(error).toEqual({
      error: { message: expect.any(String), type: "invalid_request_error", param, code: null },
    });
  });

  test.each([
    ["max_tokens", { max_tokens: 5 }, 5],
    ["max_completion_tokens", { max_completion_tokens: 6 }, 6],
    ["the newer name where both are there", { max_tokens: 5, max_completion_tokens: 6 }, 6],
    ["none", { max_tokens: null }, null],
  ])("the maximum is %s", (_, limits, maxTokens) => {
    const body = JSON.stringify({ model: "m", messages, ...limits });
    expect(parseChatRequest(body)).toMatchObject({ kind: "request", request: { maxTokens } });
  });

  test.each([
    ["one word: 4/3 + 4", [{ content: "hello" }], 5],
    ["three words: 4 + 4", [{ content: " one  two\nthree " }], 8],
    ["text parts only", [{ content: [{ type: "text", text: "a b c" }, { type: "image" }] }], 8],
    ["two messages, one of them empty", [{ content: "a b c" }, { content: null }], 12],
  ])("input tokens: %s", (_, list, expected) => {
    expect(countInputTokens(list)).toBe(expected);
  });
});
