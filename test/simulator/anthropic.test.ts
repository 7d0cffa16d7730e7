import { expect, test } from "vitest";
import { API, callApi, sseEvents, useSimulators } from "./client.ts";

const start = useSimulators();
const json = (text: string): unknown => JSON.parse(text);
const STREAM = { stream: true };

test("a stream: message, one text block with a ping, cumulative usage, message_stop", async () => {
  const { body, headers } = await callApi(await start(), API.anthropic, STREAM);
  const events = sseEvents(body);
  expect(events.map(({ event }) => event)).toEqual([
    "message_start", "content_block_start", "ping",
    ...Array(4).fill("content_block_delta"),
    "content_block_stop", "message_delta", "message_stop",
  ]);
  for (const { event, data } of events) expect(data).toHaveProperty("type", event);
  expect(events[0]?.data).toMatchObject({
    message: { role: "assistant", model: "m", content: [], usage: { input_tokens: 8 } },
  });
  expect(events[3]?.data).toMatchObject({ index: 0, delta: { type: "text_delta", text: "the" } });
  expect(events.at(-2)?.data).toMatchObject({
    delta: { stop_reason: "end_turn" }, usage: { input_tokens: 8, output_tokens: 4 },
  });
  expect(headers["request-id"]).toBe("req_sim_1");
});

test("input tokens leave out what the cache gave and took; the parts sum to the input", async () => {
  const simulator = await start({ cachedInputShare: 0.5, cacheWriteShare: 0.25 });
  const usage = {
    input_tokens: 2,
    cache_read_input_tokens: 4,
    cache_creation_input_tokens: 2,
    cache_creation: { ephemeral_5m_input_tokens: 2, ephemeral_1h_input_tokens: 0 },
  };
  const streamed = sseEvents((await callApi(simulator, API.anthropic, STREAM)).body);
  expect(streamed[0]?.data).toMatchObject({ message: { usage } });
  expect(streamed.at(-2)?.data).toMatchObject({ usage: { ...usage, output_tokens: 4 } });
  const whole = await callApi(simulator, API.anthropic);
  expect(json(whole.body)).toMatchObject({ usage: { ...usage, output_tokens: 4 } });
  expect(simulator.counts().byModel["m"]?.ok).toEqual({
    answers: 2,
    inputTokens: 16,
    cachedInputTokens: 8,
    cacheWriteTokens: 4,
    outputTokens: 8,
    reasoningTokens: 0,
  });
});

test("thinking is a signed block of its own before the text", async () => {
  const simulator = await start({ includeReasoning: 2 });
  const events = sseEvents((await callApi(simulator, API.anthropic, STREAM)).body);
  const blocks = events.filter(({ event }) => event?.startsWith("content_block"));
  expect(blocks.map(({ data }) => data)).toMatchObject([
    { index: 0, content_block: { type: "thinking", thinking: "" } },
    { index: 0, delta: { type: "thinking_delta", thinking: "the" } },
    { index: 0, delta: { type: "thinking_delta", thinking: " tail" } },
    { index: 0, delta: { type: "signature_delta" } },
    { type: "content_block_stop", index: 0 },
    { index: 1, content_block: { type: "text", text: "" } },
    ...Array.from({ length: 4 }, () => ({ index: 1, delta: { type: "text_delta" } })),
    { type: "content_block_stop", index: 1 },
  ]);
  const whole = await callApi(simulator, API.anthropic);
  expect(json(whole.body)).toMatchObject({
    content: [{ type: "thinking", thinking: "the tail" }, { type: "text", text: "the tail of a" }],
    usage: { output_tokens: 6, output_tokens_details: { thinking_tokens: 2 } },
  });
});

test("a tool call is a tool_use block whose input comes in pieces of JSON", async () => {
  const simulator = await start({ toolCallShare: 1 });
  const { body } = await callApi(simulator, API.anthropic, STREAM);
  const pieces = sseEvents(body).flatMap(({ data }) => {
    const piece = /"partial_json":("(?:[^"\\]|\\.)*")/.exec(JSON.stringify(data))?.[1];
    return piece === undefined ? [] : [String(json(piece))];
  });
  expect(json(pieces.join(""))).toEqual({ query: "the tail of a" });
  const whole = await callApi(simulator, API.anthropic);
  expect(json(whole.body)).toMatchObject({
    content: [{ type: "tool_use", name: "look_up", input: { query: "the tail of a" } }],
    stop_reason: "tool_use",
  });
});

test("the request's maximum cuts the answer, and a tool call with it", async () => {
  const simulator = await start({ toolCallShare: 1 });
  const { body } = await callApi(simulator, API.anthropic, { max_tokens: 2 });
  expect(json(body)).toMatchObject({
    content: [{ type: "tool_use", input: {} }], stop_reason: "max_tokens", usage: { output_tokens: 2 },
  });
});

test("in-band errors: an error event in mid-stream, an error object with 200", async () => {
  const simulator = await start({ errors: { "in-band-error": 1 } });
  const error = { type: "error", error: { type: "overloaded_error", message: "Overloaded" } };
  const events = sseEvents((await callApi(simulator, API.anthropic, STREAM)).body);
  expect(events.map(({ event }) => event).slice(-2)).toEqual(["content_block_delta", "error"]);
  expect(events.at(-1)?.data).toMatchObject(error);
  const whole = await callApi(simulator, API.anthropic);
  expect(whole.status).toBe(200);
  expect(json(whole.body)).toMatchObject(error);
});

test("usage that the profile withholds is nowhere", async () => {
  const simulator = await start({ usage: "never" });
  for (const more of [STREAM, {}]) {
    expect((await callApi(simulator, API.anthropic, more)).body).not.toContain("usage");
  }
});

test("instructions count as input", async () => {
  const { body } = await callApi(await start(), API.anthropic, { system: "one two three" });
  expect(json(body)).toHaveProperty("usage.input_tokens", 16);
});
