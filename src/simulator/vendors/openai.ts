import { secondsFromMillis, unreachable } from "../../base/index.ts";
import type { Millis } from "../../base/index.ts";
import { bearerOf, namedAllowances } from "./vendor.ts";
import type { Allowances, Fault, Refusal, Vendor } from "./vendor.ts";

interface ErrorText {
  readonly message: string;
  readonly type: string;
  readonly param?: string | null;
  readonly code?: string;
}

/** OpenAI's error object: all four members, null where there is nothing to say. */
function refusal(status: number, error: ErrorText): Refusal {
  const { message, type, param = null, code = null } = error;
  return { status, body: { error: { message, type, param, code } } };
}

export function refuseAsOpenai(fault: Fault): Refusal {
  const type = "invalid_request_error";
  switch (fault.kind) {
    case "unauthorized": {
      const message = fault.isMissing
        ? "You didn't provide an API key in an Authorization header using Bearer auth."
        : "Incorrect API key provided.";
      return refusal(401, { message, type, code: "invalid_api_key" });
    }
    case "bad-request": {
      const { field } = fault;
      const message = field === null ? fault.message : `Invalid '${field}': ${fault.message}.`;
      return refusal(400, { message, type, param: field });
    }
    case "not-found":
      return refusal(404, { message: `Invalid URL (${fault.route})`, type });
    case "too-large": {
      const message = `The request body is larger than ${fault.maxBytes} bytes.`;
      return refusal(413, { message, type });
    }
    case "rate-limited": {
      const waitS = secondsFromMillis(Math.ceil(fault.waitMs));
      const message = `Rate limit reached for requests. Please try again in ${waitS}s.`;
      return refusal(429, { message, type: "requests", code: "rate_limit_exceeded" });
    }
    case "server-error": {
      const message = "The server had an error while processing your request. Sorry about that!";
      return refusal(500, { message, type: "server_error" });
    }
    case "overloaded": {
      const message = "The engine is currently overloaded, please try again later.";
      return refusal(503, { message, type: "service_unavailable" });
    }
    default:
      return unreachable(fault);
  }
}

/** Go's notation of a duration, which OpenAI writes resets in: `20ms`, `1.5s`, `6m0s`. */
export function goDuration(durationMs: Millis): string {
  const wholeMs = Math.ceil(durationMs);
  if (wholeMs < 1000) return `${wholeMs}ms`;
  const minutes = Math.floor(wholeMs / 60_000);
  const restS = secondsFromMillis(wholeMs - minutes * 60_000);
  return minutes === 0 ? `${restS}s` : `${minutes}m${restS}s`;
}

export function limitHeadersOfOpenai(allowances: Allowances): Readonly<Record<string, string>> {
  return Object.fromEntries(namedAllowances(allowances).flatMap(([name, allowance]) => [
    [`x-ratelimit-limit-${name}`, String(allowance.limit)],
    [`x-ratelimit-remaining-${name}`, String(allowance.remaining)],
    [`x-ratelimit-reset-${name}`, goDuration(allowance.fullInMs)],
  ]));
}

export const openai: Vendor = {
  name: "openai",
  requestIdHeader: "x-request-id",
  keyOf: bearerOf,
  missing: () => null,
  refuse: refuseAsOpenai,
  limitHeaders: limitHeadersOfOpenai,
};
