import type { Protocol } from "../../engine/index.ts";
import type { Prompt, Target } from "../../plan/index.ts";
import { AnswerReader } from "./answer-reader.ts";
import type { Part } from "./answer.ts";
import { textOf } from "./conversation.ts";
import { jsonForm } from "./json-form.ts";
import { asObjects, asText, hasText, type JsonObject } from "./json-object.ts";
import { usageOf } from "./openai-usage.ts";
import { reportedCostOf } from "./reported-cost.ts";
import { openaiKey } from "./request-headers.ts";
import { prepareRequests } from "./requests.ts";

const bodyOf = ({ model }: Target, { messages }: Prompt): JsonObject =>
  ({ model, input: textOf(messages) });

/** A list of numbers, or their bytes in base64. */
const isFilled = ({ embedding }: JsonObject): boolean =>
  hasText(embedding) || (Array.isArray(embedding) && embedding.length > 0);

function read(document: JsonObject): Part {
  return {
    isVisible: asObjects(document["data"]).some(isFilled),
    isFinished: true,
    model: asText(document["model"]),
    usage: usageOf(document["usage"]),
    reportedCostUsd: reportedCostOf(document["usage"]),
  };
}

const form = jsonForm({
  terminal: "the embeddings", matters: () => true, event: read, whole: read, text: () => "",
});

/** OpenAI embeddings, which come as one answer and have input tokens only. */
export const openaiEmbeddings: Protocol = {
  api: "openai-embeddings",
  prepare: (target, apiKey) =>
    prepareRequests(target, { headers: [openaiKey(target, apiKey)], bodyOf }),
  reader: (target) => new AnswerReader(form, { ...target, stream: false }),
};
