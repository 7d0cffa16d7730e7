/**
 * Server-sent events from bytes, as the WHATWG standard parses them ("9.2.6 Interpreting an event
 * stream"): lines end in LF, CR or CRLF, `data` lines are joined by LF, comments and unknown fields
 * are skipped, an event ends at an empty line and only counts if it has data. Works for any split
 * of the stream, also inside a UTF-8 character: nothing is decoded but names of events.
 *
 * An event within one chunk, with one line of data, is handed on where it lies, without a copy.
 */
import { isAt } from "./json-scan.ts";

export interface EventSink {
  /** The event's data are the bytes from `start` to before `end`, which last until this returns. */
  event(name: string, bytes: Uint8Array, start: number, end: number): void;
}

const LF = 10;
const CR = 13;
const SPACE = 32;
const COLON = 58;
const MAX_LINE_BYTES = 16 * 1024 * 1024;
const MAX_DATA_BYTES = MAX_LINE_BYTES;
const FIRST_HELD_BYTES = 1024;
const BYTE_ORDER_MARK = Buffer.from("\ufeff");
const DATA = Buffer.from("data");
const EVENT = Buffer.from("event");
const EMPTY = Buffer.alloc(0);
const NONE = -1;

// Keeps byte order marks: only the one that starts the stream is none of the text.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Text as it is in a stream: what is no UTF-8 becomes replacement characters. */
export function decode(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end));
}

/** The next place of a byte, the chunk's length when there is none. */
function placeOf(byte: number, chunk: Uint8Array, from: number): number {
  if (chunk[from] === byte) return from;
  const at = Buffer.prototype.indexOf.call(chunk, byte, from);
  return at === NONE ? chunk.length : at;
}

/** Where the value of a line starts if its field is this one. */
function valueOf(field: Uint8Array, bytes: Uint8Array, start: number, end: number): number {
  const at = start + field.length;
  if (at > end || !isAt(field, bytes, start)) return NONE;
  if (at === end) return end;
  if (bytes[at] !== COLON) return NONE;
  return at + 1 < end && bytes[at + 1] === SPACE ? at + 2 : at + 1;
}

export class EventStream {
  readonly #sink: EventSink;
  /** What outlives its chunk: data of the event so far, then the line that has not ended yet. */
  #held: Buffer = EMPTY;
  #lineStart = 0;
  #heldEnd = 0;
  /** Data of the event so far, in the chunk or among the held; null without any. */
  #data: Uint8Array | null = null;
  #dataStart = 0;
  #dataEnd = 0;
  #name = "";
  #isAfterCr = false;
  #isFirstLine = true;

  constructor(sink: EventSink) {
    this.#sink = sink;
  }

  /** What is left over of an event that has not ended: its data or name, and the line so far. */
  get rest(): string {
    const line = decode(this.#held, this.#lineStart, this.#heldEnd);
    const data = this.#data === null ? this.#name : decode(this.#data, this.#dataStart, this.#dataEnd);
    return line.startsWith(":") ? data : data + line;
  }

  /** Hands on the events that these bytes complete. Throws RangeError when one outgrows its bound. */
  push(chunk: Uint8Array): void {
    const { length } = chunk;
    if (length === 0) return;
    let at = this.#isAfterCr && chunk[0] === LF ? 1 : 0;
    this.#isAfterCr = false;
    let lf = NONE;
    let cr = NONE;
    while (at < length) {
      if (lf < at) lf = placeOf(LF, chunk, at);
      if (cr < at) cr = placeOf(CR, chunk, at);
      const end = Math.min(lf, cr);
      if (end === length) break;
      this.#endLine(chunk, at, end);
      at = end + 1;
      if (end === cr) {
        if (at === length) this.#isAfterCr = true;
        else if (chunk[at] === LF) at += 1;
      }
    }
    if (this.#data === chunk) this.#holdData(chunk);
    if (at < length) this.#holdLine(chunk, at, length);
  }

  #endLine(chunk: Uint8Array, start: number, end: number): void {
    if (this.#heldEnd === this.#lineStart) return this.#line(chunk, start, end);
    this.#holdLine(chunk, start, end);
    this.#held[this.#heldEnd] = LF;
    this.#line(this.#held, this.#lineStart, this.#heldEnd);
    this.#heldEnd = this.#data === this.#held ? this.#dataEnd : 0;
    this.#lineStart = this.#heldEnd;
  }

  #line(bytes: Uint8Array, from: number, end: number): void {
    let start = from;
    if (this.#isFirstLine) {
      this.#isFirstLine = false;
      if (end - from >= BYTE_ORDER_MARK.length && isAt(BYTE_ORDER_MARK, bytes, from)) {
        start += BYTE_ORDER_MARK.length;
      }
    }
    if (start === end) return this.#dispatch();
    const data = valueOf(DATA, bytes, start, end);
    if (data !== NONE) return this.#addData(bytes, data, end);
    const name = valueOf(EVENT, bytes, start, end);
    if (name !== NONE) this.#name = decode(bytes, name, end);
  }

  #addData(bytes: Uint8Array, start: number, end: number): void {
    if (this.#data === null) {
      this.#data = bytes;
      this.#dataStart = start;
      this.#dataEnd = end;
      return;
    }
    if (this.#dataEnd - this.#dataStart + 1 + end - start > MAX_DATA_BYTES) {
      throw new RangeError("an event's data is too long");
    }
    if (bytes === this.#held) this.#held.copyWithin(this.#dataEnd + 1, start, end);
    else {
      if (this.#data === bytes) this.#holdData(bytes);
      this.#makeRoom(this.#dataEnd + 1 + end - start);
      this.#held.set(bytes.subarray(start, end), this.#dataEnd + 1);
    }
    this.#held[this.#dataEnd] = LF;
    this.#dataEnd += 1 + end - start;
    this.#heldEnd = this.#dataEnd;
    this.#lineStart = this.#dataEnd;
  }

  #dispatch(): void {
    if (this.#data !== null) {
      const name = this.#name === "" ? "message" : this.#name;
      this.#sink.event(name, this.#data, this.#dataStart, this.#dataEnd);
    }
    this.#data = null;
    this.#name = "";
    this.#heldEnd = 0;
    this.#lineStart = 0;
  }

  /** Brings the event's data from the chunk to safety. */
  #holdData(chunk: Uint8Array): void {
    const size = this.#dataEnd - this.#dataStart;
    this.#makeRoom(size);
    this.#held.set(chunk.subarray(this.#dataStart, this.#dataEnd));
    this.#data = this.#held;
    this.#dataStart = 0;
    this.#dataEnd = size;
    this.#lineStart = size;
    this.#heldEnd = size;
  }

  #holdLine(chunk: Uint8Array, start: number, end: number): void {
    const heldEnd = this.#heldEnd + end - start;
    if (heldEnd - this.#lineStart > MAX_LINE_BYTES) {
      throw new RangeError("an event line is too long");
    }
    this.#makeRoom(heldEnd);
    this.#held.set(chunk.subarray(start, end), this.#heldEnd);
    this.#heldEnd = heldEnd;
  }

  /** For so many bytes in all and a line end. */
  #makeRoom(size: number): void {
    if (size < this.#held.length) return;
    const grown = Buffer.allocUnsafe(Math.max(FIRST_HELD_BYTES, 2 * size));
    grown.set(this.#held.subarray(0, this.#heldEnd));
    if (this.#data === this.#held) this.#data = grown;
    this.#held = grown;
  }
}
