import type { Outcome } from "../../measurement/index.ts";
import {
  type BodyFraming, type HeadMemory, isField, readHead, type ResponseHead,
} from "./http1-head.ts";
import type { ResponseSink } from "../transport.ts";

const CR = 13;
const LF = 10;
const SEMICOLON = 59;
/** A chunk's size or extension, or a trailer; nobody sends long ones, so that little is enough. */
const MAX_LINE_BYTES = 16 * 1024;
const TOKEN = "[!#$%&'*+\\-.^`|~\\w]*";
const QUOTED = '"(?:[^"\\\\\\x00-\\x08\\x0a-\\x1f\\x7f]|\\\\[\\t\\x20-\\x7e\\x80-\\xff])*"';
/**
 * What may stand between a chunk's size and its line's end (RFC 9112, 7.1.1): as much as llhttp takes,
 * which knows no white space there and lets names and values be empty, but not the last of all.
 */
const EXTENSIONS = new RegExp(`^(?:;${TOKEN}(?:=(?:${TOKEN}|${QUOTED}))?)*(?<!;)$`);
/** How long a body is cannot be said after it (RFC 9110, 6.5.1). */
const LATE_LENGTH = /^content-length:/i;

type Phase =
  | "head" | "length" | "until-close"
  | "size" | "extension" | "size-lf" | "chunk" | "chunk-cr" | "chunk-lf" | "trailer" | "trailer-lf"
  | "complete" | "broken";

function digitOf(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

/**
 * Finds the parts of one HTTP/1.1 response after the other in the bytes of a connection, strictly
 * by RFC 9112: anything unusual is a problem, never a guess. Allocates nothing per chunk: the
 * pieces of a chunked body are moved together inside the buffer that is being read, and handed on
 * as one.
 */
export class ResponseFraming {
  #phase: Phase = "complete";
  #head: ResponseHead | null = null;
  #hasNoBody = false;
  #rest: Buffer | null = null;
  /** Bytes still to come of a body or chunk; of a size its value so far. */
  #left = 0;
  #digits = 0;
  /** A chunk's extension or a trailer as far as it has arrived. */
  #line = "";
  #outcome: Outcome = "decode";
  #problem = "";
  readonly #memory: HeadMemory;

  constructor(memory: HeadMemory) {
    this.#memory = memory;
  }

  /** A request is under way; `hasNoBody` if it is one whose answer has none, whatever it says. */
  expect(hasNoBody: boolean): void {
    this.#phase = "head";
    this.#head = null;
    this.#hasNoBody = hasNoBody;
    this.#rest = null;
  }

  get isComplete(): boolean {
    return this.#phase === "complete";
  }

  /** The head of the present response, once it is there. */
  get head(): ResponseHead | null {
    return this.#head;
  }

  /** What is wrong with the bytes, and how that counts; null as long as nothing is. */
  get problem(): { readonly outcome: Outcome; readonly phrase: string } | null {
    return this.#phase === "broken" && this.#problem !== ""
      ? { outcome: this.#outcome, phrase: this.#problem }
      : null;
  }

  /** No part is handed on any more. */
  stop(): void {
    this.#phase = "broken";
    this.#rest = null;
  }

  /** The other side has closed: whether that is how the response ends. */
  close(): boolean {
    if (this.#phase === "until-close") this.#phase = "complete";
    return this.#phase === "complete";
  }

  /**
   * Takes what has arrived, the first `length` bytes of `buffer`, whose memory it may rearrange.
   * Answers how many bytes follow the end of the response.
   */
  feed(buffer: Buffer, length: number, sink: ResponseSink): number {
    let bytes = buffer;
    let end = length;
    if (this.#rest !== null) {
      bytes = Buffer.concat([this.#rest, buffer.subarray(0, length)]);
      end = bytes.length;
      this.#rest = null;
    }
    let at = 0;
    while (this.#phase === "head" && at < end) {
      const step = readHead(bytes, at, end, this.#memory);
      switch (step.kind) {
        case "unfinished":
          this.#rest = Buffer.from(bytes.subarray(at, end));
          return 0;
        case "problem":
          this.#break(step.phrase, step.outcome);
          return 0;
        case "interim":
          at = step.after;
          break;
        case "final":
          at = step.after;
          this.#takeHead(step.head, sink);
      }
    }
    if (this.#phase === "length" || this.#phase === "until-close") at = this.#takeBody(bytes, at, end, sink);
    else if (this.#phase !== "complete") at = this.#takeChunks(bytes, at, end, sink);
    return end - at;
  }

  #break(problem: string, outcome: Outcome = "decode"): void {
    this.#phase = "broken";
    this.#problem = problem;
    this.#outcome = outcome;
  }

  #takeHead(head: ResponseHead, sink: ResponseSink): void {
    this.#head = head;
    this.#startBody(this.#hasNoBody ? { kind: "none" } : head.body);
    sink.headers(head.status, head.headers);
  }

  #startBody(body: BodyFraming): void {
    this.#left = body.kind === "length" ? body.bytes : 0;
    if (body.kind === "chunked") {
      this.#phase = "size";
      this.#digits = 0;
    } else if (body.kind === "until-close") this.#phase = "until-close";
    else this.#phase = this.#left > 0 ? "length" : "complete";
  }

  #takeBody(bytes: Buffer, from: number, end: number, sink: ResponseSink): number {
    const to = this.#phase === "length" ? Math.min(end, from + this.#left) : end;
    if (to === from) return to;
    if (this.#phase === "length") {
      this.#left -= to - from;
      if (this.#left === 0) this.#phase = "complete";
    }
    sink.bytes(bytes.subarray(from, to));
    return to;
  }

  #takeChunks(bytes: Buffer, start: number, end: number, sink: ResponseSink): number {
    let at = start;
    let from = -1;
    let to = -1;
    while (at < end && this.#phase !== "complete" && this.#phase !== "broken") {
      if (this.#phase !== "chunk") {
        this.#takeFraming(bytes[at] ?? 0);
        at += 1;
        continue;
      }
      const size = Math.min(this.#left, end - at);
      if (to < 0) {
        from = at;
        to = at + size;
      } else {
        bytes.copyWithin(to, at, at + size);
        to += size;
      }
      at += size;
      this.#left -= size;
      if (this.#left === 0) this.#phase = "chunk-cr";
    }
    if (to > from) sink.bytes(bytes.subarray(from, to));
    return at;
  }

  /** One byte between the chunks (RFC 9112, 7.1). */
  #takeFraming(byte: number): void {
    switch (this.#phase) {
      case "size": return this.#takeSize(byte);
      case "extension":
        if (byte !== CR) return this.#takeLineByte(byte, "a chunk extension");
        if (!EXTENSIONS.test(this.#line)) return this.#break("a chunk extension that is none");
        this.#phase = "size-lf";
        return undefined;
      case "size-lf":
        if (byte !== LF) return this.#break("a chunk size without its line end");
        this.#line = "";
        this.#phase = this.#left > 0 ? "chunk" : "trailer";
        return undefined;
      case "chunk-cr": return this.#expectByte(byte, CR, "chunk-lf");
      case "chunk-lf":
        this.#digits = 0;
        return this.#expectByte(byte, LF, "size");
      case "trailer":
        if (byte !== CR) return this.#takeLineByte(byte, "a trailer");
        this.#phase = "trailer-lf";
        return undefined;
      case "trailer-lf":
        if (byte !== LF) return this.#break("a trailer without its line end");
        return this.#endTrailer();
      case "head": case "length": case "until-close": case "chunk": case "complete": case "broken":
        return undefined;
    }
  }

  #expectByte(byte: number, wanted: number, next: Phase): void {
    if (byte === wanted) this.#phase = next;
    else this.#break("a chunk longer than its size");
  }

  /** The empty line ends the response. */
  #endTrailer(): void {
    const line = this.#line;
    this.#line = "";
    if (line === "") this.#phase = "complete";
    else if (isField(line) && !LATE_LENGTH.test(line)) this.#phase = "trailer";
    else this.#break("a trailer that is none");
  }

  #takeLineByte(byte: number, what: string): void {
    this.#line += String.fromCharCode(byte);
    if (byte === LF || byte === 0) this.#break(`${what} with a control character`);
    else if (this.#line.length > MAX_LINE_BYTES) this.#break(`${what} of more than 16 KiB`, "too-large");
  }

  /** The value of the digits is gathered in `#left`. */
  #takeSize(byte: number): void {
    const digit = digitOf(byte);
    if (digit >= 0) {
      this.#left = this.#digits === 0 ? digit : this.#left * 16 + digit;
      this.#digits += 1;
      const isEndless = this.#left > Number.MAX_SAFE_INTEGER || this.#digits > MAX_LINE_BYTES;
      if (isEndless) this.#break("a chunk size without end");
    } else if (this.#digits === 0) this.#break("a chunk size that is none");
    else if (byte === CR) this.#phase = "size-lf";
    else if (byte === SEMICOLON) {
      this.#line = ";";
      this.#phase = "extension";
    } else this.#break("a chunk size that is none");
  }
}
