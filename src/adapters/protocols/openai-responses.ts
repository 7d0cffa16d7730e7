import type { Json } from "../../base/index.ts";
import type { Protocol } from "../../engine/index.ts";
import type { TokenUsage } from "../../measurement/index.ts";
import type { Prompt, Target } from "../../plan/index.ts";
import { AnswerReader } from "./answer-reader.ts";
import type { Part } from "./answer.ts";
import { splitInstructions } from "./conversation.ts";
import { jsonForm } from "./json-form.ts";
import {
  asObject, asObjects, asText, firstCount, hasText, isCount, type JsonObject, written,
} from "./json-object.ts";
import { temperatureOf } from "./model-limits.ts";
import { reportedCostOf } from "./reported-cost.ts";
import { openaiKey } from "./request-headers.ts";
import { prepareRequests } from "./requests.ts";

function bodyOf(target: Target, prompt: Prompt): JsonObject {
  const { instructions, turns } = splitInstructions(prompt);
  return {
    model: target.model,
    ...(instructions === null ? {} : { instructions }),
    input: turns.map(({ role, content }) => ({ role, content })),
    max_output_tokens: target.maxTokens,
    ...temperatureOf(target),
    stream: target.stream,
  };
}

/** Cached tokens are among the input's, reasoning among the output's. */
function usageOf(value: Json | undefined): TokenUsage | null {
  const usage = asObject(value);
  const { input_tokens: input, output_tokens: output } = usage;
  if (!isCount(input) && !isCount(output)) return null;
  const inputDetails = asObject(usage["input_tokens_details"]);
  return {
    input: firstCount(input),
    cachedInput: firstCount(inputDetails["cached_tokens"]),
    cacheWrite: firstCount(inputDetails["cache_write_tokens"]),
    output: firstCount(output),
    reasoning: firstCount(asObject(usage["output_tokens_details"])["reasoning_tokens"]),
  };
}

/** Calls that end the turn, since the client has to answer them; others the provider makes itself. */
const CLIENT_CALL = /^(?:function|custom_tool|computer|local_shell|shell|apply_patch)_call$/;
const isClientCall = ({ type }: JsonObject): boolean => CLIENT_CALL.test(asText(type) ?? "");

const isReasoningEvent = (type: string): boolean => type.startsWith("response.reasoning_");
/** The name of a tool is generated, and a call without arguments has nothing else. */
const isCall = ({ type }: JsonObject): boolean => (asText(type) ?? "").endsWith("_call");

/** The last state of a response: usage, model and how it ended. */
function ended(response: JsonObject): Part {
  const { error = null, status, usage, model, incomplete_details: details } = response;
  if (error !== null || status === "failed") return { error: error ?? response };
  return {
    isFinished: true,
    finishReason: asText(asObject(details)["reason"]) ?? asText(status),
    serviceTier: asText(response["service_tier"]),
    model: asText(model),
    usage: usageOf(usage),
    reportedCostUsd: reportedCostOf(usage),
  };
}

const ENDS = ["response.completed", "response.incomplete", "response.failed"];
const ITEM_ADDED = "response.output_item.added";
const REFUSAL_DELTA = "response.refusal.delta";

function readEvent(document: JsonObject): Part {
  const type = asText(document["type"]) ?? "";
  if (type === "error") return { error: document };
  if (ENDS.includes(type)) return ended(asObject(document["response"]));
  if (type === ITEM_ADDED) {
    const item = asObject(document["item"]);
    return { isVisible: isCall(item), hasCall: isClientCall(item) };
  }
  if (!type.endsWith(".delta") || !hasText(document["delta"])) return {};
  return isReasoningEvent(type)
    ? { isReasoning: true } : { isVisible: true, isRefusal: type === REFUSAL_DELTA };
}

const isFilled = (part: JsonObject): boolean => hasText(part["text"]) || hasText(part["refusal"]);

const isThought = ({ type }: JsonObject): boolean => type === "reasoning";

function hasPayload(item: JsonObject): boolean {
  return isCall(item) || asObjects(item["content"]).some(isFilled) ||
    asObjects(item["summary"]).some(isFilled);
}

/** A whole response. */
function readWhole(response: JsonObject): Part {
  const items = asObjects(response["output"]).filter(hasPayload);
  return {
    ...ended(response),
    isVisible: items.some((item) => !isThought(item)),
    isReasoning: items.some(isThought),
    hasCall: items.some(isClientCall),
    isRefusal: items.some(({ content }) => asObjects(content).some(({ refusal = null }) => hasText(refusal))),
  };
}

/** Of an event what it adds, of a response what it holds. */
function textOf(document: JsonObject): string {
  const { type, delta, item, output } = document;
  if (type === ITEM_ADDED) return written(asObject(item)["name"]);
  const items = asObjects(output).map(({ name, arguments: given, input, content, summary }) =>
    written(name, given, input) + [...asObjects(content), ...asObjects(summary)]
      .map(({ text, refusal }) => written(text, refusal)).join(""));
  return written(delta) + items.join("");
}

const form = jsonForm({
  terminal: "response.completed",
  // Neither what repeats the deltas (`….done`) nor what repeats the request (`response.created`).
  matters: (name) => name === "message" || name.endsWith(".delta") || name === ITEM_ADDED ||
    ENDS.includes(name),
  event: readEvent,
  whole: readWhole,
  text: textOf,
});

/** OpenAI responses, streamed and not. */
export const openaiResponses: Protocol = {
  api: "openai-responses",
  prepare: (target, apiKey) =>
    prepareRequests(target, { headers: [openaiKey(target, apiKey)], bodyOf }),
  reader: (target) => new AnswerReader(form, target),
};
