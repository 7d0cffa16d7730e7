import type { Millis } from "../../base/index.ts";
import type { Outcome } from "../../measurement/index.ts";
import type { ResponseHeaders } from "../protocol.ts";

/** How the end of a body is found (RFC 9112, 6.3). */
export type BodyFraming =
  | { readonly kind: "none" }
  | { readonly kind: "length"; readonly bytes: number }
  | { readonly kind: "chunked" }
  | { readonly kind: "until-close" };

export interface ResponseHead {
  readonly status: number;
  readonly headers: ResponseHeaders;
  readonly body: BodyFraming;
  readonly isKept: boolean;
  /** How long the server says it will keep the idle connection. */
  readonly keepAliveMs: Millis | null;
}

const STATUS_LINE = /^HTTP\/1\.([01]) ([1-9]\d\d)(?: [\t\x20-\x7e\x80-\xff]*)?$/;
const FIELD = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+):[\t ]*([\t\x20-\x7e\x80-\xff]*)$/;
/** Of heads, lines end with CR LF only (RFC 9112, 2.2). */
const ODD_LINE_END = /(?:^|[^\r])\n|\r[^\n]/;
const TRAILING_SPACE = /[\t ]+$/;
/** Fifteen digits are a petabyte, and still an exact number. */
const LENGTH = /^\d{1,15}$/;
const KEEP_ALIVE_TIMEOUT = /(?:^|[\s,])timeout\s*=\s*(\d{1,6})/i;

function bodyOf(
  status: number,
  headers: ResponseHeaders,
  isOld: boolean,
): BodyFraming | { readonly kind: "problem"; readonly problem: string } {
  const length = headers["content-length"];
  const coding = headers["transfer-encoding"];
  if (coding !== undefined) {
    if (length !== undefined) {
      return { kind: "problem", problem: "both content-length and transfer-encoding" };
    }
    if (isOld || coding.toLowerCase() !== "chunked") {
      return { kind: "problem", problem: "a transfer-encoding other than chunked" };
    }
  }
  if (length !== undefined && !LENGTH.test(length)) {
    return { kind: "problem", problem: "a content-length that is not one number" };
  }
  if (status < 200 || status === 204 || status === 304) return { kind: "none" };
  if (coding !== undefined) return { kind: "chunked" };
  return length === undefined
    ? { kind: "until-close" }
    : { kind: "length", bytes: Number(length) };
}

/**
 * Reads a response head, given without its empty line: status line and fields of RFC 9112. What
 * the grammar does not allow (folded lines, bare line feeds, two lengths) is a problem, told as a
 * phrase: guessing there is how answers get mixed up.
 */
export function parseHead(text: string): ResponseHead | string {
  const [first, ...lines] = text.split("\r\n");
  const start = STATUS_LINE.exec(first ?? "");
  if (start === null) return "a status line that is none";
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const field = FIELD.exec(line);
    if (field === null) return "a header line that is none";
    const name = (field[1] ?? "").toLowerCase();
    const value = (field[2] ?? "").replace(TRAILING_SPACE, "");
    const before = Object.hasOwn(headers, name) ? headers[name] : undefined;
    headers[name] = before === undefined ? value : `${before}, ${value}`;
  }
  const status = Number(start[2]);
  const isOld = start[1] === "0";
  const body = bodyOf(status, headers, isOld);
  if (body.kind === "problem") return body.problem;
  const options = (headers["connection"] ?? "").toLowerCase().split(",").map((one) => one.trim());
  const hint = KEEP_ALIVE_TIMEOUT.exec(headers["keep-alive"] ?? "")?.[1];
  return {
    status,
    headers,
    body,
    isKept: !options.includes("close") && (!isOld || options.includes("keep-alive")) &&
      body.kind !== "until-close",
    keepAliveMs: hint === undefined ? null : Number(hint) * 1000,
  };
}

/** Whether a line is a header or trailer field. */
export const isField = (line: string): boolean => FIELD.test(line);

const CR = 13;
const LF = 10;
const START = Buffer.from("HTTP/1.");
const MAX_HEAD_BYTES = 64 * 1024;

/** Position after the empty line that ends a head, or −1. */
function endOfHead(bytes: Buffer, from: number, to: number): number {
  for (let at = from + 3; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    // None of the four places of the pattern can hold this byte.
    if (byte > CR) at += 3;
    else if (byte === LF && bytes[at - 1] === CR && bytes[at - 2] === LF && bytes[at - 3] === CR) {
      return at + 1;
    }
  }
  return -1;
}

/** The head that was read last: most servers send the same one again and again. */
export interface HeadMemory {
  text: string;
  head: ResponseHead | null;
}

/** What a response begins with, as far as it has arrived; `after` is where it goes on. */
export type HeadStep =
  | { readonly kind: "unfinished" }
  /** A 1xx answer, to be passed over (RFC 9110, 15.2): another head follows. */
  | { readonly kind: "interim"; readonly after: number }
  | { readonly kind: "final"; readonly head: ResponseHead; readonly after: number }
  /** How it counts, and a phrase for people. */
  | { readonly kind: "problem"; readonly outcome: Outcome; readonly phrase: string };

const problem = (phrase: string, outcome: Outcome = "decode"): HeadStep =>
  ({ kind: "problem", outcome, phrase });
const TOO_LARGE = problem("headers of more than 64 KiB", "too-large");
const UNFINISHED: HeadStep = { kind: "unfinished" };

/** What is no HTTP may never send an empty line, so that it is told by how it begins. */
function readStart(bytes: Buffer, from: number, to: number): HeadStep {
  const known = Math.min(to - from, START.length);
  if (bytes.compare(START, 0, known, from, from + known) !== 0) return problem("a status line that is none");
  if (to - from > MAX_HEAD_BYTES) return TOO_LARGE;
  return ODD_LINE_END.test(bytes.toString("latin1", from, to))
    ? problem("a line that does not end with CR LF") : UNFINISHED;
}

/** Reads the head that begins at `from`, if it has arrived by `to`. */
export function readHead(bytes: Buffer, from: number, to: number, memory: HeadMemory): HeadStep {
  const after = endOfHead(bytes, from, to);
  if (after < 0) return readStart(bytes, from, to);
  if (after - from > MAX_HEAD_BYTES) return TOO_LARGE;
  const text = bytes.toString("latin1", from, after - 4);
  let head = memory.text === text ? memory.head : null;
  if (head === null) {
    const read = parseHead(text);
    if (typeof read === "string") return problem(read);
    head = read;
    memory.text = text;
    memory.head = head;
  }
  if (head.status === 101) return problem("a change of protocol that nobody asked for");
  return head.status < 200 ? { kind: "interim", after } : { kind: "final", head, after };
}
