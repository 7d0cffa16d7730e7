import { z } from "zod";
import { countTokens, say, textOn } from "../words.ts";
import { limitField, modelField, readBody } from "./api.ts";
import type { Answer, Api, Telling } from "./api.ts";
import { STREAM_OPTIONS_ISSUE, hasStreamForOptions, streamChunks } from "./openai-stream.ts";
import { streamFields } from "./openai-stream.ts";
import { completionUsage } from "./openai-usage.ts";

const tokenIds = z.array(z.int().min(0)).min(1);

const completionFields = z
  .object({
    model: modelField,
    prompt: z.union([z.string(), z.array(z.string()).length(1), tokenIds], {
      error: "expected one prompt: a string, a list of one string, or a list of token numbers",
    }),
    n: z.literal(1).nullish(),
    max_tokens: limitField,
    ...streamFields,
  })
  .refine(hasStreamForOptions, STREAM_OPTIONS_ISSUE);
type CompletionFields = z.output<typeof completionFields>;

/** OpenAI's completions (API reference, "The completion object"): one text, nothing else. */
export const openaiCompletions: Api = {
  read: (body, vendor) => readBody(completionFields, body, (fields) => ({
    model: fields.model,
    ask: {
      inputTokens: inputTokensOf(fields.prompt),
      maxTokens: fields.max_tokens ?? null,
      stream: fields.stream === true,
    },
    answer: (telling) =>
      writeCompletion(telling, fields, vendor.refuse({ kind: "server-error" }, telling.requestId).body),
  })),
  narrow: (profile) => ({ ...profile, includeReasoning: 0, toolCallShare: 0 }),
};

/** A prompt of token numbers has as many tokens. */
function inputTokensOf(prompt: CompletionFields["prompt"]): number {
  if (typeof prompt === "string") return countTokens([prompt], 0);
  return typeof prompt[0] === "number" ? prompt.length : countTokens(prompt, 0);
}

function writeCompletion(telling: Telling, fields: CompletionFields, error: object): Answer {
  const { profile, script } = telling;
  const identity = {
    id: `cmpl-sim-${script.ordinal}`,
    object: "text_completion",
    created: telling.createdS,
    model: fields.model,
    system_fingerprint: profile.systemFingerprint,
  };
  const choice = (text: string, finish: string | null): readonly object[] =>
    [{ index: 0, text, logprobs: null, finish_reason: finish }];
  return {
    whole: () => ({
      ...identity,
      choices: choice(textOn(script, "content"), script.finish),
      ...(profile.usage === "never" ? {} : { usage: completionUsage(script) }),
    }),
    failed: () => error,
    stream: fields.stream !== true ? null : streamChunks({
      telling,
      includeUsage: fields.stream_options?.include_usage === true,
      identity,
      preface: null,
      opening: [],
      delta: (delta) => [choice(say(script, delta), null)],
      finish: choice("", script.finish),
      error,
    }),
  };
}
