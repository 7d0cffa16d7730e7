import { z } from "zod";
import type { Delta, Script } from "../draw.ts";
import { countTokens, partsOf, say, saidSoFar } from "../words.ts";
import { SSE_TYPE, eventFrame, modelField, readBody, switchField } from "./api.ts";
import type { AnswerStream, Api, Telling } from "./api.ts";
import { itemOf, itemId, openingOf, partOf } from "./openai-items.ts";
import type { ItemEvent } from "./openai-items.ts";

const MESSAGE_FRAME_TOKENS = 4;
const FAILURE = { code: "server_error", message: "An error occurred while processing your request." };

const responseFields = z.object({
  model: modelField,
  input: z.union([z.string(), z.array(z.unknown()).min(1)], {
    error: "expected text or a non-empty list of items",
  }),
  instructions: z.string().nullish(),
  /** The API refuses less than 16. */
  max_output_tokens: z.int().min(16).nullish(),
  stream: switchField,
});
type ResponseFields = z.output<typeof responseFields>;

/** OpenAI's responses (API reference, "The response object" and "Streaming events"). */
export const openaiResponses: Api = {
  read: (body) => readBody(responseFields, body, (fields) => ({
    model: fields.model,
    ask: {
      inputTokens: inputTokensOf(fields),
      maxTokens: fields.max_output_tokens ?? null,
      stream: fields.stream === true,
    },
    answer: (telling) => ({
      whole: () => wholeOf(telling, fields),
      failed: () => responseOf(telling, fields, "failed", []),
      stream: fields.stream === true ? streamItems(telling, fields) : null,
    }),
  })),
};

function inputTokensOf({ input, instructions }: ResponseFields): number {
  const items = typeof input === "string" ? [input] : input;
  const isInstructed = instructions !== undefined && instructions !== null;
  return countTokens(isInstructed ? [instructions, ...items] : items, MESSAGE_FRAME_TOKENS);
}

type Status = "in_progress" | "completed" | "incomplete" | "failed";

function wholeOf(telling: Telling, fields: ResponseFields): object {
  const { script } = telling;
  const output = partsOf(script).map(({ channel, text }) => itemOf(script, channel, text));
  return responseOf(telling, fields, finalStatus(script), output);
}

function finalStatus(script: Script): Status {
  return script.finish === "length" ? "incomplete" : "completed";
}

/** Usage is told with a final answer only. */
function responseOf(
  telling: Telling,
  fields: ResponseFields,
  status: Status,
  output: readonly object[],
): object {
  const { profile, script } = telling;
  const isFinal = status === "completed" || status === "incomplete";
  return {
    id: `resp_sim_${script.ordinal}`,
    object: "response",
    created_at: telling.createdS,
    status,
    error: status === "failed" ? FAILURE : null,
    incomplete_details: status === "incomplete" ? { reason: "max_output_tokens" } : null,
    instructions: fields.instructions ?? null,
    max_output_tokens: fields.max_output_tokens ?? null,
    model: fields.model,
    output,
    parallel_tool_calls: true,
    service_tier: "default",
    tool_choice: "auto",
    tools: [],
    usage: isFinal && profile.usage !== "never" ? usageOf(script) : null,
    metadata: {},
  };
}

function usageOf(script: Script): object {
  return {
    input_tokens: script.inputTokens,
    input_tokens_details: {
      cached_tokens: script.cachedInputTokens,
      cache_write_tokens: script.cacheWriteTokens,
    },
    output_tokens: script.outputTokens,
    output_tokens_details: { reasoning_tokens: script.reasoningTokens },
    total_tokens: script.inputTokens + script.outputTokens,
  };
}

function streamItems(telling: Telling, fields: ResponseFields): AnswerStream {
  const { script } = telling;
  // Events of a stream are numbered in the order in which they are sent.
  let sequence = 0;
  const frame = (type: string, members: object): string => {
    const numbered = { type, sequence_number: sequence, ...members };
    sequence += 1;
    return eventFrame(type, JSON.stringify(numbered));
  };
  const state = (status: Status): object => ({ response: responseOf(telling, fields, status, []) });
  const send = (delta: Delta, events: readonly ItemEvent[]): readonly string[] =>
    events.map(({ type, members }) => {
      const isReasoned = delta.channel !== "reasoning" && script.shownReasoningTokens > 0;
      const place = { item_id: itemId(script, delta.channel), output_index: isReasoned ? 1 : 0 };
      return frame(type, { ...place, ...members });
    });
  const close = (last: Delta | null): readonly string[] => {
    if (last === null) return [];
    const text = saidSoFar(script, last);
    const item = itemOf(script, last.channel, text);
    const done: ItemEvent = { type: "response.output_item.done", members: { item } };
    return send(last, [...partOf(last.channel).done(text), done]);
  };
  return {
    contentType: SSE_TYPE,
    opening: () => [
      frame("response.created", state("in_progress")),
      frame("response.in_progress", state("in_progress")),
    ],
    delta: (delta, previous) => [
      ...(delta.first === 0 ? close(previous) : []),
      ...(delta.first === 0 ? send(delta, openingOf(script, delta.channel)) : []),
      ...send(delta, [partOf(delta.channel).delta(say(script, delta))]),
    ],
    closing: (last) => [
      ...close(last),
      frame(`response.${finalStatus(script)}`, { response: wholeOf(telling, fields) }),
    ],
    failing: () => [
      frame("error", { ...FAILURE, param: null }),
      frame("response.failed", state("failed")),
    ],
    malformed: () => eventFrame("response.output_text.delta", '{"type":"response.output_te'),
  };
}
