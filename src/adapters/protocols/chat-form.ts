import { type Answer, DONE, type Part } from "./answer.ts";
import type { AnswerForm } from "./answer-reader.ts";
import { ChatChunk } from "./chat-chunk.ts";
import { jsonForm } from "./json-form.ts";
import { asObject, asObjects, asText, hasText, type JsonObject, written } from "./json-object.ts";
import { isAt } from "./json-scan.ts";
import { usageOf } from "./openai-usage.ts";
import { reportedCostOf } from "./reported-cost.ts";
import { decode } from "./sse.ts";

const isRefusal = ({ refusal = null }: JsonObject): boolean => hasText(refusal);

function hasCall({ tool_calls: calls, function_call: call }: JsonObject): boolean {
  return (Array.isArray(calls) && calls.length > 0) || Object.keys(asObject(call)).length > 0;
}

/** Generated text or calls that a person would see, in a delta or message. */
function isVisible(part: JsonObject): boolean {
  const { content } = part;
  return hasText(content) || (Array.isArray(content) && content.length > 0) || isRefusal(part) ||
    hasCall(part);
}

const isReasoning = (part: JsonObject): boolean =>
  hasText(part["reasoning_content"]) || hasText(part["reasoning"]);

/**
 * What a document of OpenAI's older APIs says. Usage is taken wherever it appears; empty `choices`
 * are no payload; `partOf` finds what was generated in a choice.
 */
export function completionPart(
  document: JsonObject, partOf: (choice: JsonObject) => JsonObject,
): Part {
  const choices = asObjects(document["choices"]);
  const reasons = choices.map((choice) => asText(choice["finish_reason"]) ?? "");
  if (reasons.includes("error")) return { error: document };
  // Some servers send an empty reason until there is one.
  const finishReason = reasons.find((reason) => reason !== "") ?? null;
  const parts = choices.map(partOf);
  return {
    isVisible: parts.some(isVisible),
    isReasoning: parts.some(isReasoning),
    isRefusal: parts.some(isRefusal),
    hasCall: parts.some(hasCall),
    isFinished: finishReason !== null,
    finishReason,
    serviceTier: asText(document["service_tier"]),
    model: asText(document["model"]),
    usage: usageOf(document["usage"]),
    reportedCostUsd: reportedCostOf(document["usage"]),
  };
}

function callText({ function: called, custom }: JsonObject): string {
  const { name, arguments: given, input } = asObject(called ?? custom);
  return written(name, given, input);
}

/** What was generated in a delta or message. OpenRouter tells thoughts twice. */
function textOf(part: JsonObject): string {
  const { content, refusal, reasoning_content: thought = part["reasoning"] } = part;
  const { name, arguments: given } = asObject(part["function_call"]);
  const said = Array.isArray(content) ? written(...asObjects(content).map(({ text }) => text ?? null))
    : written(content);
  return said + written(refusal, thought, name, given) +
    asObjects(part["tool_calls"]).map(callText).join("");
}

/** What was generated in the choices of a document. */
export function completionText(
  document: JsonObject, partOf: (choice: JsonObject) => JsonObject,
): string {
  return asObjects(document["choices"]).map((choice) => textOf(partOf(choice))).join("");
}

const documents = jsonForm({
  terminal: DONE,
  matters: () => true,
  event: (document) => completionPart(document, (choice) => asObject(choice["delta"])),
  whole: (document) => completionPart(document, (choice) => asObject(choice["message"])),
  text: (document) =>
    completionText(document, ({ delta, message }) => asObject(delta ?? message)),
});

const NO_BYTES = Buffer.alloc(0);

/**
 * Chat completions, streamed or not. Nearly all events are looked through instead of parsed, so
 * a form belongs to one answer: it remembers the model's name.
 */
export class ChatForm implements AnswerForm {
  readonly terminal = DONE;
  readonly mayBeArray = false;
  readonly #chunk = new ChatChunk();
  /** The JSON of the model that was noted last, empty if not known. */
  #modelJson: Buffer = NO_BYTES;

  event(answer: Answer, name: string, bytes: Uint8Array, start: number, end: number): void {
    const chunk = this.#chunk;
    if (answer.countsText || name === "error" || !chunk.read(bytes, start, end)) {
      return this.#parse(answer, name, bytes, start, end);
    }
    const { isVisible: isText, isReasoning: isThought } = chunk;
    // Once in an answer: what the reason is, and what it was served as.
    if (chunk.isFinished) return this.#parse(answer, name, bytes, start, end);
    if (chunk.isRefusal) answer.isRefusal = true;
    if (chunk.hasCall) answer.hasCall = true;
    if (chunk.modelEnd > chunk.modelStart) {
      this.#noteModel(answer, bytes, chunk.modelStart, chunk.modelEnd);
    }
    answer.notePayload(isText, isThought);
  }

  whole(answer: Answer, text: string): void {
    documents.whole(answer, text);
  }

  #parse(answer: Answer, name: string, bytes: Uint8Array, start: number, end: number): void {
    this.#modelJson = NO_BYTES;
    documents.event(answer, name, bytes, start, end);
  }

  /** A string with its quotes, most often the same as before. */
  #noteModel(answer: Answer, bytes: Uint8Array, start: number, end: number): void {
    const known = this.#modelJson;
    if (known.length === end - start && isAt(known, bytes, start)) return;
    this.#modelJson = Buffer.from(bytes.subarray(start, end));
    answer.providerModel = String(JSON.parse(decode(bytes, start, end)));
  }
}
