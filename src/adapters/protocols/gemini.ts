import type { Json } from "../../base/index.ts";
import type { Protocol } from "../../engine/index.ts";
import type { TokenUsage } from "../../measurement/index.ts";
import type { Message, Prompt, Target } from "../../plan/index.ts";
import { AnswerReader } from "./answer-reader.ts";
import type { Part } from "./answer.ts";
import { splitInstructions } from "./conversation.ts";
import { jsonForm } from "./json-form.ts";
import {
  asObject, asObjects, asText, firstCount, hasText, isCount, type JsonObject, written,
} from "./json-object.ts";
import { temperatureOf } from "./model-limits.ts";
import { prepareRequests } from "./requests.ts";

const contentOf = ({ role, content }: Message): { [name: string]: Json } =>
  ({ role: role === "assistant" ? "model" : role, parts: [{ text: content }] });

/** The model is in the path, and so is whether the answer is streamed. */
function bodyOf(target: Target, prompt: Prompt): JsonObject {
  const { instructions, turns } = splitInstructions(prompt);
  return {
    contents: turns.map(contentOf),
    ...(instructions === null ? {} : { systemInstruction: { parts: [{ text: instructions }] } }),
    generationConfig: { maxOutputTokens: target.maxTokens, ...temperatureOf(target) },
  };
}

/**
 * Gemini counts thoughts apart from the candidates, and what tools brought apart from the prompt;
 * cached tokens are among the prompt's. A stream repeats all of it, cumulatively.
 */
function usageOf(value: Json | undefined): TokenUsage | null {
  const usage = asObject(value);
  const { promptTokenCount: prompt, candidatesTokenCount: candidates } = usage;
  const reasoning = firstCount(usage["thoughtsTokenCount"]);
  if (!isCount(prompt) && !isCount(candidates)) return null;
  return {
    input: firstCount(prompt) + firstCount(usage["toolUsePromptTokenCount"]),
    cachedInput: firstCount(usage["cachedContentTokenCount"]),
    cacheWrite: 0,
    output: firstCount(candidates) + reasoning,
    reasoning,
  };
}

/** What a part may hold besides text. */
const OTHER_PAYLOADS = [
  "functionCall", "executableCode", "codeExecutionResult", "inlineData", "fileData", "toolCall",
];

const CALLS = ["functionCall", "toolCall"];

const isFilled = (part: JsonObject): boolean =>
  hasText(part["text"]) || OTHER_PAYLOADS.some((name) => Object.hasOwn(part, name));

/** One chunk of a stream, or a whole answer: they have the same shape. */
function read(document: JsonObject): Part {
  const candidates = asObjects(document["candidates"]);
  const parts = candidates.flatMap((candidate) =>
    asObjects(asObject(candidate["content"])["parts"])).filter(isFilled);
  // A prompt that is blocked gets no candidate.
  const blocked = asText(asObject(document["promptFeedback"])["blockReason"]);
  const finishReason = blocked ??
    candidates.map((candidate) => asText(candidate["finishReason"])).find((reason) => reason) ??
    null;
  return {
    isVisible: parts.some((part) => part["thought"] !== true),
    isReasoning: parts.some((part) => part["thought"] === true),
    hasCall: parts.some((part) => CALLS.some((name) => Object.hasOwn(part, name))),
    isFinished: finishReason !== null,
    finishReason,
    model: asText(document["modelVersion"]),
    // Vertex AI's: on demand, or throughput that was bought before.
    serviceTier: asText(asObject(document["usageMetadata"])["trafficType"]),
    usage: usageOf(document["usageMetadata"]),
  };
}

function textOf(document: JsonObject): string {
  return asObjects(document["candidates"]).flatMap((candidate) =>
    asObjects(asObject(candidate["content"])["parts"])).map(({ text, functionCall, executableCode }) => {
    const { name, args } = asObject(functionCall);
    return written(text, name, args, asObject(executableCode)["code"]);
  }).join("");
}

const form = jsonForm({
  terminal: "a finishReason", mayBeArray: true, matters: () => true, event: read, whole: read,
  text: textOf,
});

/** Gemini: `generateContent`, and `streamGenerateContent` with `alt=sse` or as a JSON array. */
export const gemini: Protocol = {
  api: "gemini",
  prepare: (target, apiKey) => prepareRequests(target, {
    headers: [apiKey === null ? null : ["x-goog-api-key", apiKey]], bodyOf,
  }),
  reader: (target) => new AnswerReader(form, target),
};
