import { describe, expect, test } from "vitest";
import { describeIssue, UsageError } from "../../src/base/index.ts";
import { settingsSchema } from "../../src/config/index.ts";
import { BUILT_IN_PROMPTS, isAzure, makeTarget, type Target } from "../../src/plan/index.ts";
import { issuesOf } from "../config/support.ts";

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

  const claude = "https://api.anthropic.com";
  const google = "https://generativelanguage.googleapis.com";
  const azure = "https://r.openai.azure.com";
  test.each<[string, object, string, string]>([
    // By the operation that the path names.
    ["https://h/v1/responses", m, "openai-responses", "/v1/responses"],
    ["https://h/v1/completions", m, "openai-completions", "/v1/completions"],
    ["https://h/v1/embeddings/", m, "openai-embeddings", "/v1/embeddings/"],
    ["https://h/v1/messages", m, "anthropic-messages", "/v1/messages"],
    ["https://h/v1beta/models/m:streamGenerateContent?alt=sse&key=k", {}, "gemini",
      "/v1beta/models/m:streamGenerateContent?alt=sse&key=k"],
    ["https://h/v1beta/models/m:streamGenerateContent", m, "gemini",
      "/v1beta/models/m:streamGenerateContent"],
    ["https://h/v1/models/m:generateContent", { ...m, stream: false }, "gemini",
      "/v1/models/m:generateContent"],
    [`${azure}/openai/deployments/gpt/chat/completions?api-version=1`, {}, "openai-chat",
      "/openai/deployments/gpt/chat/completions?api-version=1"],
    // By a base or host that belongs to one API.
    [claude, m, "anthropic-messages", "/v1/messages"],
    [`${claude}/v1/`, m, "anthropic-messages", "/v1/messages"],
    ["https://gateway/anthropic", m, "anthropic-messages", "/anthropic/v1/messages"],
    [google, m, "gemini", "/v1beta/models/m:streamGenerateContent?alt=sse"],
    [`${google}/v1beta`, { ...m, stream: false }, "gemini", "/v1beta/models/m:generateContent"],
    [`${google}/v1beta/models/m?key=k`, {}, "gemini",
      "/v1beta/models/m:streamGenerateContent?key=k&alt=sse"],
    [`${google}/v1beta/openai/`, m, "openai-chat", "/v1beta/openai/chat/completions"],
    [azure, m, "openai-chat", "/openai/v1/chat/completions"],
    [`${azure}/openai/v1`, m, "openai-chat", "/openai/v1/chat/completions"],
    [`${azure}/openai/deployments/gpt?api-version=1`, {}, "openai-chat",
      "/openai/deployments/gpt/chat/completions?api-version=1"],
    // As it is written, behind any base.
    ["https://h", { ...m, api: "openai-responses" }, "openai-responses", "/v1/responses"],
    ["https://h/v2", { ...m, api: "openai-completions" }, "openai-completions", "/v2/completions"],
    ["https://h/v1", { ...m, api: "openai-embeddings" }, "openai-embeddings", "/v1/embeddings"],
    ["https://h/v1", { ...m, api: "anthropic-messages" }, "anthropic-messages", "/v1/messages"],
    ["https://h", { ...m, api: "gemini" }, "gemini",
      "/v1beta/models/m:streamGenerateContent?alt=sse"],
    ["https://h/v1beta/models", { model: "tunedModels/a?b", api: "gemini", stream: false },
      "gemini", "/v1beta/tunedModels/a%3Fb:generateContent"],
    [claude, { ...m, api: "openai-chat" }, "openai-chat", "/v1/chat/completions"],
  ])("%s with %j is %s at %s", (url, written, api, path) => {
    const made = target(url, written as Record<string, unknown>);
    expect([made.api, made.path]).toEqual([api, path]);
  });

  test("a model in the path need not be written again", () => {
    expect(target(`${google}/v1beta/models/gemini-2.5-flash`).model).toBe("gemini-2.5-flash");
    expect(target(`${azure}/openai/deployments/my-gpt?api-version=1`).model).toBe("my-gpt");
    expect(target(`${azure}/openai/deployments/my-gpt?api-version=1`, m).model).toBe("m");
    expect(target("https://h/v1/models/100%25:generateContent").model).toBe("100%");
    expect(target("https://h/v1/models/100%zz:generateContent").model).toBe("100%zz");
  });

  test.each<[string, string, object, boolean]>([
    ["a path that does not stream", `${google}/v1beta/models/m:generateContent`, {}, false],
    ["a path that streams", `${google}/v1beta/models/m:streamGenerateContent`, {}, true],
    ["a base leaves it to the settings", google, { ...m, stream: false }, false],
    ["embeddings do not stream", "https://h/v1/embeddings", m, false],
    ["messages do", "https://h/v1/messages", m, true],
  ])("streaming: %s", (_sentence, url, written, stream) => {
    expect(target(url, written as Record<string, unknown>).stream).toBe(stream);
  });

  test.each<[string, string, Record<string, unknown>, readonly string[]]>([
    ["an operation of another API", "https://h/v1/messages?key=SECRET",
      { ...m, api: "openai-chat" }, ["openai-chat", "anthropic-messages"]],
    ["completions are not chat", "https://h/v1/chat/completions",
      { ...m, api: "openai-completions" }, ["openai-completions", "openai-chat"]],
    ["another model than the path's", "https://h/v1beta/models/g:generateContent?key=SECRET", m,
      ['"m"', "the model g"]],
    ["a path that streams with stream: false",
      "https://h/v1beta/models/m:streamGenerateContent?key=SECRET", { ...m, stream: false },
      ["stream", ":generateContent"]],
    ["no model", "https://h/v1/messages", {}, ["model", "anthropic-messages", "claude"]],
    ["no model for a base", google, {}, ["model", "gemini"]],
  ])("%s is an error that names both", (_sentence, url, written, named) => {
    const issues = issuesOf(() => target(url, written));
    expect(issues).toHaveLength(1);
    const text = issues.map(describeIssue).join("");
    for (const name of named) expect(text).toContain(name);
    expect(text).not.toContain("SECRET");
  });

  test.each<[string, readonly string[], boolean]>([
    ["anthropic-messages", ["system", "user", "assistant", "user"], true],
    ["anthropic-messages", ["user", "tool"], false],
    ["anthropic-messages", ["user", "developer"], false],
    ["gemini", ["developer", "system", "user", "assistant"], true],
    ["gemini", ["user", "system"], false],
    ["openai-chat", ["user", "tool"], true],
  ])("%s and the roles %j: %s", (api, roles, isFine) => {
    const promptsText = JSON.stringify([{ messages: roles.map((role) => ({ role, content: "x" })) }]);
    const call = (): Target =>
      target("https://h", { ...m, api, prompts: "p.json" }, { promptsText });
    expect(issuesOf(call).map(({ value }) => value)).toEqual(isFine ? [] : [roles.at(-1)]);
  });

  test.each(["openai-chat", "openai-embeddings", "anthropic-messages", "gemini"])(
    "the simulator speaks %s whatever its address names", (api) => {
      const made = target("http://127.0.0.1:1/v1/chat/completions", { api }, { isSimulator: true });
      expect(made).toMatchObject({ api, model: "gpt-4o-mini" });
      expect(made.path).toBe(target("http://127.0.0.1:1", { api, model: "gpt-4o-mini" }).path);
    });

  test.each([
    ["https://r.openai.azure.com", "/openai/v1/chat/completions", true],
    ["https://r.services.ai.azure.com", "/x", true],
    ["https://gateway", "/openai/deployments/gpt/chat/completions", true],
    ["https://gateway", "/openai/v1/chat/completions", false],
    ["https://openai.azure.com.evil.example", "/v1", false],
  ])("%s%s is Azure: %s", (origin, path, expected) => {
    expect(isAzure({ origin, path })).toBe(expected);
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
