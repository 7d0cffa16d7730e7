import { describe, expect, test } from "vitest";
import { API, GEMINI_ARRAY, GEMINI_SSE, callApi, sseEvents, useSimulators } from "./client.ts";
import type { Answer } from "./client.ts";

const start = useSimulators();
const json = (text: string): unknown => JSON.parse(text);
const sseData = ({ body }: Answer): unknown => sseEvents(body).map(({ data }) => data);

const FULL_USAGE = { promptTokenCount: 8, candidatesTokenCount: 4, totalTokenCount: 12 };

test("a whole answer: candidates and usage", async () => {
  const simulator = await start();
  const { body } = await callApi(simulator, API.gemini);
  expect(json(body)).toEqual({
    candidates: [
      { content: { parts: [{ text: "the tail of a" }], role: "model" }, finishReason: "STOP", index: 0 },
    ],
    usageMetadata: FULL_USAGE,
    modelVersion: "m",
    responseId: "sim-1",
  });
  expect(simulator.counts()).toMatchObject({
    byPath: { "/v1beta/models/{model}:generateContent": 1 },
    byModel: { m: { ok: { answers: 1, inputTokens: 8, outputTokens: 4 } } },
  });
});

describe.each([
  ["alt=sse", GEMINI_SSE, "text/event-stream", sseData],
  ["a JSON array", GEMINI_ARRAY, "application/json", ({ body }: Answer) => json(body)],
] as const)("streamed as %s", (_, api, contentType, read) => {
  test("every chunk has the usage so far, the last one the finish reason", async () => {
    const answer = await callApi(await start(), api);
    expect(answer.headers["content-type"]).toContain(contentType);
    const texts = ["the", " tail", " of", " a", ""];
    expect(read(answer)).toMatchObject(texts.map((text, k) => ({
      candidates: [{ content: { parts: [{ text }] }, ...(k === 4 ? { finishReason: "STOP" } : {}) }],
      usageMetadata: { promptTokenCount: 8, candidatesTokenCount: Math.min(k + 1, 4) },
    })));
    expect(answer.body).not.toContain("[DONE]");
    expect(answer.body.match(/finishReason/g)).toHaveLength(1);
  });

  test("thoughts are parts of their own and counted apart from the candidates", async () => {
    const simulator = await start({ includeReasoning: 2, cachedInputShare: 0.5, cacheWriteShare: 0.5 });
    const chunks = read(await callApi(simulator, api));
    expect(chunks).toMatchObject([
      {
        candidates: [{ content: { parts: [{ text: "the", thought: true }] } }],
        usageMetadata: { thoughtsTokenCount: 1, candidatesTokenCount: 0, totalTokenCount: 9 },
      },
      { candidates: [{ content: { parts: [{ text: " tail", thought: true }] } }] },
      ...Array.from({ length: 4 }, () => ({ usageMetadata: { thoughtsTokenCount: 2 } })),
      {
        usageMetadata: {
          ...FULL_USAGE, thoughtsTokenCount: 2, totalTokenCount: 14, cachedContentTokenCount: 4,
        },
      },
    ]);
    expect(simulator.counts().byModel["m"]?.ok).toMatchObject({
      outputTokens: 6, reasoningTokens: 2, cachedInputTokens: 4, cacheWriteTokens: 0,
    });
  });

  test("a function call comes in one part", async () => {
    const chunks = read(await callApi(await start({ toolCallShare: 1 }), api));
    const functionCall = { name: "look_up", args: { query: "the tail of a" } };
    expect(chunks).toMatchObject([
      { candidates: [{ content: { parts: [{ functionCall }] } }], usageMetadata: FULL_USAGE },
      { candidates: [{ finishReason: "STOP" }] },
    ]);
  });

  test("an in-band error is the last element", async () => {
    const answer = await callApi(await start({ errors: { "in-band-error": 1 } }), api);
    expect(answer.status).toBe(200);
    expect(read(answer)).toMatchObject([
      {}, {}, { error: { code: 503, status: "UNAVAILABLE", message: expect.any(String) } },
    ]);
  });
});

test("a truncated array is not closed, a malformed one is no JSON", async () => {
  for (const failure of ["truncated", "malformed"]) {
    const { body } = await callApi(await start({ errors: { [failure]: 1 } }), GEMINI_ARRAY);
    expect(body.startsWith("[{")).toBe(true);
    expect(() => json(body)).toThrow(SyntaxError);
  }
});

test("the request's maximum", async () => {
  const generationConfig = { maxOutputTokens: 2 };
  const { body } = await callApi(await start(), GEMINI_SSE, { generationConfig });
  expect(sseEvents(body).at(-1)?.data).toMatchObject({
    candidates: [{ finishReason: "MAX_TOKENS" }], usageMetadata: { candidatesTokenCount: 2 },
  });
});

test("an encoded model name, the other version, and instructions", async () => {
  const path = "/v1/models/a%20b:generateContent";
  const systemInstruction = { parts: [{ text: "one two three" }] };
  const { body } = await callApi(await start(), { ...API.gemini, path }, { systemInstruction });
  expect(json(body)).toMatchObject({ modelVersion: "a b", usageMetadata: { promptTokenCount: 16 } });
});
