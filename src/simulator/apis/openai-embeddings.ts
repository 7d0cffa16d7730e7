import { z } from "zod";
import { countTokens } from "../words.ts";
import { modelField, readBody } from "./api.ts";
import type { Answer, Api, Telling } from "./api.ts";

const MAX_INPUTS = 2048;
const MAX_DIMENSIONS = 4096;
/** Fewer than real models have: the vectors mean nothing, and nobody should have to wait for them. */
const DEFAULT_DIMENSIONS = 256;

const tokenIds = z.array(z.int().min(0)).min(1);

const embeddingFields = z.object({
  model: modelField,
  input: z.union(
    [
      z.string().min(1),
      z.array(z.string().min(1)).min(1).max(MAX_INPUTS),
      tokenIds,
      z.array(tokenIds).min(1).max(MAX_INPUTS),
    ],
    { error: `expected text, or a list of 1 to ${MAX_INPUTS} texts or lists of token numbers` },
  ),
  dimensions: z.int().min(1).max(MAX_DIMENSIONS).nullish(),
  encoding_format: z.enum(["float", "base64"]).nullish(),
});
type EmbeddingFields = z.output<typeof embeddingFields>;

/** OpenAI's embeddings (API reference, "The embedding object"): all at the time to first token. */
export const openaiEmbeddings: Api = {
  read: (body, vendor) => readBody(embeddingFields, body, (fields) => {
    const inputs = inputsOf(fields.input);
    const inputTokens = inputs.reduce<number>((sum, input) =>
      sum + (Array.isArray(input) ? input.length : countTokens([input], 0)), 0);
    return {
      model: fields.model,
      ask: { inputTokens, maxTokens: 0, stream: false },
      answer: (telling) => ({
        ...writeEmbeddings(telling, fields, inputs.length),
        failed: () => vendor.refuse({ kind: "server-error" }, telling.requestId).body,
      }),
    };
  }),
  narrow: (profile) => ({ ...profile, cachedInputShare: 0, cacheWriteShare: 0, toolCallShare: 0 }),
};

/** Each of them gets a vector: a text, or a list of token numbers. */
function inputsOf(input: EmbeddingFields["input"]): readonly (string | readonly number[])[] {
  if (typeof input === "string") return [input];
  return isTokenIds(input) ? [input] : input;
}

function isTokenIds(input: EmbeddingFields["input"]): input is number[] {
  return typeof input[0] === "number";
}

function writeEmbeddings(
  telling: Telling,
  fields: EmbeddingFields,
  count: number,
): Pick<Answer, "whole" | "stream"> {
  const { profile, script } = telling;
  return {
    whole: () => {
      const vector = unitVector(fields.dimensions ?? DEFAULT_DIMENSIONS);
      const embedding = fields.encoding_format === "base64" ? base64(vector) : vector;
      const usage = { prompt_tokens: script.inputTokens, total_tokens: script.inputTokens };
      return {
        object: "list",
        data: Array.from({ length: count }, (_, index) =>
          ({ object: "embedding", index, embedding })),
        model: fields.model,
        ...(profile.usage === "never" ? {} : { usage }),
      };
    },
    stream: null,
  };
}

/** Signs alternate; the length is 1, as it is of OpenAI's own vectors. */
function unitVector(dimensions: number): readonly number[] {
  const size = 1 / Math.sqrt(dimensions);
  return Array.from({ length: dimensions }, (_, k) => (k % 2 === 0 ? size : -size));
}

/** Little-endian 32-bit floats. */
function base64(vector: readonly number[]): string {
  const bytes = Buffer.alloc(4 * vector.length);
  vector.forEach((value, k) => bytes.writeFloatLE(value, 4 * k));
  return bytes.toString("base64");
}
