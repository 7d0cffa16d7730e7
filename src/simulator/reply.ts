import type { ScriptEvent } from "./draw.ts";

export type Headers = Readonly<Record<string, string>>;

/** A complete HTTP answer. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** What is sent for a script: the head, then the pieces of body of each event. */
export interface Performance {
  readonly events: readonly ScriptEvent[];
  readonly status: number;
  readonly headers: Headers;
  /** Of the event at that place, asked for in order and once; each is written by itself. */
  pieces(at: number): readonly string[];
  /** Whether the last event resets the connection instead of ending the body. */
  readonly isReset: boolean;
}

/** A complete answer as the performance of a script, sent with its last event. */
export function performReply(
  events: readonly ScriptEvent[],
  reply: Reply,
  isReset = false,
): Performance {
  const { status, headers, body } = reply;
  const pieces = (at: number): readonly string[] =>
    at === events.length - 1 && body !== "" ? [body] : [];
  return { events, status, headers, pieces, isReset };
}

export function jsonReply(status: number, body: unknown): Reply {
  return textReply(status, JSON.stringify(body), "application/json");
}

export function textReply(
  status: number,
  body: string,
  contentType = "text/plain; charset=utf-8",
): Reply {
  const headers = {
    "content-type": contentType,
    "content-length": String(Buffer.byteLength(body)),
  };
  return { status, headers, body };
}
