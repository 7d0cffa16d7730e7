import { describe, expect, test } from "vitest";
import type { Json } from "../../../src/base/index.ts";
import type { Target } from "../../../src/plan/index.ts";
import { events, JSON_TYPE, readAs } from "./read.ts";
import { data } from "./recorded.ts";
import { chunk, delta, DONE } from "./streams.ts";

const COUNTS = { prompt_tokens: 5, completion_tokens: 2, total_tokens: 7 };

/** What a whole chat answer with this usage is read to have cost. */
function costIn(usage: Json): number | null | undefined {
  const answer = {
    choices: [{ index: 0, message: { content: "Hi" }, finish_reason: "stop" }], usage,
  };
  return readAs("openai-chat", [JSON.stringify(answer)], {
    headers: JSON_TYPE, target: { stream: false },
  }).reportedCostUsd;
}

describe("what a gateway says that an answer cost", () => {
  test.each<[string, Json, number | null]>([
    ["OpenRouter", { ...COUNTS, cost: 0.00042 }, 0.00042],
    ["LiteLLM, of very little", { ...COUNTS, cost: 5.85e-6 }, 5.85e-6],
    ["nothing: a free model", { ...COUNTS, cost: 0 }, 0],
    ["OpenRouter with its details, which are parts of it", {
      ...COUNTS, cost: 0.00042, is_byok: false, cost_details: { upstream_inference_cost: 0.0004 },
    }, 0.00042],
    ["OpenRouter on a key of the user's: its fee and the upstream's bill", {
      ...COUNTS, cost: 0.25, is_byok: true, cost_details: { upstream_inference_cost: 0.5 },
    }, 0.75],
    ["OpenRouter on such a key, the upstream's bill unknown", {
      ...COUNTS, cost: 0.25, is_byok: true, cost_details: { upstream_inference_cost: null },
    }, null],
    ["Perplexity", { ...COUNTS, cost: { input_tokens_cost: 0.25, total_cost: 0.75 } }, 0.75],
    ["not said", COUNTS, null],
    ["null", { ...COUNTS, cost: null }, null],
    ["a text", { ...COUNTS, cost: "0.1" }, null],
    ["less than nothing", { ...COUNTS, cost: -1 }, null],
    ["an object without a total", { ...COUNTS, cost: { input_tokens_cost: 0.25 } }, null],
    ["no usage", null, null],
  ])("%s", (_name, usage, expected) => {
    expect(costIn(usage)).toBe(expected);
  });

  test("the last figure of a stream counts, and what comes without one takes none away", () => {
    const stream = chunk([delta({ content: "a" })], { usage: { ...COUNTS, cost: 0.1 } }) +
      chunk([delta({}, "stop")], { usage: { ...COUNTS, cost: 0.2 } }) +
      chunk([], { usage: COUNTS }) + DONE;
    expect(readAs("openai-chat", events(stream)).reportedCostUsd).toBe(0.2);
  });

  const usage = { input_tokens: 5, output_tokens: 2, cost: 0.5 };
  test.each<[Target["api"], string]>([
    ["openai-responses", data({
      type: "response.completed", response: { status: "completed", model: "m", usage },
    })],
    ["anthropic-messages", data({ type: "message_start", message: { model: "m", usage } }) +
      data({ type: "message_delta", delta: {}, usage })],
    ["openai-completions",
      data({ choices: [{ text: "a", finish_reason: "stop" }], usage: { ...COUNTS, cost: 0.5 } })],
  ])("in a stream of %s as well", (api, stream) => {
    expect(readAs(api, events(stream)).reportedCostUsd).toBe(0.5);
  });

  test.each<[Target["api"], Json]>([
    ["openai-responses", { status: "completed", output: [], usage }],
    ["anthropic-messages", { content: [], usage }],
    ["openai-embeddings", { data: [], usage: { prompt_tokens: 5, cost: 0.5 } }],
  ])("in a whole answer of %s as well", (api, answer) => {
    expect(readAs(api, [JSON.stringify(answer)], {
      headers: JSON_TYPE, target: { stream: false },
    }).reportedCostUsd).toBe(0.5);
  });
});
