import { describe, expect, test } from "vitest";
import { API, GEMINI_ARRAY, GEMINI_SSE, call, callApi, useSimulators } from "./client.ts";
import type { ApiCall } from "./client.ts";

const start = useSimulators();
const json = (text: string): unknown => JSON.parse(text);

/** The name of the wrong field where each vendor's error has it. */
function expectField(api: ApiCall, error: unknown, field: string): void {
  switch (api.name) {
    case "anthropic-messages":
      expect(error).toMatchObject({
        type: "error",
        error: { type: "invalid_request_error", message: expect.stringContaining(`${field}: `) },
      });
      break;
    case "gemini":
      expect(error).toMatchObject({
        error: {
          code: 400, status: "INVALID_ARGUMENT", details: [{ fieldViolations: [{ field }] }],
        },
      });
      break;
    default:
      expect(error).toEqual({
        error: {
          message: expect.stringContaining(field), type: "invalid_request_error", param: field, code: null,
        },
      });
  }
}

describe("a bad request is a 400 that names the field", () => {
  test.each<[ApiCall, string, object]>([
    [API.chat, "model", { model: undefined }],
    [API.chat, "model", { model: "" }],
    [API.chat, "messages", { messages: undefined }],
    [API.chat, "messages", { messages: [] }],
    [API.chat, "n", { n: 2 }],
    [API.chat, "max_tokens", { max_tokens: 0 }],
    [API.chat, "max_completion_tokens", { max_completion_tokens: 1.5 }],
    [API.chat, "stream", { stream: "yes" }],
    [API.chat, "stream_options", { stream_options: { include_usage: true } }],
    [API.chat, "stream_options.include_usage", { stream: true, stream_options: { include_usage: 1 } }],
    [API.responses, "input", { input: undefined }],
    [API.responses, "input", { input: [] }],
    [API.responses, "max_output_tokens", { max_output_tokens: 15 }],
    [API.completions, "prompt", { prompt: undefined }],
    [API.completions, "prompt", { prompt: ["a", "b"] }],
    [API.completions, "stream_options", { stream_options: {} }],
    [API.embeddings, "input", { input: "" }],
    [API.embeddings, "dimensions", { dimensions: 0 }],
    [API.embeddings, "encoding_format", { encoding_format: "int8" }],
    [API.azure, "messages", { messages: "hello" }],
    [API.anthropic, "max_tokens", { max_tokens: undefined }],
    [API.anthropic, "messages", { messages: [] }],
    [API.anthropic, "stream", { stream: 1 }],
    [API.gemini, "contents", { contents: undefined }],
    [API.gemini, "generationConfig.maxOutputTokens", { generationConfig: { maxOutputTokens: -1 } }],
  ])("$name: %s", async (api, field, more) => {
    const simulator = await start();
    const answer = await callApi(simulator, api, { ...more });
    expect(answer.status).toBe(400);
    expectField(api, json(answer.body), field);
    expect(simulator.counts()).toMatchObject({ byOutcome: { "bad-request": 1 }, byModel: {} });
  });

  test.each([
    ["Azure's version", { ...API.azure, path: "/openai/deployments/m/chat/completions" }, "api-version"],
    ["Anthropic's version", { ...API.anthropic, headers: {} }, "anthropic-version"],
  ])("%s is required", async (_, api, field) => {
    const answer = await callApi(await start(), api);
    expect(answer.status).toBe(400);
    expectField(api, json(answer.body), field);
  });

  test.each([API.chat, API.responses, API.completions, API.embeddings, API.anthropic, API.gemini])(
    "$name: a body that is no JSON object",
    async ({ path, headers }) => {
      const { url } = await start();
      for (const body of ["{", "[]", ""]) {
        const answer = await call(url, { path, headers, body });
        expect(answer.status).toBe(400);
        expect(answer.body).toContain("expected a JSON object");
      }
    },
  );
});

describe("keys", () => {
  const bearer = (key: string): object => ({ authorization: `Bearer ${key}` });
  const v1: ApiCall = { ...API.chat, path: "/openai/v1/chat/completions" };
  test.each<[string, ApiCall, (key: string) => object, number, number]>([
    ["a bearer token", API.chat, bearer, 401, 401],
    ["api-key at Azure", API.azure, (key) => ({ "api-key": key }), 401, 401],
    ["api-key at Azure's v1", v1, (key) => ({ "api-key": key }), 401, 401],
    ["a bearer token at Azure's v1", v1, bearer, 401, 401],
    ["x-api-key at Anthropic", API.anthropic, (key) => ({ "x-api-key": key }), 401, 401],
    ["a bearer token at Anthropic", API.anthropic, bearer, 401, 401],
    ["x-goog-api-key at Google", API.gemini, (key) => ({ "x-goog-api-key": key }), 400, 403],
  ])("%s", async (_, api, headersFor, wrong, absent) => {
    const simulator = await start({ apiKey: "right" });
    const statusWith = async (headers: object): Promise<number> =>
      (await callApi(simulator, { ...api, headers: { ...api.headers, ...headers } })).status;
    expect(await statusWith(headersFor("right"))).toBe(200);
    expect(await statusWith(headersFor("wrong"))).toBe(wrong);
    expect(await statusWith({})).toBe(absent);
    expect(simulator.counts().byOutcome).toEqual({ ok: 1, unauthorized: 2 });
  });

  test("a key in the query, at Google only", async () => {
    const simulator = await start({ apiKey: "right" });
    const withKey = (api: ApiCall): ApiCall => ({ ...api, path: `${api.path}?key=right` });
    expect((await callApi(simulator, withKey(API.gemini))).status).toBe(200);
    expect((await callApi(simulator, withKey(API.chat))).status).toBe(401);
  });

  test("a bearer token is not a key of an Azure deployment", async () => {
    const headers = { authorization: "Bearer right" };
    const answer = await callApi(await start({ apiKey: "right" }), { ...API.azure, headers });
    expect(answer.status).toBe(401);
    expect(json(answer.body)).toHaveProperty("error.code", "401");
  });

  test("Google's 400 for a wrong key says what it is", async () => {
    const headers = { "x-goog-api-key": "wrong" };
    const { body } = await callApi(await start({ apiKey: "right" }), { ...API.gemini, headers });
    expect(json(body)).toHaveProperty("error.details[0].reason", "API_KEY_INVALID");
  });
});

describe("failures have the vendor's form", () => {
  const openai = (type: string): object => ({ error: { type, message: expect.any(String), param: null } });
  const anthropic = (type: string): object =>
    ({ type: "error", error: { type, message: expect.any(String) }, request_id: "req_sim_1" });
  const google = (code: number, status: string): object =>
    ({ error: { code, status, message: expect.any(String) } });
  test.each<[string, ApiCall, number, object]>([
    ["rate-limited", API.responses, 429, openai("requests")],
    ["server-error", API.embeddings, 500, openai("server_error")],
    ["overloaded", API.completions, 503, openai("service_unavailable")],
    ["rate-limited", API.azure, 429, { error: { code: "429", message: expect.any(String) } }],
    ["server-error", API.azure, 500, openai("server_error")],
    ["rate-limited", API.anthropic, 429, anthropic("rate_limit_error")],
    ["server-error", API.anthropic, 500, anthropic("api_error")],
    ["overloaded", API.anthropic, 529, anthropic("overloaded_error")],
    ["rate-limited", API.gemini, 429, google(429, "RESOURCE_EXHAUSTED")],
    ["server-error", GEMINI_SSE, 500, google(500, "INTERNAL")],
    ["overloaded", API.gemini, 503, google(503, "UNAVAILABLE")],
  ])("%s of $name is %i", async (failure, api, status, body) => {
    const answer = await callApi(await start({ errors: { [failure]: 1 } }), api);
    expect(answer.status).toBe(status);
    expect(json(answer.body)).toMatchObject(body);
  });

  test("in a stream that is a JSON array, the error is one too", async () => {
    const answer = await callApi(await start({ errors: { overloaded: 1 } }), GEMINI_ARRAY);
    expect(answer.status).toBe(503);
    expect(json(answer.body)).toMatchObject([google(503, "UNAVAILABLE")]);
  });

  test.each([
    ["/v1/messages", { type: "error", error: { type: "not_found_error" } }],
    ["/v1beta/models/m:generateContent", { error: { status: "NOT_FOUND" } }],
    ["/openai/deployments/m/embeddings", { error: { code: "404" } }],
    ["/v1/responses", { error: { type: "invalid_request_error" } }],
  ])("GET %s is a 404", async (path, body) => {
    const answer = await call((await start()).url, { method: "GET", path });
    expect(answer.status).toBe(404);
    expect(json(answer.body)).toMatchObject(body);
  });

  const APIS = [API.chat, API.responses, API.completions, API.anthropic, GEMINI_SSE, GEMINI_ARRAY];
  test.each(APIS)("$name $path: a truncated stream has no end, a reset one breaks", async (api) => {
    const truncated = await callApi(await start({ errors: { truncated: 1 } }), api, { stream: true });
    expect(truncated.body).toContain("the");
    expect(truncated.body).not.toMatch(/\[DONE\]|message_stop|response\.completed|finishReason|\]$/);
    const simulator = await start({ errors: { reset: 1 } });
    await expect(callApi(simulator, api, { stream: true })).rejects.toMatchObject({ code: "ECONNRESET" });
    expect(simulator.counts().byModel["m"]).toMatchObject({
      ok: { answers: 0 }, unfinished: { answers: 1, outputTokens: 4 },
    });
  });
});
