/** Streams as the endpoints write them, byte for byte, and targets to read them with. */
import type { Target } from "../../../src/plan/index.ts";

export function targetOf(more: Partial<Target> = {}): Target {
  return {
    api: "openai-chat",
    origin: "http://127.0.0.1:1",
    path: "/v1/chat/completions",
    model: "some-model",
    headers: [],
    prompts: [{ messages: [{ role: "user", content: "one" }] }],
    maxTokens: 16,
    temperature: 0,
    stream: true,
    body: null,
    ...more,
  };
}

const CHUNK = '"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,' +
  '"model":"gpt-4o-mini-2024"';

/** One `data:` event with a chunk; `more` replaces or adds members. */
export function chunk(
  choices: readonly unknown[],
  more: Readonly<Record<string, unknown>> = {},
): string {
  const rest = Object.entries(more)
    .map(([name, value]) => `,${JSON.stringify(name)}:${JSON.stringify(value)}`).join("");
  return `data: {${CHUNK},"choices":${JSON.stringify(choices)}${rest}}\n\n`;
}

export const delta = (part: object, finish: string | null = null): object =>
  ({ index: 0, delta: part, logprobs: null, finish_reason: finish });

const PRIMING = chunk([delta({ role: "assistant", content: "", refusal: null })], { usage: null });
const word = (content: string): string => chunk([delta({ content })], { usage: null });
const FINISH = chunk([delta({}, "stop")], { usage: null });
const USAGE = chunk([], {
  usage: {
    prompt_tokens: 12, completion_tokens: 3, total_tokens: 15,
    prompt_tokens_details: { cached_tokens: 4, audio_tokens: 0 },
    completion_tokens_details: { reasoning_tokens: 0, audio_tokens: 0 },
  },
});
export const DONE = "data: [DONE]\n\n";

export const OPENAI = `${PRIMING}${word("Hé")}${word("llo ☕")}${word("!")}${FINISH}${USAGE}${DONE}`;

export const AZURE = [
  'data: {"choices":[],"created":0,"id":"","model":"","object":"",' +
    '"prompt_filter_results":[{"prompt_index":0,"content_filter_results":{}}]}\n\n',
  PRIMING, word("Hello"),
  chunk([{ index: 0, finish_reason: null, content_filter_offsets: { check_offset: 1 } }]),
  word(" there"), FINISH, DONE,
].join("");

export const VLLM = [
  chunk([delta({ role: "assistant", content: "" })]),
  chunk([delta({ reasoning: "Let me" })]),
  chunk([delta({ reasoning: " think" })]),
  chunk([delta({ content: "42" })]),
  chunk([delta({ content: "." }, "stop")]),
  chunk([], {
    usage: {
      prompt_tokens: 9, completion_tokens: 8, total_tokens: 17,
      completion_tokens_details: { reasoning_tokens: 5 },
    },
  }),
  DONE,
].join("");

export const DEEPSEEK = VLLM.replaceAll('"reasoning":', '"reasoning_content":');

export const OPENROUTER_ERROR = [
  ": OPENROUTER PROCESSING\n\n: OPENROUTER PROCESSING\n\n",
  PRIMING, word("Half"),
  chunk([delta({ content: "" }, "error")], {
    error: { code: 502, message: "Provider disconnected unexpectedly" },
  }),
].join("");

export const PORTKEY = [
  PRIMING, word("Hi"),
  chunk([delta({}, "end_turn")], {
    usage: { prompt_tokens: 7, completion_tokens: 2, total_tokens: 9 },
  }),
  DONE,
].join("");

export const TOOL_CALLS = [
  chunk([delta({
    role: "assistant", content: null,
    tool_calls: [
      { index: 0, id: "call_1", type: "function", function: { name: "f", arguments: "" } },
    ],
  })]),
  chunk([delta({ tool_calls: [{ index: 0, function: { arguments: '{"a":' } }] })]),
  chunk([delta({ tool_calls: [{ index: 0, function: { arguments: "1}" } }] })]),
  chunk([delta({}, "tool_calls")]), DONE,
].join("");

export const REFUSAL = [PRIMING, chunk([delta({ refusal: "I can't" })]), FINISH, DONE].join("");

/** Everything above that is complete, by the name of who writes like that. */
export const COMPLETE: Readonly<Record<string, string>> = {
  OPENAI, AZURE, VLLM, DEEPSEEK, PORTKEY, TOOL_CALLS, REFUSAL,
  CRLF: OPENAI.replaceAll("\n", "\r\n"),
  CR: OPENAI.replaceAll("\n", "\r"),
  "without [DONE]": OPENAI.replace(DONE, ""),
};
