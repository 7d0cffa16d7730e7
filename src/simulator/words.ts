import type { Tokens } from "../base/index.ts";
import type { Channel, Delta, Script } from "./draw.ts";

/** One token is one word; the answer's length in words is its length in tokens. */
const WORDS = ["the", "tail", "of", "a", "queue", "tells", "more", "than", "its", "mean"] as const;

export const TOOL_NAME = "look_up";
const ARGUMENTS_OPENING = '{"query":"';
const ARGUMENTS_CLOSING = '"}';

/** Everything that an answer says on one channel. */
export interface Part {
  readonly channel: Channel;
  readonly text: string;
}

/** A whole answer in order: what it shows of its reasoning, then its text or tool call. */
export function partsOf(script: Script): readonly Part[] {
  const { channel, shownReasoningTokens, outputTokens, reasoningTokens } = script;
  const parts: readonly (readonly [Channel, Tokens])[] = [
    ["reasoning", shownReasoningTokens],
    [channel, outputTokens - reasoningTokens],
  ];
  return parts
    .filter(([, tokens]) => tokens > 0)
    .map(([channel, tokens]) => ({ channel, text: say(script, { channel, first: 0, tokens }) }));
}

/** The text of one channel of a whole answer; empty where it says nothing there. */
export function textOn(script: Script, channel: Channel): string {
  return partsOf(script).find((part) => part.channel === channel)?.text ?? "";
}

/** Everything that was said on a delta's channel, this delta included. */
export function saidSoFar(script: Script, delta: Delta): string {
  return say(script, { channel: delta.channel, first: 0, tokens: delta.first + delta.tokens });
}

/**
 * What the named tokens of a channel say: words, and in a tool call its arguments in JSON. That
 * JSON stays open where the request's maximum cut the call off.
 */
export function say(script: Script, span: Pick<Delta, "channel" | "first" | "tokens">): string {
  const { channel, first, tokens } = span;
  if (channel !== "tool-call") return words(first, tokens);
  const isLast = first + tokens === script.outputTokens - script.reasoningTokens;
  return (first === 0 ? ARGUMENTS_OPENING : "") + words(first, tokens) +
    (isLast && script.finish !== "length" ? ARGUMENTS_CLOSING : "");
}

function words(first: number, tokens: Tokens): string {
  let text = "";
  for (let token = first; token < first + tokens; token += 1) {
    text += `${token === 0 ? "" : " "}${WORDS[token % WORDS.length] ?? ""}`;
  }
  return text;
}

/**
 * The simulator's own rule in place of a tokenizer: 4/3 token for each word between white space
 * (the usual estimate for English), `frameTokens` for each text or message, rounded at the end.
 */
export function countTokens(texts: readonly unknown[], frameTokens: Tokens): Tokens {
  const count = texts.reduce<number>((sum, text) => sum + countWords(text, MAX_DEPTH), 0);
  return Math.round((count * 4) / 3 + frameTokens * texts.length);
}

/** Messages, their parts, a tool result in these and its text; what lies deeper is not counted. */
const MAX_DEPTH = 6;
/** The members in which the APIs keep the text of a message or of a part. */
const TEXT_MEMBERS = ["content", "parts", "text"] as const;

function countWords(value: unknown, depth: number): number {
  if (typeof value === "string") return value.match(/\S+/g)?.length ?? 0;
  if (typeof value !== "object" || value === null || depth === 0) return 0;
  const within: readonly unknown[] = Array.isArray(value)
    ? value
    : TEXT_MEMBERS.map((name) => Reflect.get(value, name));
  return within.reduce<number>((sum, inner) => sum + countWords(inner, depth - 1), 0);
}
