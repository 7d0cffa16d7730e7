/** The official SDKs and ours, given the same bytes, hear of the same answer. */
import Anthropic from "@anthropic-ai/sdk";
import { GoogleGenAI } from "@google/genai";
import OpenAI from "openai";
import { afterEach, describe, expect, test, vi } from "vitest";
import { Answer } from "../../../src/adapters/protocols/answer.ts";
import type { Reading } from "../../../src/engine/index.ts";
import type { Target } from "../../../src/plan/index.ts";
import { readAs } from "./read.ts";
import {
  ANTHROPIC_CALL, ANTHROPIC_TEXT, ANTHROPIC_THINKING, anthropicStart, COMPLETIONS_TEXT, data,
  GEMINI_CALL, GEMINI_TEXT, GEMINI_THINKING, named, RESPONSES_CALL, RESPONSES_CUT_SHORT,
  RESPONSES_REASONING, RESPONSES_TEXT, responsesEnd,
} from "./recorded.ts";
import { COMPLETE, DONE, OPENAI, TOOL_CALLS } from "./streams.ts";

/** What an SDK made of a stream. */
interface Heard {
  /** All that was generated: thoughts, texts, refusals, names of tools and their arguments. */
  readonly text: string;
  readonly hasText: boolean;
  readonly hasCall: boolean;
  /** Input, cached input and output as they are billed; null where the stream tells none. */
  readonly usage: readonly [input: number, cachedInput: number, output: number] | null;
  readonly model: string | null;
  readonly end: "complete" | "error" | "unfinished";
}

type Pieces = readonly Uint8Array[];
type Listen = (pieces: Pieces) => Promise<Heard>;

/** A `fetch` that answers with these bytes, piece by piece, and sends nothing. */
const fetchOf = (pieces: Pieces) => (): Promise<Response> => Promise.resolve(new Response(
  new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  }), { status: 200, headers: { "content-type": "text/event-stream" } }));

const NOTHING: Heard = {
  text: "", hasText: false, hasCall: false, usage: null, model: null, end: "unfinished",
};

/** Folds a stream; an exception is an error that the SDK told. */
async function fold<Event>(
  stream: () => Promise<AsyncIterable<Event>>, hear: (heard: Heard, event: Event) => Heard,
): Promise<Heard> {
  let heard = NOTHING;
  try {
    for await (const event of await stream()) heard = hear(heard, event);
    return heard;
  } catch {
    return { ...heard, end: "error" };
  }
}

const openai = (pieces: Pieces): OpenAI => new OpenAI(
  { apiKey: "k", baseURL: "http://127.0.0.1:1/v1", fetch: fetchOf(pieces), maxRetries: 0 });
const usageOfOpenai = (usage: OpenAI.CompletionUsage | null | undefined): Heard["usage"] =>
  usage ? [usage.prompt_tokens, usage.prompt_tokens_details?.cached_tokens ?? 0,
    usage.completion_tokens] : null;

type Delta = OpenAI.ChatCompletionChunk.Choice.Delta &
  { readonly reasoning?: string; readonly reasoning_content?: string };

const textOfDelta = (delta: Delta | undefined): string => [
  delta?.content, delta?.refusal, delta?.reasoning_content ?? delta?.reasoning,
  ...(delta?.tool_calls ?? []).flatMap((call) => [call.function?.name, call.function?.arguments]),
].join("");

const chat: Listen = (pieces) => fold(() => openai(pieces).chat.completions.create(
  { model: "m", messages: [], stream: true }), (heard, { choices, usage, model }) => ({
  text: heard.text + choices.map(({ delta }) => textOfDelta(delta)).join(""),
  hasText: heard.hasText || choices.some(({ delta }) => delta?.content || delta?.refusal),
  hasCall: heard.hasCall || choices.some(({ delta }) => (delta?.tool_calls?.length ?? 0) > 0),
  usage: usageOfOpenai(usage) ?? heard.usage,
  model,
  end: choices.some((choice) => choice.finish_reason) ? "complete" : heard.end,
}));

const completions: Listen = (pieces) => fold(() => openai(pieces).completions.create(
  { model: "m", prompt: "p", stream: true }), (heard, { choices, usage, model }) => ({
  ...heard,
  text: heard.text + choices.map(({ text }) => text).join(""),
  hasText: heard.hasText || choices.some(({ text }) => text !== ""),
  usage: usageOfOpenai(usage) ?? heard.usage,
  model,
  end: choices.some((choice) => choice.finish_reason) ? "complete" : heard.end,
}));

const responses: Listen = (pieces) => fold(() => openai(pieces).responses.create(
  { model: "m", input: "p", stream: true }), (heard, event) => {
  const text = heard.text + ("delta" in event && typeof event.delta === "string" ? event.delta : "");
  switch (event.type) {
    case "response.output_text.delta":
      return { ...heard, text, hasText: heard.hasText || event.delta !== "" };
    case "response.function_call_arguments.delta": return { ...heard, text, hasCall: true };
    case "response.output_item.added":
      return event.item.type === "function_call"
        ? { ...heard, text: heard.text + event.item.name, hasCall: true } : heard;
    case "response.completed": case "response.incomplete": {
      const { usage, model } = event.response;
      return { ...heard, model, end: "complete", usage: usage
        ? [usage.input_tokens, usage.input_tokens_details.cached_tokens, usage.output_tokens] : null };
    }
    case "response.failed": case "error": return { ...heard, end: "error" };
    default: return { ...heard, text };
  }
});

function textOfMessageEvent(event: Anthropic.MessageStreamEvent): string {
  if (event.type === "content_block_start") {
    return event.content_block.type === "tool_use" ? event.content_block.name : "";
  }
  if (event.type !== "content_block_delta") return "";
  const { delta } = event;
  switch (delta.type) {
    case "text_delta": return delta.text;
    case "thinking_delta": return delta.thinking;
    case "input_json_delta": return delta.partial_json;
    default: return "";
  }
}

/** The SDK's own accumulation, which knows how counts go together. */
const anthropic: Listen = async (pieces) => {
  const client = new Anthropic(
    { apiKey: "k", baseURL: "http://127.0.0.1:1", fetch: fetchOf(pieces), maxRetries: 0 });
  const stream = client.messages.stream(
    { model: "m", max_tokens: 1, messages: [{ role: "user", content: "p" }] });
  let isStopped = false;
  let text = "";
  stream.on("streamEvent", (event) => {
    isStopped ||= event.type === "message_stop";
    text += textOfMessageEvent(event);
  });
  try {
    const { content, usage, model } = await stream.finalMessage();
    const cached = usage.cache_read_input_tokens ?? 0;
    return {
      text,
      hasText: content.some((block) => block.type === "text" && block.text !== ""),
      hasCall: content.some((block) => block.type === "tool_use"),
      usage: [usage.input_tokens + cached + (usage.cache_creation_input_tokens ?? 0), cached,
        usage.output_tokens],
      model,
      end: isStopped ? "complete" : "unfinished",
    };
  } catch (error) {
    const isCut = /ended without|request ended/i.test(String(error));
    return { ...NOTHING, end: isCut ? "unfinished" : "error" };
  }
};

const gemini: Listen = (pieces) => fold(() => new GoogleGenAI({
  apiKey: "k", httpOptions: { baseUrl: "http://127.0.0.1:1", fetch: fetchOf(pieces) },
}).models.generateContentStream({ model: "m", contents: "p" }), (heard, chunk) => {
  const { usageMetadata: usage, candidates = [] } = chunk;
  const parts = candidates.flatMap((candidate) => candidate.content?.parts ?? []);
  return {
    text: heard.text + parts.map(({ text, functionCall: call }) =>
      (text ?? "") + (call === undefined ? "" : `${call.name}${JSON.stringify(call.args)}`)).join(""),
    hasText: heard.hasText || parts.some(({ text, thought }) => Boolean(text) && thought !== true),
    hasCall: heard.hasCall || parts.some((part) => part.functionCall !== undefined),
    usage: usage ? [
      (usage.promptTokenCount ?? 0) + (usage.toolUsePromptTokenCount ?? 0),
      usage.cachedContentTokenCount ?? 0,
      (usage.candidatesTokenCount ?? 0) + (usage.thoughtsTokenCount ?? 0),
    ] : heard.usage,
    model: chunk.modelVersion ?? heard.model,
    end: candidates.some((candidate) => candidate.finishReason) ? "complete" : heard.end,
  };
});

function endOf({ outcome }: Reading): Heard["end"] {
  if (outcome === "ok") return "complete";
  return outcome === "truncated" ? "unfinished" : "error";
}

const ANTHROPIC_ERROR = anthropicStart({ input_tokens: 1, output_tokens: 1 }) +
  named("error", { error: { type: "overloaded_error", message: "Overloaded" } });
const OPENAI_ERROR = `data: {"error":{"message":"out of memory"}}\n\n${DONE}`;

const STREAMS: readonly (readonly [string, Target["api"], Listen, string])[] = [
  ...Object.entries(COMPLETE).map(([name, stream]) =>
    [`chat like ${name}`, "openai-chat", chat, stream] as const),
  ["chat with an error", "openai-chat", chat, OPENAI_ERROR],
  ["completions", "openai-completions", completions, COMPLETIONS_TEXT],
  ["completions with an error", "openai-completions", completions, OPENAI_ERROR],
  ["responses", "openai-responses", responses, RESPONSES_TEXT],
  ["responses that reason", "openai-responses", responses, RESPONSES_REASONING],
  ["responses that call", "openai-responses", responses, RESPONSES_CALL],
  ["responses cut short", "openai-responses", responses, RESPONSES_CUT_SHORT],
  ["responses that fail", "openai-responses", responses,
    responsesEnd("failed", { error: { code: "server_error", message: "Sorry" } })],
  ["messages", "anthropic-messages", anthropic, ANTHROPIC_TEXT],
  ["messages that think", "anthropic-messages", anthropic, ANTHROPIC_THINKING],
  ["messages that call", "anthropic-messages", anthropic, ANTHROPIC_CALL],
  ["messages with an error", "anthropic-messages", anthropic, ANTHROPIC_ERROR],
  ["Gemini", "gemini", gemini, GEMINI_TEXT],
  ["Gemini that thinks", "gemini", gemini, GEMINI_THINKING],
  ["Gemini that calls", "gemini", gemini, GEMINI_CALL],
  ["Gemini with an error", "gemini", gemini,
    data({ error: { code: 503, message: "Overloaded", status: "UNAVAILABLE" } })],
];

/** Places all over a stream, also inside of characters and line ends. */
const CUTS = 12;

function cutAt(whole: Uint8Array, at: number): Pieces {
  return [whole.subarray(0, at), whole.subarray(at)];
}

function expectSame(reading: Reading, heard: Heard): void {
  expect(endOf(reading)).toBe(heard.end);
  if (heard.end !== "complete") return;
  const { usage, providerModel, firstVisibleMs } = reading;
  expect(usage === null ? null : [usage.input, usage.cachedInput, usage.output])
    .toEqual(heard.usage);
  expect(providerModel).toBe(heard.model);
  expect(firstVisibleMs !== null).toBe(heard.hasText || heard.hasCall);
}

/** What ours hears as text: the same that it counts where tokens are to be estimated. */
function textHeard(api: Target["api"], pieces: Pieces): string {
  let text = "";
  vi.spyOn(Answer.prototype, "noteText").mockImplementation((more) => { text += more; });
  readAs(api, pieces, { target: { tokenSource: "estimate" } });
  vi.restoreAllMocks();
  return text;
}

afterEach(() => { vi.restoreAllMocks(); });

describe("the official SDK and ours", () => {
  test.each(STREAMS)("%s: hear the same wherever the stream is cut in two", async (
    _name, api, listen, stream,
  ) => {
    const whole = Buffer.from(stream);
    const heard = await listen([whole]);
    expectSame(readAs(api, [whole]), heard);
    for (let at = 1; at < whole.length; at += 1) {
      expectSame(readAs(api, cutAt(whole, at)), heard);
      if (heard.end === "complete") expect(textHeard(api, cutAt(whole, at))).toBe(heard.text);
    }
    const step = Math.max(1, Math.floor(whole.length / CUTS));
    for (let at = 1; at < whole.length; at += step) {
      expect(await listen(cutAt(whole, at))).toEqual(heard);
    }
  });

  test.each(STREAMS)("%s: hear the same of a stream that stops between its events", async (
    _name, api, listen, stream,
  ) => {
    const events = stream.split(/(?<=\n\n)/);
    for (let count = 1; count < events.length; count += 1) {
      const start = Buffer.from(events.slice(0, count).join(""));
      expectSame(readAs(api, [start]), await listen([start]));
    }
  });

  /** Inside of an event the SDKs stumble over half a document: an error to them, `truncated` to us. */
  test.each(STREAMS)("%s: fail alike of a stream that stops inside of an event", async (
    _name, api, listen, stream,
  ) => {
    const whole = Buffer.from(stream);
    const places = Array.from({ length: CUTS }, (_, nth) =>
      Math.floor((whole.length - 3) * (nth + 1) / CUTS)).filter((at) =>
      !/(?:[\r\n]|\[DONE\])$/.test(whole.subarray(0, at).toString()));
    expect(places.length).toBeGreaterThan(0);
    for (const at of places) {
      const start = whole.subarray(0, at);
      expect((await listen([start])).end, String(start.subarray(-40))).not.toBe("complete");
      expect(endOf(readAs(api, [start])), String(start.subarray(-40))).not.toBe("complete");
    }
  });

  test("the streams hold something to hear of", async () => {
    const heard = await Promise.all([
      chat([Buffer.from(OPENAI)]), chat([Buffer.from(TOOL_CALLS)]),
      anthropic([Buffer.from(ANTHROPIC_TEXT)]), gemini([Buffer.from(GEMINI_TEXT)]),
    ]);
    expect(heard.map(({ hasText, hasCall, end }) => [hasText, hasCall, end])).toEqual([
      [true, false, "complete"], [false, true, "complete"], [true, false, "complete"],
      [true, false, "complete"],
    ]);
  });
});
