import { oneLine } from "../../base/index.ts";
import type { ResponseHeaders } from "../../engine/index.ts";
import type { Outcome } from "../../measurement/index.ts";

const QUOTA_CODES = /insufficient_quota|billing_hard_limit|exceeded your current quota|credit balance/i;

/** The outcome of a status other than 2xx (contract section 8). */
export function outcomeOfStatus(status: number, headers: ResponseHeaders, body: string): Outcome {
  if (status === 401 || status === 403) return "auth";
  if (status === 402 || (status === 429 && QUOTA_CODES.test(body))) return "quota";
  if (status === 429 || status === 529) return "rate-limited";
  if (status === 503 && headers["retry-after"] !== undefined) return "rate-limited";
  if (status === 408) return "timeout-first-byte";
  return status >= 500 ? "server-error" : "client-error";
}

function messageIn(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return null;
  for (const name of ["error", "message", "detail", "code", "type"]) {
    const member: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
    const message = member === undefined ? null : messageIn(member);
    if (message !== null && message !== "") return message;
  }
  return null;
}

/** What an error body says, in one line: the message of the usual JSON shapes, or its text. */
export function detailOf(body: string, headers: ResponseHeaders): string {
  const type = headers["content-type"] ?? "";
  if (/html/i.test(type) || /^\s*<(!doctype|html)/i.test(body)) {
    const title = /<title[^>]*>([^<]*)/i.exec(body)?.[1] ?? "";
    return `an HTML page${title.trim() === "" ? "" : ` titled "${oneLine(title, 80)}"`}`;
  }
  try {
    const message = messageIn(JSON.parse(body));
    if (message !== null) return oneLine(message, 200);
  } catch {
    // Not JSON: its text is what it says.
  }
  return oneLine(body, 200);
}
