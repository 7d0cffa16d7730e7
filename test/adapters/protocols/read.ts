import { findProtocol } from "../../../src/adapters/protocols/index.ts";
import type { Reading } from "../../../src/engine/index.ts";
import type { Target } from "../../../src/plan/index.ts";
import { targetOf } from "./streams.ts";

export const SSE = { "content-type": "text/event-stream; charset=utf-8" };
export const JSON_TYPE = { "content-type": "application/json" };

export interface Response {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly target?: Partial<Target>;
}

/** Reads pieces that arrive at 10, 20, 30… ms, in one buffer, as a transport lends it. */
export function readAs(
  api: Target["api"], pieces: readonly (string | Uint8Array)[], response: Response = {},
): Reading {
  const reader = findProtocol(api).reader(targetOf({ api, ...response.target }));
  reader.headers(response.status ?? 200, response.headers ?? SSE);
  const buffers = pieces.map((piece) => Buffer.from(piece));
  const lent = Buffer.alloc(Math.max(0, ...buffers.map((buffer) => buffer.length)));
  buffers.forEach((buffer, at) => {
    lent.set(buffer);
    reader.bytes(lent.subarray(0, buffer.length), (at + 1) * 10);
    lent.fill(0xff);
  });
  return reader.end();
}

export const events = (stream: string): readonly string[] => stream.split(/(?<=\n\n)/);
