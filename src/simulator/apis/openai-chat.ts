import { z } from "zod";
import type { Delta, Script } from "../draw.ts";
import type { Vendor } from "../vendors/vendor.ts";
import { TOOL_NAME, countTokens, partsOf, say, textOn } from "../words.ts";
import { limitField, modelField, readBody } from "./api.ts";
import type { Answer, Api, Telling } from "./api.ts";
import { STREAM_OPTIONS_ISSUE, hasStreamForOptions, streamChunks } from "./openai-stream.ts";
import { streamFields } from "./openai-stream.ts";
import { completionUsage } from "./openai-usage.ts";

/** Tokens around each message (OpenAI Cookbook, "How to count tokens with tiktoken", rounded). */
const MESSAGE_FRAME_TOKENS = 4;

const chatFields = z
  .object({
    model: modelField,
    messages: z.array(z.unknown()).min(1),
    n: z.literal(1).nullish(),
    max_tokens: limitField,
    max_completion_tokens: limitField,
    ...streamFields,
  })
  .refine(hasStreamForOptions, STREAM_OPTIONS_ISSUE);
type ChatFields = z.output<typeof chatFields>;

/** OpenAI's chat completions (API reference, "The chat completion object" and "… chunk object"). */
export const openaiChat: Api = {
  read: (body, vendor) => readBody(chatFields, body, (fields) => ({
    model: fields.model,
    ask: {
      inputTokens: countTokens(fields.messages, MESSAGE_FRAME_TOKENS),
      maxTokens: fields.max_completion_tokens ?? fields.max_tokens ?? null,
      stream: fields.stream === true,
    },
    answer: (telling) => writeChat(telling, fields, vendor),
  })),
};

function writeChat(telling: Telling, fields: ChatFields, vendor: Vendor): Answer {
  const { profile, script } = telling;
  const error = vendor.refuse({ kind: "server-error" }, telling.requestId).body;
  // Azure's content filter leaves its results on the prompt and on every choice.
  const filtered = vendor.name === "azure" ? { content_filter_results: {} } : {};
  const preface = { prompt_filter_results: [{ prompt_index: 0, content_filter_results: {} }] };
  const identity = (object: string): object => ({
    id: `chatcmpl-sim-${script.ordinal}`,
    object,
    created: telling.createdS,
    model: fields.model,
    service_tier: "default",
    system_fingerprint: profile.systemFingerprint,
  });
  const choice = (delta: object, finish: string | null = null): readonly object[] =>
    [{ index: 0, delta, logprobs: null, finish_reason: finish, ...filtered }];
  const finish = finishReason(script);
  const message = messageOf(script);
  return {
    whole: () => ({
      ...identity("chat.completion"),
      ...(vendor.name === "azure" ? preface : {}),
      choices: [{ index: 0, message, logprobs: null, finish_reason: finish, ...filtered }],
      ...(profile.usage === "never" ? {} : { usage: completionUsage(script) }),
    }),
    failed: () => error,
    stream: fields.stream !== true ? null : streamChunks({
      telling,
      includeUsage: fields.stream_options?.include_usage === true,
      identity: identity("chat.completion.chunk"),
      preface: vendor.name === "azure" ? preface : null,
      opening: [choice({ role: "assistant", content: "", refusal: null })],
      delta: (delta) => deltasOf(script, delta).map((one) => choice(one)),
      finish: choice({}, finish),
      error,
    }),
  };
}

function finishReason(script: Script): string {
  return script.finish === "tool-call" ? "tool_calls" : script.finish;
}

function deltasOf(script: Script, delta: Delta): readonly object[] {
  const text = say(script, delta);
  switch (delta.channel) {
    case "content":
      return [{ content: text }];
    case "reasoning":
      return [{ reasoning_content: text }];
    default: {
      const next = { tool_calls: [{ index: 0, function: { arguments: text } }] };
      const start = { tool_calls: [{ index: 0, ...toolCall(script, "") }] };
      return delta.first === 0 ? [start, next] : [next];
    }
  }
}

function toolCall(script: Script, text: string): object {
  const called = { name: TOOL_NAME, arguments: text };
  return { id: `call_sim_${script.ordinal}`, type: "function", function: called };
}

function messageOf(script: Script): object {
  const parts = partsOf(script);
  const call = parts.find(({ channel }) => channel === "tool-call");
  const reasoning = textOn(script, "reasoning");
  return {
    role: "assistant",
    content: call === undefined ? textOn(script, "content") : null,
    ...(reasoning === "" ? {} : { reasoning_content: reasoning }),
    ...(call === undefined ? {} : { tool_calls: [toolCall(script, call.text)] }),
    refusal: null,
    annotations: [],
  };
}
