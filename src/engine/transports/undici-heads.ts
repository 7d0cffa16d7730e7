import type { Socket } from "node:net";
import { type HeadMemory, readHead } from "./http1-head.ts";

/** The way that a connection's bytes take to undici. */
export interface HeadGate {
  /** A request is about to be written: what arrives now begins with a response's head. */
  expect(): void;
}

/** undici counts it as one of the digits. */
const SPACE_BEHIND_LENGTH = /^(content-length:[^\r\n]*?)[\t ]+$/im;

/** The head of a response and what came with it, as undici reads it rightly. */
function withoutPadding(bytes: Buffer, after: number): Buffer {
  const head = bytes.toString("latin1", 0, after);
  if (!SPACE_BEHIND_LENGTH.test(head)) return bytes;
  const trimmed = head.replace(SPACE_BEHIND_LENGTH, "$1");
  return Buffer.concat([Buffer.from(trimmed, "latin1"), bytes.subarray(after)]);
}

/**
 * Lets undici see the heads of responses only whole and as the lean transport takes them too: its
 * parser is more lenient here and there, and takes a 100 Continue that nobody asked for as the end
 * of the connection. Interim answers, which nobody is interested in, end here.
 */
export function guardHeads(socket: Socket, memory: HeadMemory): HeadGate {
  const read = socket.read.bind(socket);
  let isExpected = false;
  let held: Buffer | null = null;

  const pass = (arrived: Buffer): Buffer | null => {
    let bytes = held === null ? arrived : Buffer.concat([held, arrived]);
    held = null;
    while (bytes.length > 0) {
      const step = readHead(bytes, 0, bytes.length, memory);
      switch (step.kind) {
        case "unfinished":
          held = bytes;
          return null;
        case "problem": {
          const code = step.outcome === "too-large"
            ? "TAILGATE_HEADERS_TOO_LARGE" : "TAILGATE_BAD_HEAD";
          socket.destroy(Object.assign(new Error(`not HTTP/1.1: ${step.phrase}`), { code }));
          return null;
        }
        case "interim":
          bytes = bytes.subarray(step.after);
          break;
        case "final":
          isExpected = false;
          return withoutPadding(bytes, step.after);
      }
    }
    return null;
  };

  // The one place that undici takes bytes from.
  socket.read = (size?: number): Buffer | null => {
    const bytes: Buffer | null = read(size);
    return isExpected && bytes !== null ? pass(bytes) : bytes;
  };
  return {
    expect() {
      isExpected = true;
      held = null;
    },
  };
}
