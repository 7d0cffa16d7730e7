import type { Json, Tokens } from "../base/index.ts";
import type { Target } from "./target.ts";

type Body = Target["body"];

function member(body: Body, name: string): Json | undefined {
  return body !== null && Object.hasOwn(body, name) ? body[name] : undefined;
}

function objectIn(body: Body, name: string): Body {
  const value = member(body, name);
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
}

/**
 * Most output tokens of a request, reasoning and the body's own wishes included; null where nothing
 * bounds it.
 */
export function mostOutputTokens(
  { api, maxTokens, body }: Pick<Target, "maxTokens" | "body"> & { readonly api: string },
): Tokens | null {
  if (api === "openai-embeddings") return 0;
  const generation = objectIn(body, "generationConfig");
  const written = [
    member(body, "max_completion_tokens"), member(body, "max_output_tokens"),
    member(generation, "maxOutputTokens"), member(body, "max_tokens"),
  ].find((value) => value !== undefined);
  const bound = written === undefined ? maxTokens : written;
  const answers = member(body, "n") ?? member(generation, "candidateCount");
  if (typeof bound !== "number") return null;
  return bound * (typeof answers === "number" ? answers : 1);
}
