/**
 * What models refuse that others of the same API take. Only their names tell; where the name of a
 * deployment hides it, the preflight shows the refusal and `body` changes the request.
 */
import type { Target } from "../../plan/index.ts";

/** o1, o3-mini, gpt-5, openai/gpt-5.1-codex. */
const OPENAI_REASONING = /(?:^|[/.])(?:o[1-9]|gpt-(?:[5-9]|\d\d))(?![\da-z])/i;
/** claude-opus-4-7, anthropic/claude-opus-4.8; a date is no minor version (claude-opus-4-20250514). */
const CLAUDE = /claude-[a-z]+-(\d{1,2})(?:[-.](\d{1,2}))?(?!\d)/i;

/** OpenAI's reasoning models refuse `max_tokens` and know `max_completion_tokens` only. */
export function isOpenaiReasoning(model: string | null): boolean {
  return OPENAI_REASONING.test(model ?? "");
}

/** Claude from 4.7 on answers 400 to any temperature ("deprecated for this model"). */
function isClaudeWithoutSampling(model: string | null): boolean {
  const [, major, minor] = CLAUDE.exec(model ?? "") ?? [];
  return Number(major ?? 0) * 100 + Number(minor ?? 0) >= 407;
}

/**
 * The temperature to send, as a member to spread. The default 0 is left out where the model takes
 * no temperature at all; any other one was asked for and is sent, so that the API's refusal shows.
 */
export function temperatureOf(
  { model, temperature }: Pick<Target, "model" | "temperature">,
): { readonly temperature?: number } {
  const refuses = isOpenaiReasoning(model) || isClaudeWithoutSampling(model);
  return refuses && temperature === 0 ? {} : { temperature };
}
