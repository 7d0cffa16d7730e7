import type { Millis } from "../../base/index.ts";
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
