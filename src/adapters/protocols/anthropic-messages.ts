import type { Json } from "../../base/index.ts";
import type { Protocol } from "../../engine/index.ts";
import { NO_TOKENS, type TokenUsage } from "../../measurement/index.ts";
import type { Prompt, Target } from "../../plan/index.ts";
import { AnswerReader } from "./answer-reader.ts";
import type { Part } from "./answer.ts";
import { splitInstructions } from "./conversation.ts";
import { jsonForm } from "./json-form.ts";
import {
  asObject, asObjects, asText, hasText, isCount, type JsonObject, written,
} from "./json-object.ts";
import { temperatureOf } from "./model-limits.ts";
import { reportedCostOf } from "./reported-cost.ts";
import type { HeaderLine } from "./request-headers.ts";
import { prepareRequests } from "./requests.ts";

/** The version that takes every request this builds; later ones refuse `temperature`. */
const VERSION: HeaderLine = ["anthropic-version", "2023-06-01"];

function bodyOf(target: Target, prompt: Prompt): JsonObject {
  const { instructions, turns } = splitInstructions(prompt);
  return {
    model: target.model,
    ...(instructions === null ? {} : { system: instructions }),
    messages: turns.map(({ role, content }) => ({ role, content })),
    max_tokens: target.maxTokens,
    ...temperatureOf(target),
    stream: target.stream,
  };
}

/**
 * Anthropic's `input_tokens` leave out what was read from or written to a cache; ours hold it. A
 * stream counts cumulatively and repeats only what changed: the rest stays as it was `known`.
 */
function usageOf(value: Json | undefined, known: TokenUsage | null): TokenUsage | null {
  const usage = asObject(value);
  const before = known ?? NO_TOKENS;
  const read = usage["cache_read_input_tokens"];
  const written = usage["cache_creation_input_tokens"];
  const thought = asObject(usage["output_tokens_details"])["thinking_tokens"];
  const { input_tokens: input, output_tokens: output } = usage;
  if (!isCount(input) && !isCount(output)) return null;
  const cachedInput = isCount(read) ? read : before.cachedInput;
  const cacheWrite = isCount(written) ? written : before.cacheWrite;
  const forHour = asObject(usage["cache_creation"])["ephemeral_1h_input_tokens"];
  const cacheWrite1h = isCount(forHour) ? forHour : before.cacheWrite1h ?? 0;
  const uncached = isCount(input) ? input
    : before.input - before.cachedInput - before.cacheWrite;
  return {
    input: uncached + cachedInput + cacheWrite,
    cachedInput,
    cacheWrite,
    ...(cacheWrite1h === 0 ? {} : { cacheWrite1h }),
    output: isCount(output) ? output : before.output,
    reasoning: isCount(thought) ? thought : before.reasoning,
  };
}

/** The name of a tool is generated, and a call without arguments has nothing else. */
const isCall = ({ type }: JsonObject): boolean => (asText(type) ?? "").endsWith("tool_use");

/** A content block, whole or at its start, or what is added to it. */
function payloadOf(block: JsonObject): Part {
  return {
    isVisible: isCall(block) || hasText(block["text"]) || hasText(block["partial_json"]),
    isReasoning: hasText(block["thinking"]),
  };
}

function readEvent(event: JsonObject, known: TokenUsage | null): Part {
  switch (event["type"]) {
    case "message_start": {
      const { model, usage } = asObject(event["message"]);
      return {
        model: asText(model), usage: usageOf(usage, known), reportedCostUsd: reportedCostOf(usage),
        serviceTier: asText(asObject(usage)["service_tier"]),
      };
    }
    case "content_block_start": return payloadOf(asObject(event["content_block"]));
    case "content_block_delta": return payloadOf(asObject(event["delta"]));
    case "message_delta": return {
      usage: usageOf(event["usage"], known),
      reportedCostUsd: reportedCostOf(event["usage"]),
      serviceTier: asText(asObject(event["usage"])["service_tier"]),
      finishReason: asText(asObject(event["delta"])["stop_reason"]),
    };
    case "message_stop": return { isFinished: true };
    case "error": return { error: event };
    default: return {};
  }
}

function readWhole(message: JsonObject): Part {
  const blocks = asObjects(message["content"]).map(payloadOf);
  return {
    isVisible: blocks.some(({ isVisible }) => isVisible),
    isReasoning: blocks.some(({ isReasoning }) => isReasoning),
    isFinished: true,
    finishReason: asText(message["stop_reason"]),
    model: asText(message["model"]),
    usage: usageOf(message["usage"], null),
    reportedCostUsd: reportedCostOf(message["usage"]),
    serviceTier: asText(asObject(message["usage"])["service_tier"]),
  };
}

/** Of a block, whole or at its start, or of what is added to it. */
function blockText(block: JsonObject): string {
  const { name, text, thinking, partial_json: json, input } = block;
  // A block that only starts has the empty input.
  const given = Object.keys(asObject(input)).length === 0 ? undefined : input;
  return written(isCall(block) ? name : undefined, text, thinking, json, given);
}

function textOf({ content_block: block, delta, content }: JsonObject): string {
  return [...asObjects(content), asObject(block), asObject(delta)].map(blockText).join("");
}

/** What a stream has besides, such as `ping`, is not even parsed. */
const EVENTS = [
  "message", "message_start", "content_block_start", "content_block_delta", "message_delta",
  "message_stop",
];

const form = jsonForm({
  terminal: "message_stop",
  matters: (name) => EVENTS.includes(name),
  event: readEvent,
  whole: readWhole,
  text: textOf,
});

/** Anthropic messages, streamed and not. */
export const anthropicMessages: Protocol = {
  api: "anthropic-messages",
  prepare: (target, apiKey) => prepareRequests(target, {
    headers: [VERSION, apiKey === null ? null : ["x-api-key", apiKey]], bodyOf,
  }),
  reader: (target) => new AnswerReader(form, target),
};
