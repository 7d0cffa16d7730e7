import { z } from "zod";
import { unreachable } from "../../base/index.ts";
import type { Channel, Delta, Script } from "../draw.ts";
import { TOOL_NAME, countTokens, partsOf, say } from "../words.ts";
import { SSE_TYPE, eventFrame, modelField, readBody, switchField } from "./api.ts";
import type { Answer, AnswerStream, Api, Telling } from "./api.ts";

const MESSAGE_FRAME_TOKENS = 4;
const SIGNATURE = "c2ltdWxhdG9y";

const messagesFields = z.object({
  model: modelField,
  messages: z.array(z.unknown()).min(1),
  max_tokens: z.int().min(1),
  system: z.union([z.string(), z.array(z.unknown())]).nullish(),
  stream: switchField,
});

/** Anthropic's messages (API reference, "Messages" and "Streaming messages"). */
export const anthropicMessages: Api = {
  read: (body, vendor) => readBody(messagesFields, body, (fields) => {
    const { model, messages, system } = fields;
    const texts = system === undefined || system === null ? messages : [system, ...messages];
    return {
      model,
      ask: {
        inputTokens: countTokens(texts, MESSAGE_FRAME_TOKENS),
        maxTokens: fields.max_tokens,
        stream: fields.stream === true,
      },
      answer: (telling): Answer => {
        const failed = (): object =>
          vendor.refuse({ kind: "overloaded" }, telling.requestId).body;
        const stream = fields.stream === true ? streamMessage(telling, model, failed) : null;
        return { whole: () => messageOf(telling, model), failed, stream };
      },
    };
  }),
};

function messageOf({ profile, script }: Telling, model: string): object {
  return {
    ...envelope(script, model),
    content: partsOf(script).map(({ channel, text }) => block(script, channel, text)),
    stop_reason: stopReason(script),
    ...(profile.usage === "never"
      ? {}
      : { usage: { ...inputUsage(script), ...outputUsage(script), service_tier: "standard" } }),
  };
}

function envelope(script: Script, model: string): object {
  return {
    id: `msg_sim_${script.ordinal}`,
    type: "message",
    role: "assistant",
    model,
    content: [],
    stop_reason: null,
    stop_sequence: null,
  };
}

/** Anthropic's `input_tokens` are those that were neither read from the cache nor written to it. */
function inputUsage(script: Script): object {
  const { inputTokens, cachedInputTokens, cacheWriteTokens } = script;
  return {
    input_tokens: inputTokens - cachedInputTokens - cacheWriteTokens,
    cache_read_input_tokens: cachedInputTokens,
    cache_creation_input_tokens: cacheWriteTokens,
    cache_creation: {
      ephemeral_5m_input_tokens: cacheWriteTokens,
      ephemeral_1h_input_tokens: 0,
    },
  };
}

function outputUsage(script: Script): object {
  return {
    output_tokens: script.outputTokens,
    output_tokens_details: { thinking_tokens: script.reasoningTokens },
  };
}

function stopReason(script: Script): string {
  switch (script.finish) {
    case "stop":
      return "end_turn";
    case "length":
      return "max_tokens";
    case "tool-call":
      return "tool_use";
    default:
      return unreachable(script.finish);
  }
}

/** `text` is empty where the block is only about to start. */
function block(script: Script, channel: Channel, text: string): object {
  switch (channel) {
    case "reasoning":
      return { type: "thinking", thinking: text, signature: text === "" ? "" : SIGNATURE };
    case "content":
      return { type: "text", text };
    case "tool-call": {
      // A call that was cut off has no complete input.
      const input: unknown = text === "" || script.finish === "length" ? {} : JSON.parse(text);
      return { type: "tool_use", id: `toolu_sim_${script.ordinal}`, name: TOOL_NAME, input };
    }
    default:
      return unreachable(channel);
  }
}

function deltaOf(channel: Channel, text: string): object {
  switch (channel) {
    case "reasoning":
      return { type: "thinking_delta", thinking: text };
    case "content":
      return { type: "text_delta", text };
    case "tool-call":
      return { type: "input_json_delta", partial_json: text };
    default:
      return unreachable(channel);
  }
}

function frame(type: string, members: object): string {
  return eventFrame(type, JSON.stringify({ type, ...members }));
}

function streamMessage(telling: Telling, model: string, failed: () => object): AnswerStream {
  const { profile, script } = telling;
  const isTold = profile.usage !== "never";
  const index = ({ channel }: Delta): number =>
    channel !== "reasoning" && script.shownReasoningTokens > 0 ? 1 : 0;
  const piece = (delta: Delta, content: object): string =>
    frame("content_block_delta", { index: index(delta), delta: content });
  const stop = (delta: Delta): readonly string[] => [
    ...(delta.channel === "reasoning"
      ? [piece(delta, { type: "signature_delta", signature: SIGNATURE })]
      : []),
    frame("content_block_stop", { index: index(delta) }),
  ];
  const begin = (delta: Delta, previous: Delta | null): readonly string[] => [
    ...(previous === null ? [] : stop(previous)),
    frame("content_block_start", {
      index: index(delta), content_block: block(script, delta.channel, ""),
    }),
    ...(previous === null ? [frame("ping", {})] : []),
  ];
  const opened = { ...inputUsage(script), output_tokens: 1, service_tier: "standard" };
  return {
    contentType: SSE_TYPE,
    opening: () => [
      frame("message_start", {
        message: { ...envelope(script, model), ...(isTold ? { usage: opened } : {}) },
      }),
    ],
    delta: (delta, previous) => [
      ...(delta.first === 0 ? begin(delta, previous) : []),
      piece(delta, deltaOf(delta.channel, say(script, delta))),
    ],
    closing: (last) => [
      ...(last === null ? [] : stop(last)),
      frame("message_delta", {
        delta: { stop_reason: stopReason(script), stop_sequence: null },
        ...(isTold ? { usage: { ...inputUsage(script), ...outputUsage(script) } } : {}),
      }),
      frame("message_stop", {}),
    ],
    failing: () => [eventFrame("error", JSON.stringify(failed()))],
    malformed: () => eventFrame("content_block_delta", '{"type":"content_block_delta","ind'),
  };
}
