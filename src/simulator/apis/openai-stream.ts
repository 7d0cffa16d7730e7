import { z } from "zod";
import type { Delta } from "../draw.ts";
import { SSE_TYPE, dataFrame, switchField } from "./api.ts";
import type { AnswerStream, Telling } from "./api.ts";
import { completionUsage } from "./openai-usage.ts";

const DONE = dataFrame("[DONE]");

/** Of the requests of chat completions and completions: whether to stream, and with what. */
export const streamFields = {
  stream: switchField,
  stream_options: z.object({ include_usage: z.boolean().optional() }).nullish(),
} as const;

interface StreamFields {
  readonly stream?: boolean | null | undefined;
  readonly stream_options?: { readonly include_usage?: boolean | undefined } | null | undefined;
}

/** For `refine`: stream options need a stream. */
export function hasStreamForOptions({ stream, stream_options }: StreamFields): boolean {
  return stream === true || stream_options === undefined || stream_options === null;
}
export const STREAM_OPTIONS_ISSUE = {
  error: "it is only allowed when 'stream' is enabled",
  path: ["stream_options"],
};

/** What differs between the chunks of chat completions and of completions. */
interface Chunks {
  readonly telling: Telling;
  readonly includeUsage: boolean;
  /** The members that every chunk has. */
  readonly identity: object;
  /** JSON of the chunks before the first token, their choices only. */
  readonly opening: readonly (readonly object[])[];
  readonly delta: (delta: Delta) => readonly (readonly object[])[];
  /** The choices of the chunk with the finish reason. */
  readonly finish: readonly object[];
  readonly error: object;
  /** Members of the first chunk besides its choices. */
  readonly preface: object | null;
}

/**
 * A stream of chunks: `usage` is null on all of them where it was asked for, and then comes in a
 * chunk without choices (API reference, "stream_options").
 */
export function streamChunks(chunks: Chunks): AnswerStream {
  const { telling, identity } = chunks;
  const withUsage = chunks.includeUsage && telling.profile.usage === "on-request";
  const opened = JSON.stringify(identity).slice(0, -1);
  const closed = `${withUsage ? ',"usage":null' : ""}}`;
  const chunk = (choices: readonly object[]): string =>
    dataFrame(`${opened},"choices":${JSON.stringify(choices)}${closed}`);
  const usage = { ...identity, choices: [], usage: completionUsage(telling.script) };
  const preface = { ...identity, choices: [], ...chunks.preface };
  return {
    contentType: SSE_TYPE,
    opening: () => [
      ...(chunks.preface === null ? [] : [dataFrame(JSON.stringify(preface))]),
      ...chunks.opening.map(chunk),
    ],
    delta: (delta) => chunks.delta(delta).map(chunk),
    closing: () => [
      chunk(chunks.finish),
      ...(withUsage ? [dataFrame(JSON.stringify(usage))] : []),
      DONE,
    ],
    failing: () => [dataFrame(JSON.stringify(chunks.error)), DONE],
    malformed: () => dataFrame(`${opened},"choices":[{"index":0,"del`),
  };
}
