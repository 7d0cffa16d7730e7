import { describe, expect, test } from "vitest";
import type { SimulatorProfileInput } from "../../src/simulator/index.ts";
import { API, callApi, sseEvents, sseLines, useSimulators } from "./client.ts";

const start = useSimulators();
const json = (text: string): unknown => JSON.parse(text);
const STREAM = { stream: true, stream_options: { include_usage: true } };

describe("chat completions", () => {
  test("a tool call comes in pieces that are JSON together, with its finish reason", async () => {
    const { body } = await callApi(await start({ toolCallShare: 1 }), API.chat, { stream: true });
    const lines = sseLines(body);
    const pieces = lines.flatMap((line) => /"arguments":("(?:[^"\\]|\\.)*")/.exec(line)?.[1] ?? []);
    expect(pieces).toHaveLength(5);
    expect(json(pieces.map((piece) => String(json(piece))).join(""))).toEqual({ query: "the tail of a" });
    expect(body).toContain('"name":"look_up"');
    expect(body).toContain('"finish_reason":"tool_calls"');
  });

  test("a whole answer with a tool call has no content", async () => {
    const { body } = await callApi(await start({ toolCallShare: 1 }), API.chat);
    expect(json(body)).toMatchObject({
      choices: [{
        message: {
          content: null,
          tool_calls: [{ function: { name: "look_up", arguments: '{"query":"the tail of a"}' } }],
        },
        finish_reason: "tool_calls",
      }],
    });
  });

  test("cached and cache-written tokens are parts of the prompt's", async () => {
    const profile = { cachedInputShare: 0.5, cacheWriteShare: 0.25 };
    const { body } = await callApi(await start(profile), API.chat);
    expect(json(body)).toMatchObject({
      usage: { prompt_tokens: 8, prompt_tokens_details: { cached_tokens: 4, cache_write_tokens: 2 } },
    });
  });
});

describe("Azure", () => {
  test("a deployment is the model, and a frame without choices comes first", async () => {
    const simulator = await start();
    const { body, headers } = await callApi(simulator, API.azure, { stream: true, model: "other" });
    const [first, ...rest] = sseEvents(body);
    expect(first?.data).toMatchObject({
      choices: [], model: "m", prompt_filter_results: [{ prompt_index: 0 }],
    });
    expect(rest[1]?.data).toMatchObject({
      choices: [{ delta: { content: "the" }, content_filter_results: {} }],
    });
    expect(headers["apim-request-id"]).toBe("req_sim_1");
    expect(simulator.counts().byPath).toEqual({
      "/openai/deployments/{model}/chat/completions": 1,
    });
  });

  test.each([
    ["/openai/v1/chat/completions", API.chat, "chat.completion"],
    ["/openai/v1/responses", API.responses, "response"],
    ["/openai/responses?api-version=preview", API.responses, "response"],
    ["/openai/deployments/m/completions?api-version=1", API.completions, "text_completion"],
    ["/openai/deployments/m/embeddings?api-version=1", API.embeddings, "list"],
  ])("%s", async (path, api, object) => {
    const { body } = await callApi(await start(), { ...api, path });
    expect(json(body)).toMatchObject({ object, model: "m" });
  });
});

describe("responses", () => {
  const typesOf = (body: string): readonly unknown[] => sseEvents(body).map(({ event }) => event);

  test("a stream: numbered events, each under its own name, usage with the last", async () => {
    const { body } = await callApi(await start({ cachedInputShare: 0.5 }), API.responses, {
      stream: true,
    });
    const events = sseEvents(body);
    const delta = "response.output_text.delta";
    expect(typesOf(body)).toEqual([
      "response.created", "response.in_progress",
      "response.output_item.added", "response.content_part.added",
      delta, delta, delta, delta,
      "response.output_text.done", "response.content_part.done", "response.output_item.done",
      "response.completed",
    ]);
    events.forEach(({ event, data }, k) => {
      expect(data).toMatchObject({ type: event, sequence_number: k });
    });
    expect(body).not.toContain("[DONE]");
    expect(events.at(-1)?.data).toMatchObject({
      response: {
        status: "completed",
        output: [{ type: "message", content: [{ type: "output_text", text: "the tail of a" }] }],
        usage: {
          input_tokens: 8,
          input_tokens_details: { cached_tokens: 4 },
          output_tokens: 4,
          output_tokens_details: { reasoning_tokens: 0 },
          total_tokens: 12,
        },
      },
    });
  });

  test("reasoning is an item of its own before the message", async () => {
    const { body } = await callApi(await start({ includeReasoning: 2 }), API.responses, {
      stream: true,
    });
    const items = sseEvents(body).filter(({ event }) => event === "response.output_item.done");
    expect(items.map(({ data }) => data)).toMatchObject([
      { output_index: 0, item: { type: "reasoning", summary: [{ text: "the tail" }] } },
      { output_index: 1, item: { type: "message" } },
    ]);
    expect(typesOf(body).filter((type) => type === "response.reasoning_summary_text.delta"))
      .toHaveLength(2);
    expect(body).toContain('"reasoning_tokens":2');
  });

  test("a tool call is a function_call item", async () => {
    const simulator = await start({ toolCallShare: 1 });
    const { body } = await callApi(simulator, API.responses);
    const item = { type: "function_call", name: "look_up", arguments: '{"query":"the tail of a"}' };
    expect(json(body)).toMatchObject({ status: "completed", output: [item] });
    const streamed = await callApi(simulator, API.responses, { stream: true });
    expect(typesOf(streamed.body)).toContain("response.function_call_arguments.delta");
    expect(sseEvents(streamed.body).at(-1)?.data).toMatchObject({ response: { output: [item] } });
  });

  test("at the request's maximum it is incomplete", async () => {
    const simulator = await start({ outputTokens: { kind: "constant", tokens: 20 } });
    const { body } = await callApi(simulator, API.responses, { stream: true, max_output_tokens: 16 });
    expect(sseEvents(body).at(-1)).toMatchObject({
      event: "response.incomplete",
      data: { response: { incomplete_details: { reason: "max_output_tokens" } } },
    });
  });

  test("in-band errors: an error event and a failed response", async () => {
    const simulator = await start({ errors: { "in-band-error": 1 } });
    const { body, status } = await callApi(simulator, API.responses, { stream: true });
    expect(status).toBe(200);
    expect(sseEvents(body).slice(-2)).toMatchObject([
      { event: "error", data: { type: "error", code: "server_error", param: null } },
      { event: "response.failed", data: { response: { status: "failed", usage: null } } },
    ]);
    const whole = await callApi(simulator, API.responses);
    expect(whole.status).toBe(200);
    expect(json(whole.body)).toMatchObject({ status: "failed", error: { code: "server_error" } });
  });
});

describe("completions", () => {
  test("a stream of texts, with usage where it is asked for", async () => {
    const { body } = await callApi(await start(), API.completions, STREAM);
    const events = sseEvents(body).map(({ data }) => data);
    expect(body.trimEnd().endsWith("[DONE]")).toBe(true);
    expect(events.slice(0, -1)).toMatchObject(
      ["the", " tail", " of", " a", ""].map((text, k) => ({
        object: "text_completion",
        choices: [{ text, finish_reason: k === 4 ? "stop" : null }],
        usage: null,
      })),
    );
    expect(events.at(-1)).toMatchObject({
      choices: [], usage: { prompt_tokens: 8, completion_tokens: 4, total_tokens: 12 },
    });
  });

  test("whole: a text; reasoning and tool calls have no place in it", async () => {
    const simulator = await start({ includeReasoning: 3, toolCallShare: 1 });
    expect(json((await callApi(simulator, API.completions)).body)).toMatchObject({
      choices: [{ text: "the tail of a", finish_reason: "stop" }],
      usage: { completion_tokens: 4, completion_tokens_details: { reasoning_tokens: 0 } },
    });
  });

  test.each([
    ["one text", "a b c", 4],
    ["a list of one", ["a b c"], 4],
    ["token numbers", [5, 6, 7, 8, 9], 5],
  ])("%s as a prompt", async (_, prompt, tokens) => {
    const { body } = await callApi(await start(), API.completions, { prompt });
    expect(json(body)).toHaveProperty("usage.prompt_tokens", tokens);
  });
});

describe("embeddings", () => {
  test.each<[string, unknown, number, number]>([
    ["one text", "a b c", 1, 4],
    ["texts", ["a b c", "d e f"], 2, 8],
    ["token numbers", [1, 2, 3], 1, 3],
    ["lists of token numbers", [[1, 2], [3]], 2, 3],
  ])("%s: a vector each, and input tokens only", async (_, input, vectors, tokens) => {
    const simulator = await start();
    const { body } = await callApi(simulator, API.embeddings, { input, dimensions: 4 });
    expect(json(body)).toEqual({
      object: "list",
      model: "m",
      data: Array.from({ length: vectors }, (_, index) => (
        { object: "embedding", index, embedding: [0.5, -0.5, 0.5, -0.5] })),
      usage: { prompt_tokens: tokens, total_tokens: tokens },
    });
    expect(simulator.counts()).toMatchObject({ inputTokens: tokens, outputTokens: 0 });
  });

  test("base64 is the same vector in 32-bit floats", async () => {
    const more = { dimensions: 4, encoding_format: "base64" };
    const { body } = await callApi(await start(), API.embeddings, more);
    const text = /"embedding":"([^"]+)"/.exec(body)?.[1] ?? "";
    const bytes = Buffer.from(text, "base64");
    expect([0, 4, 8, 12].map((at) => bytes.readFloatLE(at))).toEqual([0.5, -0.5, 0.5, -0.5]);
  });

  test("every token of the profile's input is told as plain input", async () => {
    const profile: SimulatorProfileInput = { cachedInputShare: 1, includeReasoning: 9 };
    const simulator = await start(profile);
    await callApi(simulator, API.embeddings);
    expect(simulator.counts().byModel["m"]?.ok).toMatchObject({
      answers: 1, inputTokens: 8, cachedInputTokens: 0, outputTokens: 0, reasoningTokens: 0,
    });
  });
});
