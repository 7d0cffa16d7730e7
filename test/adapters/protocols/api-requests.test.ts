import { describe, expect, test } from "vitest";
import { findProtocol } from "../../../src/adapters/protocols/index.ts";
import type { Prompt, Target } from "../../../src/plan/index.ts";
import { targetOf } from "./streams.ts";

type Api = Target["api"];

const APIS: readonly Api[] = [
  "openai-chat", "openai-responses", "openai-completions", "openai-embeddings",
  "anthropic-messages", "gemini",
];

const prompt = (...messages: readonly (readonly [role: string, content: string])[]): Prompt =>
  ({ messages: messages.map(([role, content]) => ({ role, content })) });
const DIALOGUE = prompt(["system", "Be brief."], ["developer", "Use English."], ["user", "Hi"],
  ["assistant", "Hello"], ["user", "Bye"]);
const TURNS = DIALOGUE.messages.slice(2);

const draft = (target: Partial<Target>, key: string | null = "sk-secret") =>
  findProtocol(target.api ?? "openai-chat").prepare(targetOf(target), key)(0);
const bodyOf = (target: Partial<Target>): unknown =>
  JSON.parse(draft(target).body?.toString() ?? "null");
const headersOf = (target: Partial<Target>): Readonly<Record<string, string>> =>
  Object.fromEntries(draft(target).headers.flatMap((name, at, all) =>
    (at % 2 === 0 ? [[name, all[at + 1] ?? ""]] : [])));

describe("what is asked", () => {
  test.each<[Api, object]>([
    ["openai-responses", {
      model: "some-model", instructions: "Be brief.\n\nUse English.", input: TURNS,
      max_output_tokens: 16, temperature: 0, stream: true,
    }],
    ["openai-completions", {
      model: "some-model", prompt: "Be brief.\n\nUse English.\n\nHi\n\nHello\n\nBye",
      max_tokens: 16, temperature: 0, stream: true, stream_options: { include_usage: true },
    }],
    ["openai-embeddings", {
      model: "some-model", input: "Be brief.\n\nUse English.\n\nHi\n\nHello\n\nBye",
    }],
    ["anthropic-messages", {
      model: "some-model", system: "Be brief.\n\nUse English.", messages: TURNS,
      max_tokens: 16, temperature: 0, stream: true,
    }],
    ["gemini", {
      systemInstruction: { parts: [{ text: "Be brief.\n\nUse English." }] },
      contents: [
        { role: "user", parts: [{ text: "Hi" }] }, { role: "model", parts: [{ text: "Hello" }] },
        { role: "user", parts: [{ text: "Bye" }] },
      ],
      generationConfig: { maxOutputTokens: 16, temperature: 0 },
    }],
  ])("%s has its own form of it", (api, expected) => {
    expect(bodyOf({ api, prompts: [DIALOGUE] })).toEqual(expected);
  });

  test.each<[Api, object]>([
    ["openai-responses", { input: [{ role: "user", content: "one" }] }],
    ["anthropic-messages", { messages: [{ role: "user", content: "one" }] }],
    ["gemini", { contents: [{ role: "user", parts: [{ text: "one" }] }] }],
  ])("%s: without a system message there are no instructions", (api, expected) => {
    const body = bodyOf({ api });
    expect(body).toMatchObject(expected);
    for (const name of ["instructions", "system", "systemInstruction"]) {
      expect(body).not.toHaveProperty(name);
    }
  });

  test("system messages alone are what is asked", () => {
    const prompts = [prompt(["system", "Be brief."])];
    expect(bodyOf({ api: "anthropic-messages", prompts })).toMatchObject(
      { messages: [{ role: "system", content: "Be brief." }] });
  });

  test.each(APIS)("%s: the user's body is merged over it", (api) => {
    const body = bodyOf({ api, body: { model: null, extra: { deep: 1 } } });
    expect(body).toMatchObject({ extra: { deep: 1 } });
    expect(body).not.toHaveProperty("model");
  });

  test.each(APIS)("%s: only a stream asks for its usage, where that has to be asked for", (api) => {
    const hasOptions = api === "openai-chat" || api === "openai-completions";
    expect(Object.hasOwn(Object(bodyOf({ api })), "stream_options")).toBe(hasOptions);
    expect(bodyOf({ api, stream: false })).not.toHaveProperty("stream_options");
  });
});

describe("what a model refuses is not sent", () => {
  test.each<[Api, string, string | null, boolean]>([
    ["openai-chat", "gpt-4o-mini", "max_tokens", true],
    ["openai-chat", "gpt-oss-120b", "max_tokens", true],
    ["openai-chat", "deepseek-v3.2", "max_tokens", true],
    ["openai-chat", "claude-3-5-sonnet-20241022", "max_tokens", true],
    ["openai-chat", "o1", "max_completion_tokens", false],
    ["openai-chat", "openai/o3-mini", "max_completion_tokens", false],
    ["openai-chat", "gpt-5.1-codex", "max_completion_tokens", false],
    ["openai-chat", "openai/gpt-5-mini", "max_completion_tokens", false],
    ["openai-chat", "claude-opus-4.8", "max_tokens", false],
    ["openai-responses", "gpt-4.1", null, true],
    ["openai-responses", "gpt-5", null, false],
    ["anthropic-messages", "claude-sonnet-4-5-20250929", null, true],
    ["anthropic-messages", "claude-opus-4-20250514", null, true],
    ["anthropic-messages", "claude-opus-4-6", null, true],
    ["anthropic-messages", "claude-opus-4-7", null, false],
    ["anthropic-messages", "anthropic.claude-opus-4-8-v1:0", null, false],
    ["anthropic-messages", "claude-sonnet-5", null, false],
    ["anthropic-messages", "claude-haiku-5-5-20260901", null, false],
  ])("%s and %s: %s, temperature %s", (api, model, limit, takesTemperature) => {
    const names = (target: Partial<Target>): readonly string[] =>
      Object.keys(Object(bodyOf({ api, model, ...target })));
    if (limit !== null) {
      expect(names({}).filter((name) => /^max_(completion_)?tokens$/.test(name))).toEqual([limit]);
    }
    expect(names({}).includes("temperature")).toBe(takesTemperature);
    // One that was asked for is sent: the API's refusal tells more than silence.
    expect(bodyOf({ api, model, temperature: 0.7 })).toMatchObject({ temperature: 0.7 });
  });
});

describe("keys", () => {
  const azure = { origin: "https://r.openai.azure.com" };
  const deployment = {
    origin: "https://gateway", path: "/openai/deployments/gpt/chat/completions?api-version=1",
  };
  test.each<[Partial<Target>, string, string]>([
    [{ api: "openai-chat" }, "authorization", "Bearer sk-secret"],
    [{ api: "openai-responses" }, "authorization", "Bearer sk-secret"],
    [{ api: "openai-completions" }, "authorization", "Bearer sk-secret"],
    [{ api: "openai-embeddings", stream: false }, "authorization", "Bearer sk-secret"],
    [{ api: "openai-chat", ...azure }, "api-key", "sk-secret"],
    [{ api: "openai-responses", ...azure }, "api-key", "sk-secret"],
    [{ api: "openai-chat", ...deployment }, "api-key", "sk-secret"],
    [{ api: "anthropic-messages" }, "x-api-key", "sk-secret"],
    [{ api: "gemini" }, "x-goog-api-key", "sk-secret"],
  ])("%j carries it as %s and nowhere else", (target, name, value) => {
    const { path, body } = draft(target);
    const { [name]: sent, ...others } = headersOf(target);
    expect(sent).toBe(value);
    expect(`${JSON.stringify(others)} ${path} ${body?.toString()}`).not.toContain("sk-secret");
    expect(JSON.stringify(draft(target, null))).not.toContain(name);
    const mine = [[name.toUpperCase(), "mine"]] as const;
    expect(headersOf({ ...target, headers: mine })).toMatchObject({ [name.toUpperCase()]: "mine" });
    expect(headersOf({ ...target, headers: mine })).not.toHaveProperty(name);
  });

  test("Anthropic is told a version, which the user may change", () => {
    const api = "anthropic-messages";
    expect(headersOf({ api })).toMatchObject({ "anthropic-version": "2023-06-01" });
    const headers = [["Anthropic-Version", "2099-01-01"], ["anthropic-beta", "x"]] as const;
    expect(headersOf({ api, headers })).toMatchObject(
      { "Anthropic-Version": "2099-01-01", "anthropic-beta": "x" });
    expect(headersOf({ api, headers })).not.toHaveProperty("anthropic-version");
  });
});
