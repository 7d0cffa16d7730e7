import { type Json, oneLine } from "../../base/index.ts";
import type { ResponseHeaders } from "../../engine/index.ts";
import type { Outcome } from "../../measurement/index.ts";

// "You exceeded your current quota" alone is no sign: Gemini says it of a rate per minute.
const QUOTA_CODES = /insufficient_quota|billing_hard_limit|credit balance/i;
/** Gemini's 400. */
const KEY_CODES = /API_KEY_INVALID|API key not valid/;
/** Error objects nest once or twice; what nests deeper was not made to be read. */
const MAX_DEPTH = 4;
/** More than this of a text is not looked at. */
export const MAX_DETAIL_CHARS = 4096;
const MAX_MESSAGE_CHARS = 200;

/** The outcome of a status other than 2xx (contract section 8). */
export function outcomeOfStatus(status: number, headers: ResponseHeaders, body: string): Outcome {
  if (status === 401 || status === 403 || (status === 400 && KEY_CODES.test(body))) return "auth";
  // Anthropic's empty account is a 400.
  const mayBeQuota = status === 429 || status === 400;
  if (status === 402 || (mayBeQuota && QUOTA_CODES.test(body))) return "quota";
  if (status === 429 || status === 529) return "rate-limited";
  const mayComeBack = headers["retry-after"] ?? headers["retry-after-ms"];
  if (status === 503 && mayComeBack !== undefined) return "rate-limited";
  if (status === 408) return "timeout-first-byte";
  return status >= 500 ? "server-error" : "client-error";
}

function messageIn(value: unknown, depth = 0): string | null {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null || depth > MAX_DEPTH) return null;
  if (Array.isArray(value)) return messageIn(value[0], depth + 1);
  for (const name of ["error", "message", "detail", "code", "type"]) {
    const member: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
    const message = member === undefined ? null : messageIn(member, depth + 1);
    if (message !== null && message !== "") return message;
  }
  return null;
}

/** What an error object says, in one line. */
export function messageOf(error: Json): string {
  const message = messageIn(error) ?? "";
  return message === "" ? "an error without a message" : oneLine(message, MAX_MESSAGE_CHARS);
}

/** What an error body says, in one line: the message of the usual JSON shapes, or its text. */
export function detailOf(whole: string, headers: ResponseHeaders): string {
  const body = whole.slice(0, MAX_DETAIL_CHARS);
  const type = headers["content-type"] ?? "";
  if (/html/i.test(type) || /^\s*<(!doctype|html)/i.test(body)) {
    const title = /<title[^>]*>([^<]*)/i.exec(body)?.[1] ?? "";
    return `an HTML page${title.trim() === "" ? "" : ` titled "${oneLine(title, 80)}"`}`;
  }
  try {
    const message = messageIn(JSON.parse(body));
    if (message !== null) return oneLine(message, MAX_MESSAGE_CHARS);
  } catch {
    // Not JSON: its text is what it says.
  }
  return oneLine(body, MAX_MESSAGE_CHARS);
}
