import type { Finish } from "../../measurement/index.ts";

/** The words of all APIs for why an answer ended, in small letters; they do not contradict each other. */
const WORDS: readonly (readonly [finish: Finish, words: readonly string[]])[] = [
  ["stop", ["stop", "end_turn", "stop_sequence", "completed", "eos", "eos_token"]],
  ["length", [
    "length", "max_tokens", "max_output_tokens", "model_length", "model_context_window_exceeded",
  ]],
  ["tool-calls", ["tool_calls", "function_call", "tool_use"]],
  ["content-filter", [
    "content_filter", "safety", "recitation", "blocklist", "prohibited_content", "spii",
    "image_safety", "image_prohibited_content", "image_recitation",
  ]],
  ["refusal", ["refusal"]],
];

const CLASSES: ReadonlyMap<string, Finish> = new Map(
  WORDS.flatMap(([finish, words]) => words.map((word) => [word, finish] as const)));

/**
 * The class of a finish reason. Where an API says of a refusal or a call only that the answer is
 * complete (OpenAI's refusals, calls of Gemini and of OpenAI's responses), its payload tells.
 */
export function finishOf(
  reason: string | null,
  payload: { readonly isRefusal: boolean; readonly hasCall: boolean },
): Finish {
  const named = reason === null ? "unknown" : CLASSES.get(reason.toLowerCase()) ?? "other";
  if (named !== "stop" && named !== "unknown") return named;
  if (payload.isRefusal) return "refusal";
  return payload.hasCall ? "tool-calls" : named;
}
