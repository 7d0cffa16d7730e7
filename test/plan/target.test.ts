import { describe, expect, test } from "vitest";
import { UsageError } from "../../src/base/index.ts";
import { settingsSchema } from "../../src/config/index.ts";
import { BUILT_IN_PROMPTS, makeTarget, type Target } from "../../src/plan/index.ts";

function target(
  url: string,
  written: Record<string, unknown> = {},
  given: { isSimulator?: boolean; promptsText?: string | null } = {},
): Target {
  return makeTarget(settingsSchema.parse(written),
    { url, isSimulator: given.isSimulator ?? false, promptsText: given.promptsText ?? null });
}

describe("the API and the path of a URL", () => {
  const m = { model: "m" };
  test.each([
    ["a chat operation", "https://h/v1/chat/completions", m, "openai-chat", "/v1/chat/completions"],
    ["a chat operation with a closing slash", "https://h/v1/chat/completions/", m, "openai-chat",
      "/v1/chat/completions/"],
    ["a base /v1 gets the operation", "https://h/v1", m, "openai-chat", "/v1/chat/completions"],
    ["so does /v1/", "https://h/v1/", m, "openai-chat", "/v1/chat/completions"],
    ["a bare host with a model is a base", "https://h", m, "openai-chat", "/v1/chat/completions"],
    ["another base with a model", "https://h/api/v3", m, "openai-chat", "/api/v3/chat/completions"],
    ["a query stays behind the operation", "https://h/v1?a=b", m, "openai-chat",
      "/v1/chat/completions?a=b"],
    ["no model and no API path is plain HTTP", "https://h/health?full=1", {}, "http",
      "/health?full=1"],
    ["what is written wins over the URL", "https://h/v1/chat/completions", { api: "http" }, "http",
      "/v1/chat/completions"],
    ["plain HTTP with a model stays plain HTTP when written so", "https://h/x",
      { ...m, api: "http" }, "http", "/x"],
  ])("%s", (_sentence, url, written, api, path) => {
    const made = target(url, written);
    expect([made.api, made.path, made.origin]).toEqual([api, path, "https://h"]);
  });

  test.each([
    ["https://h/v1/responses", "openai-responses"],
    ["https://h/v1/completions", "openai-completions"],
    ["https://h/v1/embeddings/", "openai-embeddings"],
    ["https://h/v1/messages", "anthropic-messages"],
    ["https://h/v1beta/models/g:streamGenerateContent?key=SECRET", "gemini"],
  ])("%s is recognised, said to be %s and refused", (url, api) => {
    expect(() => target(url, { model: "m" })).toThrow(api);
    expect(() => target(url, { model: "m" })).not.toThrow("SECRET");
  });
});

describe("what is sent", () => {
  test("a chat endpoint without a model is refused, the simulator brings its own", () => {
    expect(() => target("https://h/v1")).toThrow(UsageError);
    expect(target("http://127.0.0.1:1/v1", {}, { isSimulator: true }).model).toBe("gpt-4o-mini");
  });

  test.each([
    ["one prompt", { prompt: "hi" }, null, [{ messages: [{ role: "user", content: "hi" }] }]],
    ["those of a file", { prompts: "p.txt" }, "a", [{ messages: [{ role: "user", content: "a" }] }]],
    ["the built-in ones", {}, null, BUILT_IN_PROMPTS],
  ])("prompts: %s", (_sentence, written, promptsText, prompts) => {
    expect(target("https://h/v1", { model: "m", ...written }, { promptsText }).prompts)
      .toEqual(prompts);
  });

  test("a named file whose text is not there is a bug, never a silent built-in set", () => {
    expect(() => target("https://h/v1", { model: "m", prompts: "p.txt" })).toThrow("prompts");
  });

  test("plain HTTP has no prompts and no stream", () => {
    expect(target("https://h/x")).toMatchObject({ prompts: [], stream: false, model: null });
  });
});
