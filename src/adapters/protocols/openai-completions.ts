import type { Protocol } from "../../engine/index.ts";
import type { Prompt, Target } from "../../plan/index.ts";
import { DONE } from "./answer.ts";
import { AnswerReader } from "./answer-reader.ts";
import { completionPart, completionText } from "./chat-form.ts";
import { textOf } from "./conversation.ts";
import { jsonForm } from "./json-form.ts";
import { type JsonObject } from "./json-object.ts";
import { temperatureOf } from "./model-limits.ts";
import { openaiKey } from "./request-headers.ts";
import { prepareRequests } from "./requests.ts";

function bodyOf(target: Target, { messages }: Prompt): JsonObject {
  const { model, maxTokens, stream } = target;
  return {
    model,
    prompt: textOf(messages),
    max_tokens: maxTokens,
    ...temperatureOf(target),
    stream,
    ...(stream ? { stream_options: { include_usage: true } } : {}),
  };
}

const partOf = ({ text = null, reasoning = null }: JsonObject): JsonObject =>
  ({ content: text, reasoning });
const read = (document: JsonObject) => completionPart(document, partOf);

const form = jsonForm({
  terminal: DONE, matters: () => true, event: read, whole: read,
  text: (document) => completionText(document, partOf),
});

/** OpenAI's older text completions, as vLLM and others still serve them. A prompt has no roles. */
export const openaiCompletions: Protocol = {
  api: "openai-completions",
  prepare: (target, apiKey) =>
    prepareRequests(target, { headers: [openaiKey(target, apiKey)], bodyOf }),
  reader: (target) => new AnswerReader(form, target),
};
