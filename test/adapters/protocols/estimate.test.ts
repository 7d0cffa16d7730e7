import { describe, expect, test } from "vitest";
import { findProtocol } from "../../../src/adapters/protocols/index.ts";
import { usageIn } from "../../../src/engine/estimate.ts";
import type { Target } from "../../../src/plan/index.ts";
import { JSON_TYPE, readAs } from "./read.ts";
import {
  ANTHROPIC_CALL, ANTHROPIC_TEXT, ANTHROPIC_THINKING, COMPLETIONS_TEXT, GEMINI_CALL, GEMINI_TEXT,
  GEMINI_THINKING, RESPONSES_CALL, RESPONSES_REASONING, RESPONSES_TEXT,
} from "./recorded.ts";
import { DEEPSEEK, OPENAI, REFUSAL, targetOf, TOOL_CALLS, VLLM } from "./streams.ts";

type Api = Target["api"];
const ESTIMATE = { tokenSource: "estimate" as const };
const bytesOf = (api: Api, stream: string, target: Partial<Target> = {}): number | undefined =>
  readAs(api, [stream], { target: { ...ESTIMATE, ...target } }).generatedBytes;

/** Every text that was generated, in the order in which it came. */
const STREAMS: readonly (readonly [Api, string, string])[] = [
  ["openai-chat", OPENAI, "Héllo ☕!"],
  ["openai-chat", REFUSAL, "I can't"],
  ["openai-chat", TOOL_CALLS, 'f{"a":1}'],
  ["openai-responses", RESPONSES_TEXT, "Héllo ☕"],
  ["openai-responses", RESPONSES_REASONING, "Let me think42"],
  ["openai-responses", RESPONSES_CALL, 'f{"a":1}'],
];

describe("estimated tokens", () => {
  test.each(STREAMS)("%s: bytes of what was generated, in %#", (api, stream, text) => {
    expect(bytesOf(api, stream)).toBe(Buffer.byteLength(text));
  });

  test.each<[Api, string]>([
    ["openai-chat", VLLM], ["openai-chat", DEEPSEEK], ["openai-completions", COMPLETIONS_TEXT],
    ["anthropic-messages", ANTHROPIC_TEXT], ["anthropic-messages", ANTHROPIC_THINKING],
    ["anthropic-messages", ANTHROPIC_CALL], ["gemini", GEMINI_TEXT], ["gemini", GEMINI_THINKING],
    ["gemini", GEMINI_CALL], ...STREAMS.map(([api, stream]): [Api, string] => [api, stream]),
  ])("%s: in stream %# usage is not taken, and the rest is read as ever", (api, stream) => {
    const { usage: _counted, ...counted } = readAs(api, [stream]);
    const { generatedBytes, ...estimated } = readAs(api, [stream], { target: ESTIMATE });
    expect(generatedBytes).toBeGreaterThan(0);
    expect(estimated).toEqual({ ...counted, usage: null });
  });

  test.each<[Api, unknown, string]>([
    ["openai-chat", { choices: [{ message: { content: "Hi", reasoning: "hm" } }] }, "Hihm"],
    ["openai-responses", {
      status: "completed", output: [
        { type: "reasoning", summary: [{ type: "summary_text", text: "hm" }] },
        { type: "message", content: [{ type: "output_text", text: "Hi" }] },
      ],
    }, "hmHi"],
    ["anthropic-messages", {
      content: [{ type: "thinking", thinking: "hm" }, { type: "text", text: "Hi" },
        { type: "tool_use", name: "f", input: { a: 1 } }],
    }, 'hmHif{"a":1}'],
    ["gemini", { candidates: [{ finishReason: "STOP", content: { parts: [{ text: "Hi" }] } }] }, "Hi"],
  ])("%s: of whole answers", (api, body, text) => {
    const reading = readAs(api, [JSON.stringify(body)],
      { headers: JSON_TYPE, target: { ...ESTIMATE, stream: false } });
    expect(reading).toMatchObject({ outcome: "ok", usage: null, generatedBytes: Buffer.byteLength(text) });
  });

  test("a refusal has used nothing, half an answer what came of it", () => {
    const refused = readAs("openai-chat", ["no"], { status: 429, headers: {}, target: ESTIMATE });
    expect(refused).toMatchObject({ outcome: "rate-limited", usage: null });
    expect(refused.generatedBytes).toBeUndefined();
    expect(readAs("openai-chat", [OPENAI.slice(0, OPENAI.indexOf('"finish_reason":"stop"') - 40)],
      { target: ESTIMATE })).toMatchObject({ outcome: "truncated" });
  });

  test.each<[Api, Partial<Target>]>([
    ["openai-chat", {}], ["openai-responses", {}], ["openai-completions", {}], ["openai-embeddings", {}],
    ["anthropic-messages", {}], ["gemini", {}],
    ["openai-chat", { body: { messages: [{ role: "user", content: "héllo" }] } }],
  ])("%s: the input is the texts to be read, with %o", (api, more) => {
    const prompts = [{ messages: [{ role: "user", content: "héllo" }] }];
    const draft = (wish: Partial<Target>) =>
      findProtocol(api).prepare(targetOf({ api, prompts, ...more, ...wish }), null)(0);
    expect(draft(ESTIMATE).inputBytes).toBe(6);
    expect(draft({})).not.toHaveProperty("inputBytes");
  });

  test.each([[0, 0, 0, 0], [1, 4, 1, 1], [5, 9, 2, 3]])(
    "%i bytes asked and %i answered are %i and %i tokens", (inputBytes, generatedBytes, input, output) => {
      expect(usageIn({ usage: null, generatedBytes }, { inputBytes })).toMatchObject({ input, output });
    });

  test("the API's own count stays where nobody estimates", () => {
    const usage = { input: 9, cachedInput: 0, cacheWrite: 0, output: 3, reasoning: 0 };
    expect(usageIn({ usage }, { inputBytes: 4 })).toBe(usage);
    expect(usageIn({ usage: null }, {})).toBeNull();
  });
});
