import type { Seconds } from "../base/index.ts";
import type { ChatRequest } from "./chat-request.ts";
import type { Delta, Script } from "./draw.ts";
import type { SimulatorProfile } from "./profile.ts";
import { errorBody, failureReply, jsonReply, performReply, textReply } from "./reply.ts";
import type { Performance } from "./reply.ts";

const DONE = "data: [DONE]\n\n";
const MALFORMED_LINE = 'data: {"id":"chatcmpl-","choices":[{"index":0,"del\n\n';
const IN_BAND_ERROR = {
  message: "The server had an error while processing your request. Sorry about that!",
  type: "server_error",
  code: "internal_error",
} as const;

/** One token is one word; the answer's length in words is its length in tokens. */
const WORDS = ["the", "tail", "of", "a", "queue", "tells", "more", "than", "its", "mean"] as const;

interface Exchange {
  readonly profile: SimulatorProfile;
  readonly request: ChatRequest;
  readonly script: Script;
  readonly createdS: Seconds;
}

/**
 * A script in the wire shape of OpenAI's chat completions (API reference, "The chat completion
 * object" and "The chat completion chunk object"), the failures as OpenAI-compatible servers and
 * the proxies before them send them.
 */
export function performChat(exchange: Exchange): Performance {
  const { events, outcome } = exchange.script;
  const failure = failureReply(outcome);
  if (failure !== null) return performReply(events, failure);
  return exchange.request.stream ? performStream(exchange) : performWhole(exchange);
}

function performStream(exchange: Exchange): Performance {
  const { profile, request, script } = exchange;
  const withUsage = request.includeUsage && profile.usage === "on-request";
  const common = JSON.stringify(identity(exchange, "chat.completion.chunk"));
  const opening = `data: ${common.slice(0, -1)}`;
  const closing = `${withUsage ? ',"usage":null' : ""}}\n\n`;
  const chunk = (delta: string, finish: string): string =>
    `${opening},"choices":[{"index":0,"delta":${delta},"logprobs":null,` +
    `"finish_reason":${finish}}]${closing}`;
  const usage = JSON.stringify(usageOf(script));
  const terminal = [
    chunk("{}", JSON.stringify(script.finish)),
    ...(withUsage ? [`${opening},"choices":[],"usage":${usage}}\n\n`] : []),
    DONE,
  ];
  const priming = chunk('{"role":"assistant","content":"","refusal":null}', "null");
  const first = script.events[0];
  return {
    events: script.events,
    isReset: script.outcome === "reset",
    status: 200,
    headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache" },
    pieces: (event) => {
      const opener = event === first ? [priming] : [];
      if (event.kind === "end") return [...opener, ...streamEnd(script, terminal)];
      return [...opener, chunk(deltaOf(event), "null")];
    },
  };
}

function streamEnd(script: Script, terminal: readonly string[]): readonly string[] {
  switch (script.outcome) {
    case "in-band-error":
      return [`data: ${JSON.stringify(errorBody(IN_BAND_ERROR))}\n\n`, DONE];
    case "malformed":
      return [MALFORMED_LINE, ...terminal];
    case "truncated":
    case "reset":
      return [];
    default:
      return terminal;
  }
}

function deltaOf(event: Delta): string {
  const name = event.channel === "content" ? "content" : "reasoning_content";
  return `{"${name}":"${textOf(event.first, event.tokens)}"}`;
}

/** Plain letters and spaces: nothing that JSON would have to escape. */
function textOf(first: number, tokens: number): string {
  let text = "";
  for (let token = first; token < first + tokens; token += 1) {
    text += `${token === 0 ? "" : " "}${WORDS[token % WORDS.length] ?? ""}`;
  }
  return text;
}

function performWhole(exchange: Exchange): Performance {
  const { events, outcome } = exchange.script;
  if (outcome === "in-band-error") {
    return performReply(events, jsonReply(200, errorBody(IN_BAND_ERROR)));
  }
  const whole = JSON.stringify(completion(exchange));
  const isBroken = outcome === "malformed" || outcome === "truncated";
  const body = isBroken ? whole.slice(0, Math.floor(whole.length / 2)) : whole;
  const reply = textReply(200, body, "application/json");
  return { ...performReply(events, reply), isReset: outcome === "reset" };
}

function completion(exchange: Exchange): object {
  const { profile, script } = exchange;
  const { reasoningTokens, outputTokens } = script;
  const reasoning =
    reasoningTokens === 0 ? {} : { reasoning_content: textOf(0, reasoningTokens) };
  const content = textOf(0, outputTokens - reasoningTokens);
  const message = { role: "assistant", content, ...reasoning, refusal: null, annotations: [] };
  return {
    ...identity(exchange, "chat.completion"),
    choices: [{ index: 0, message, logprobs: null, finish_reason: script.finish }],
    ...(profile.usage === "never" ? {} : { usage: usageOf(script) }),
  };
}

function identity(exchange: Exchange, object: string): object {
  return {
    id: `chatcmpl-sim-${exchange.script.ordinal}`,
    object,
    created: exchange.createdS,
    model: exchange.request.model,
    service_tier: "default",
    system_fingerprint: exchange.profile.systemFingerprint,
  };
}

function usageOf(script: Script): object {
  return {
    prompt_tokens: script.inputTokens,
    completion_tokens: script.outputTokens,
    total_tokens: script.inputTokens + script.outputTokens,
    prompt_tokens_details: { cached_tokens: script.cachedInputTokens, audio_tokens: 0 },
    completion_tokens_details: {
      reasoning_tokens: script.reasoningTokens,
      audio_tokens: 0,
      accepted_prediction_tokens: 0,
      rejected_prediction_tokens: 0,
    },
  };
}
