import { describe, expect, test } from "vitest";
import { finishOf } from "../../../src/adapters/protocols/finish.ts";
import type { Finish } from "../../../src/measurement/index.ts";
import type { Target } from "../../../src/plan/index.ts";
import { JSON_TYPE, readAs } from "./read.ts";
import {
  ANTHROPIC_CALL, ANTHROPIC_TEXT, anthropicEnd, anthropicStart, blockDelta, GEMINI_CALL, GEMINI_TEXT,
  named, RESPONSES_CALL, RESPONSES_CUT_SHORT, RESPONSES_TEXT, responsesEnd,
} from "./recorded.ts";
import { AZURE, chunk, delta, DONE, OPENAI, REFUSAL, TOOL_CALLS } from "./streams.ts";

const nothing = { isRefusal: false, hasCall: false };

describe("why an answer ended", () => {
  test.each<[string | null, Partial<typeof nothing>, Finish]>([
    ["stop", {}, "stop"], ["STOP", {}, "stop"], ["end_turn", {}, "stop"], ["completed", {}, "stop"],
    ["length", {}, "length"], ["MAX_TOKENS", {}, "length"], ["max_output_tokens", {}, "length"],
    ["tool_calls", {}, "tool-calls"], ["tool_use", {}, "tool-calls"],
    ["content_filter", {}, "content-filter"], ["SAFETY", {}, "content-filter"],
    ["refusal", {}, "refusal"], ["pause_turn", {}, "other"], ["constructor", {}, "other"],
    [null, {}, "unknown"],
    // Where the API says no more than that it is complete.
    ["stop", { isRefusal: true }, "refusal"], ["STOP", { hasCall: true }, "tool-calls"],
    [null, { hasCall: true }, "tool-calls"],
    ["length", { hasCall: true }, "length"], ["content_filter", { isRefusal: true }, "content-filter"],
  ])("%s with %o is %s", (reason, payload, finish) => {
    expect(finishOf(reason, { ...nothing, ...payload })).toBe(finish);
  });

  const cut = chunk([delta({ content: "Half" })]) + chunk([delta({}, "length")]) + DONE;
  const geminiCut = GEMINI_TEXT.replace('"STOP"', '"MAX_TOKENS"');
  const refused = named("response.refusal.delta", { delta: "No" }) + responsesEnd("completed");
  const anthropicRefused = anthropicStart({ input_tokens: 1, output_tokens: 1 }) +
    blockDelta(0, { type: "text_delta", text: "I can" }) + anthropicEnd("refusal", { output_tokens: 3 });
  test.each<[Target["api"], string, Finish]>([
    ["openai-chat", OPENAI, "stop"], ["openai-chat", AZURE, "stop"], ["openai-chat", cut, "length"],
    ["openai-chat", TOOL_CALLS, "tool-calls"], ["openai-chat", REFUSAL, "refusal"],
    ["openai-chat", chunk([delta({ content: "x" })]) + DONE, "unknown"],
    ["openai-responses", RESPONSES_TEXT, "stop"], ["openai-responses", RESPONSES_CALL, "tool-calls"],
    ["openai-responses", RESPONSES_CUT_SHORT, "length"], ["openai-responses", refused, "refusal"],
    ["anthropic-messages", ANTHROPIC_TEXT, "stop"], ["anthropic-messages", ANTHROPIC_CALL, "tool-calls"],
    ["anthropic-messages", anthropicRefused, "refusal"],
    ["gemini", GEMINI_TEXT, "stop"], ["gemini", GEMINI_CALL, "tool-calls"], ["gemini", geminiCut, "length"],
  ])("a stream of %s", (api, stream, finish) => {
    expect(readAs(api, [stream])).toMatchObject({ outcome: "ok", answer: { finish } });
  });

  test("of whole answers", () => {
    const whole = (api: Target["api"], body: unknown): unknown =>
      readAs(api, [JSON.stringify(body)], { headers: JSON_TYPE, target: { stream: false } }).answer;
    expect(whole("openai-chat", { choices: [{ finish_reason: "stop", message: { refusal: "No" } }] }))
      .toEqual({ finish: "refusal", serviceTier: null });
    expect(whole("openai-responses", {
      status: "completed", service_tier: "flex", output: [{ type: "function_call", name: "f" }],
    })).toEqual({ finish: "tool-calls", serviceTier: "flex" });
    expect(whole("openai-responses", {
      status: "completed",
      output: [{ type: "web_search_call" }, { type: "message", content: [{ type: "output_text", text: "a" }] }],
    })).toEqual({ finish: "stop", serviceTier: null });
  });
});

describe("what a request was served as", () => {
  test.each<[string, Target["api"], string, string]>([
    ["OpenAI chat", "openai-chat",
      chunk([delta({ content: "a" })], { service_tier: "default" }) +
      chunk([delta({}, "stop")], { service_tier: "priority" }) + DONE, "priority"],
    ["OpenAI responses", "openai-responses", responsesEnd("completed", { service_tier: "flex" })
      .replace(/^/, named("response.output_text.delta", { delta: "a" })), "flex"],
    ["Anthropic", "anthropic-messages",
      anthropicStart({ input_tokens: 1, output_tokens: 1, service_tier: "standard" }) +
      blockDelta(0, { type: "text_delta", text: "a" }) + anthropicEnd("end_turn", { output_tokens: 1 }),
      "standard"],
  ])("%s", (_name, api, stream, serviceTier) => {
    expect(readAs(api, [stream])).toMatchObject({ outcome: "ok", answer: { serviceTier } });
  });
});
