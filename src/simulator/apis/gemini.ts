import { z } from "zod";
import { unreachable } from "../../base/index.ts";
import type { Channel, Delta, Script } from "../draw.ts";
import { gemini as vendor } from "../vendors/gemini.ts";
import { TOOL_NAME, countTokens, partsOf, say, saidSoFar } from "../words.ts";
import { SSE_TYPE, dataFrame, limitField, modelField, readBody } from "./api.ts";
import type { AnswerStream, Api, Call, Telling } from "./api.ts";

const MESSAGE_FRAME_TOKENS = 4;

const generateFields = z.object({
  model: modelField,
  contents: z.array(z.unknown()).min(1),
  systemInstruction: z.unknown().optional(),
  generationConfig: z
    .object({ maxOutputTokens: limitField, candidateCount: z.literal(1).nullish() })
    .nullish(),
});
type GenerateFields = z.output<typeof generateFields>;

/** How the answer comes: whole, as server-sent events, or as one JSON array piece by piece. */
type Framing = "whole" | "sse" | "array";

/** Gemini's generateContent (API reference, "Generating content"); the path names the model. */
export const gemini: Api = geminiApi("whole");
/** streamGenerateContent with `alt=sse`. */
export const geminiSse: Api = geminiApi("sse");
/** streamGenerateContent without it. */
export const geminiJsonArray: Api = geminiApi("array");

function geminiApi(framing: Framing): Api {
  return {
    read: (body) => readBody(generateFields, body, (fields) => callOf(fields, framing)),
    // The API does not tell what was written to the cache.
    narrow: (profile) => ({ ...profile, cacheWriteShare: 0 }),
  };
}

function callOf(fields: GenerateFields, framing: Framing): Call {
  const { model, contents, systemInstruction, generationConfig } = fields;
  const system = systemInstruction === undefined ? [] : [systemInstruction];
  return {
    model,
    ask: {
      inputTokens: countTokens([...system, ...contents], MESSAGE_FRAME_TOKENS),
      maxTokens: generationConfig?.maxOutputTokens ?? null,
      stream: framing !== "whole",
    },
    answer: (telling) => ({
      whole: () => wholeOf(telling, model),
      failed: () => errorOf(telling),
      stream: framing === "whole" ? null : streamParts(telling, model, framing),
    }),
  };
}

function errorOf({ requestId }: Telling): object {
  return vendor.refuse({ kind: "overloaded" }, requestId).body;
}

interface Progress {
  readonly parts: readonly object[];
  readonly finishReason: string | null;
  readonly thoughtTokens: number;
  readonly candidateTokens: number;
}

/** One GenerateContentResponse; its usage counts up to and with this one. */
function responseOf({ profile, script }: Telling, model: string, progress: Progress): object {
  const { parts, finishReason, thoughtTokens, candidateTokens } = progress;
  const { inputTokens, cachedInputTokens } = script;
  const finish = finishReason === null ? {} : { finishReason };
  const usageMetadata = {
    promptTokenCount: inputTokens,
    candidatesTokenCount: candidateTokens,
    totalTokenCount: inputTokens + candidateTokens + thoughtTokens,
    ...(cachedInputTokens === 0 ? {} : { cachedContentTokenCount: cachedInputTokens }),
    ...(thoughtTokens === 0 ? {} : { thoughtsTokenCount: thoughtTokens }),
  };
  return {
    candidates: [{ content: { parts, role: "model" }, ...finish, index: 0 }],
    ...(profile.usage === "never" ? {} : { usageMetadata }),
    modelVersion: model,
    responseId: `sim-${script.ordinal}`,
  };
}

function atEnd(script: Script, parts: readonly object[]): Progress {
  return {
    parts,
    finishReason: script.finish === "length" ? "MAX_TOKENS" : "STOP",
    thoughtTokens: script.reasoningTokens,
    candidateTokens: script.outputTokens - script.reasoningTokens,
  };
}

function wholeOf(telling: Telling, model: string): object {
  const { script } = telling;
  const parts = partsOf(script).flatMap(({ channel, text }) => partOf(script, channel, text));
  return responseOf(telling, model, atEnd(script, parts));
}

/** Nothing for a call that was cut off: only a complete one is told. */
function partOf(script: Script, channel: Channel, text: string): readonly object[] {
  switch (channel) {
    case "content":
      return [{ text }];
    case "reasoning":
      return [{ text, thought: true }];
    case "tool-call": {
      if (script.finish === "length") return [];
      const args: unknown = JSON.parse(text);
      return [{ functionCall: { name: TOOL_NAME, args } }];
    }
    default:
      return unreachable(channel);
  }
}

/** A function call comes in one part, when the last of its tokens does. */
function partsAt(script: Script, delta: Delta): readonly object[] {
  if (delta.channel !== "tool-call") return partOf(script, delta.channel, say(script, delta));
  const isLast = delta.first + delta.tokens === script.outputTokens - script.reasoningTokens;
  return isLast ? partOf(script, "tool-call", saidSoFar(script, delta)) : [];
}

function streamParts(
  telling: Telling,
  model: string,
  framing: Exclude<Framing, "whole">,
): AnswerStream {
  const { script } = telling;
  const { frame, end } = framing === "sse" ? { frame: dataFrame, end: [] } : arrayFraming();
  const chunk = (progress: Progress): string =>
    frame(JSON.stringify(responseOf(telling, model, progress)));
  return {
    contentType: framing === "sse" ? SSE_TYPE : "application/json; charset=utf-8",
    opening: () => [],
    delta: (delta) => {
      const parts = partsAt(script, delta);
      if (parts.length === 0) return [];
      const reached = delta.first + delta.tokens;
      const isThought = delta.channel === "reasoning";
      const thoughtTokens = isThought ? reached : script.reasoningTokens;
      const candidateTokens = isThought ? 0 : reached;
      return [chunk({ parts, finishReason: null, thoughtTokens, candidateTokens })];
    },
    closing: () => [chunk(atEnd(script, [{ text: "" }])), ...end],
    failing: () => [frame(JSON.stringify(errorOf(telling))), ...end],
    malformed: () => frame('{"candidates":[{"content":{"par'),
  };
}

interface ArrayFraming {
  readonly frame: (json: string) => string;
  readonly end: readonly string[];
}

/** `[` before the first element, a comma before every other; it remembers which one is next. */
function arrayFraming(): ArrayFraming {
  let separator = "[";
  return {
    frame: (json) => {
      const framed = `${separator}${json}`;
      separator = ",\r\n";
      return framed;
    },
    end: ["]"],
  };
}
