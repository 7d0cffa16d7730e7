import type { Answer, Part } from "./answer.ts";
import type { AnswerForm } from "./answer-reader.ts";
import { ChatChunk } from "./chat-chunk.ts";
import { DONE, jsonForm } from "./json-form.ts";
import { asObject, asObjects, asText, hasText, type JsonObject } from "./json-object.ts";
import { isAt } from "./json-scan.ts";
import { usageOf } from "./openai-usage.ts";
import { reportedCostOf } from "./reported-cost.ts";
import { decode } from "./sse.ts";

/** Generated text or calls that a person would see, in a delta or message. */
function isVisible(part: JsonObject): boolean {
  const { content, tool_calls: calls } = part;
  return hasText(content) || hasText(part["refusal"]) ||
    (Array.isArray(content) && content.length > 0) ||
    (Array.isArray(calls) && calls.length > 0) ||
    Object.keys(asObject(part["function_call"])).length > 0;
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
    isFinished: finishReason !== null,
    finishReason,
    model: asText(document["model"]),
    usage: usageOf(document["usage"]),
    reportedCostUsd: reportedCostOf(document["usage"]),
  };
}

const documents = jsonForm({
  terminal: DONE,
  matters: () => true,
  event: (document) => completionPart(document, (choice) => asObject(choice["delta"])),
  whole: (document) => completionPart(document, (choice) => asObject(choice["message"])),
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
    if (name === "error" || !chunk.read(bytes, start, end)) {
      return this.#parse(answer, name, bytes, start, end);
    }
    const { isVisible: isText, isReasoning: isThought } = chunk;
    if (chunk.isFinished) {
      // Only the reason can say why nothing came.
      if (answer.payloadEvents === 0) return this.#parse(answer, name, bytes, start, end);
      answer.isFinished = true;
    }
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
