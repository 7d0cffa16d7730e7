/**
 * The elements of one JSON array, each handed on when its last byte has come: Gemini streams so
 * unless it is asked for server-sent events. Only elements that are objects are told, as events
 * without a name. Works for any split of the bytes; what they mean is for `JSON.parse` to say.
 */
import {
  byteAt, CLOSE_ARRAY, CLOSE_OBJECT, OPEN_ARRAY, OPEN_OBJECT, QUOTE,
} from "./json-scan.ts";
import type { EventSink } from "./sse.ts";

const BACKSLASH = 0x5c;
const SPACE = 0x20;
const MAX_ELEMENT_BYTES = 16 * 1024 * 1024;
/** Depth between the elements. */
const IN_ARRAY = 1;

/** Whether the first byte that is no white space opens an array. */
export function isArray(chunk: Uint8Array): boolean {
  let at = 0;
  while (at < chunk.length && byteAt(chunk, at) <= SPACE) at += 1;
  return byteAt(chunk, at) === OPEN_ARRAY;
}

export class ArrayStream {
  readonly #sink: EventSink;
  #depth = 0;
  #isInString = false;
  #isEscaped = false;
  /** The element so far, from chunks that are gone. */
  #held: Buffer[] = [];
  #heldBytes = 0;

  constructor(sink: EventSink) {
    this.#sink = sink;
  }

  /** What is left over of an element that has not ended. */
  get rest(): string {
    return Buffer.concat(this.#held).toString("utf8");
  }

  /** Throws RangeError when an element outgrows its bound. */
  push(chunk: Uint8Array): void {
    let start = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = byteAt(chunk, at);
      if (this.#isInString) this.#inString(byte);
      else if (byte === QUOTE) this.#isInString = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
        if (this.#depth === IN_ARRAY) start = at;
        this.#depth += 1;
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
        this.#depth -= 1;
        if (this.#depth === IN_ARRAY) this.#tell(chunk, start, at + 1);
      }
    }
    if (this.#depth > IN_ARRAY) this.#hold(chunk, start);
  }

  #inString(byte: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (byte === BACKSLASH) this.#isEscaped = true;
    else if (byte === QUOTE) this.#isInString = false;
  }

  #tell(chunk: Uint8Array, start: number, end: number): void {
    if (this.#heldBytes === 0) return this.#sink.event("message", chunk, start, end);
    const element = Buffer.concat([...this.#held, chunk.subarray(start, end)]);
    this.#held = [];
    this.#heldBytes = 0;
    this.#sink.event("message", element, 0, element.length);
  }

  #hold(chunk: Uint8Array, start: number): void {
    const rest = Buffer.from(chunk.subarray(start));
    this.#heldBytes += rest.length;
    if (this.#heldBytes > MAX_ELEMENT_BYTES) throw new RangeError("an element is too long");
    this.#held.push(rest);
  }
}
