/** Streams of the APIs besides OpenAI chat, as their documentation shows them. */
import { DONE } from "./streams.ts";

export type Part = Readonly<Record<string, unknown>>;

export const data = (part: Part): string => `data: ${JSON.stringify(part)}\n\n`;
/** An event that is named as its `type` says. */
export const named = (type: string, part: Part = {}): string =>
  `event: ${type}\n${data({ type, ...part })}`;

// OpenAI responses.

const response = (status: string, more: Part = {}): Part => ({
  response: { id: "resp_1", object: "response", status, error: null, model: "gpt-5-2025", output: [],
    usage: null, incomplete_details: null, ...more },
});
const RESPONSES_USAGE = {
  input_tokens: 36, input_tokens_details: { cached_tokens: 20, cache_write_tokens: 4 },
  output_tokens: 87, output_tokens_details: { reasoning_tokens: 64 }, total_tokens: 123,
};
const outputText = (delta: string): string => named("response.output_text.delta",
  { item_id: "msg_1", output_index: 0, content_index: 0, delta, logprobs: [] });
const RESPONSES_START = named("response.created", response("in_progress")) +
  named("response.in_progress", response("in_progress"));
export const responsesEnd = (status: string, more: Part = {}): string =>
  named(`response.${status}`, response(status, { usage: RESPONSES_USAGE, ...more }));

export const RESPONSES_TEXT = [
  RESPONSES_START,
  named("response.output_item.added", { item: { type: "message", id: "msg_1", content: [] } }),
  named("response.content_part.added", { part: { type: "output_text", text: "" } }),
  outputText("Hé"), outputText(""), outputText("llo ☕"),
  named("response.output_text.done", { text: "Héllo ☕" }),
  named("response.content_part.done", { part: { type: "output_text", text: "Héllo ☕" } }),
  responsesEnd("completed"),
].join("");

export const RESPONSES_REASONING = [
  RESPONSES_START,
  named("response.reasoning_summary_text.delta", { delta: "Let me think" }),
  named("response.reasoning_summary_text.done", { text: "Let me think" }),
  outputText("42"),
  responsesEnd("completed"),
].join("");

export const RESPONSES_CALL = [
  RESPONSES_START,
  named("response.output_item.added",
    { item: { type: "function_call", id: "fc_1", call_id: "c", name: "f", arguments: "" } }),
  named("response.function_call_arguments.delta", { item_id: "fc_1", delta: '{"a":' }),
  named("response.function_call_arguments.delta", { item_id: "fc_1", delta: "1}" }),
  named("response.function_call_arguments.done", { item_id: "fc_1", arguments: '{"a":1}' }),
  responsesEnd("completed"),
].join("");

export const RESPONSES_CUT_SHORT = [
  RESPONSES_START, outputText("Half"),
  responsesEnd("incomplete", { incomplete_details: { reason: "max_output_tokens" } }),
].join("");

// OpenAI completions.

const COMPLETION = { id: "cmpl-1", object: "text_completion", created: 1, model: "instruct-1" };
export const completion = (text: string, finish: string | null = null): string =>
  data({ ...COMPLETION, choices: [{ index: 0, text, logprobs: null, finish_reason: finish }] });

export const COMPLETIONS_TEXT = [
  completion("Hé"), completion("llo"), completion("", "length"),
  data({ ...COMPLETION, choices: [],
    usage: { prompt_tokens: 5, completion_tokens: 2, total_tokens: 7 } }),
  DONE,
].join("");

// Anthropic messages.

export const anthropicStart = (usage: Part): string => named("message_start", {
  message: { id: "msg_1", type: "message", role: "assistant", content: [],
    model: "claude-sonnet-4-5-20250929", stop_reason: null, stop_sequence: null, usage },
});
const block = (index: number, content: Part): string =>
  named("content_block_start", { index, content_block: content });
export const blockDelta = (index: number, delta: Part): string =>
  named("content_block_delta", { index, delta });
const blockStop = (index: number): string => named("content_block_stop", { index });
const PING = named("ping");
export const anthropicEnd = (stopReason: string, usage: Part): string =>
  named("message_delta", { delta: { stop_reason: stopReason, stop_sequence: null }, usage }) +
  named("message_stop");
const FIRST_USAGE = {
  input_tokens: 25, cache_creation_input_tokens: 10, cache_read_input_tokens: 100,
  output_tokens: 1,
};

export const ANTHROPIC_TEXT = [
  anthropicStart(FIRST_USAGE), block(0, { type: "text", text: "" }), PING,
  blockDelta(0, { type: "text_delta", text: "Hé" }),
  blockDelta(0, { type: "text_delta", text: "llo ☕" }),
  blockStop(0), anthropicEnd("end_turn", { output_tokens: 15 }),
].join("");

export const ANTHROPIC_THINKING = [
  anthropicStart(FIRST_USAGE), block(0, { type: "thinking", thinking: "", signature: "" }),
  blockDelta(0, { type: "thinking_delta", thinking: "Let me" }),
  blockDelta(0, { type: "thinking_delta", thinking: " think" }),
  blockDelta(0, { type: "signature_delta", signature: "EqQB" }),
  blockStop(0), block(1, { type: "text", text: "" }),
  blockDelta(1, { type: "text_delta", text: "42" }), blockStop(1),
  anthropicEnd("end_turn", {
    input_tokens: 30, cache_creation_input_tokens: 10, cache_read_input_tokens: 100,
    output_tokens: 89, output_tokens_details: { thinking_tokens: 70 },
  }),
].join("");

export const ANTHROPIC_CALL = [
  anthropicStart(FIRST_USAGE), block(0, { type: "tool_use", id: "toolu_1", name: "f", input: {} }),
  blockDelta(0, { type: "input_json_delta", partial_json: "" }), PING,
  blockDelta(0, { type: "input_json_delta", partial_json: '{"a":' }),
  blockDelta(0, { type: "input_json_delta", partial_json: "1}" }),
  blockStop(0), anthropicEnd("tool_use", { output_tokens: 20 }),
].join("");

// Gemini.

const MODEL_VERSION = "gemini-2.5-flash-001";
/** One chunk; the usage counts what was generated until then. */
export const candidate = (parts: readonly Part[], counts: Part, finishReason?: string): Part => ({
  candidates: [{ content: { parts, role: "model" }, index: 0,
    ...(finishReason === undefined ? {} : { finishReason }) }],
  usageMetadata: { promptTokenCount: 8, ...counts }, modelVersion: MODEL_VERSION, responseId: "r",
});
export const GEMINI_CHUNKS: readonly Part[] = [
  candidate([{ text: "Hé" }], { totalTokenCount: 8 }),
  candidate([{ text: "llo [☕]" }], { candidatesTokenCount: 4, totalTokenCount: 12 }),
  candidate([{ text: "" }], { candidatesTokenCount: 6, cachedContentTokenCount: 3,
    toolUsePromptTokenCount: 2, totalTokenCount: 16 }, "STOP"),
];
export const GEMINI_TEXT = GEMINI_CHUNKS.map(data).join("");

export const GEMINI_THINKING = [
  candidate([{ text: "Let me think", thought: true }], { thoughtsTokenCount: 30 }),
  candidate([{ text: "4" }], { candidatesTokenCount: 1, thoughtsTokenCount: 40 }),
  candidate([{ text: "2", thoughtSignature: "x" }],
    { candidatesTokenCount: 2, thoughtsTokenCount: 40, totalTokenCount: 50 }, "STOP"),
].map(data).join("");

export const GEMINI_CALL = data(candidate([{ functionCall: { name: "f", args: {} } }],
  { candidatesTokenCount: 9 }, "STOP"));

export const GEMINI_BLOCKED = data({
  promptFeedback: { blockReason: "PROHIBITED_CONTENT" },
  usageMetadata: { promptTokenCount: 8, totalTokenCount: 8 }, modelVersion: MODEL_VERSION,
});
