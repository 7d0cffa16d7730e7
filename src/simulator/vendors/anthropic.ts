import { unreachable } from "../../base/index.ts";
import { bearerOf, headerOf, namedAllowances } from "./vendor.ts";
import type { Fault, Refusal, Vendor } from "./vendor.ts";

/** Anthropic's API reference, "Errors": the type, its status, and the sentence. */
function wordsFor(fault: Fault): readonly [status: number, type: string, message: string] {
  switch (fault.kind) {
    case "unauthorized": {
      const message = fault.isMissing ? "x-api-key header is required" : "invalid x-api-key";
      return [401, "authentication_error", message];
    }
    case "bad-request": {
      const where = fault.field === null ? "" : `${fault.field}: `;
      return [400, "invalid_request_error", `${where}${fault.message}`];
    }
    case "not-found":
      return [404, "not_found_error", `Not found: ${fault.route}`];
    case "too-large":
      return [413, "request_too_large", `Request exceeds the maximum size of ${fault.maxBytes} bytes`];
    case "rate-limited":
      return [429, "rate_limit_error", "This request would exceed your organization's rate limit."];
    case "server-error":
      return [500, "api_error", "Internal server error"];
    case "overloaded":
      return [529, "overloaded_error", "Overloaded"];
    default:
      return unreachable(fault);
  }
}

function refuse(fault: Fault, requestId: string): Refusal {
  const [status, type, message] = wordsFor(fault);
  return { status, body: { type: "error", error: { type, message }, request_id: requestId } };
}

/** RFC 3339 with whole seconds, not before `at`. */
function rfc3339(at: number): string {
  return new Date(Math.ceil(at / 1000) * 1000).toISOString().replace(".000Z", "Z");
}

export const anthropic: Vendor = {
  name: "anthropic",
  requestIdHeader: "request-id",
  // The API reference names x-api-key; since version 1 Anthropic's own client sends a bearer token.
  keyOf: (head) => headerOf(head, "x-api-key") ?? bearerOf(head),
  missing: (head) => (headerOf(head, "anthropic-version") === null ? "anthropic-version" : null),
  refuse,
  limitHeaders: (allowances, now) =>
    Object.fromEntries(namedAllowances(allowances).flatMap(([name, allowance]) => [
      [`anthropic-ratelimit-${name}-limit`, String(allowance.limit)],
      [`anthropic-ratelimit-${name}-remaining`, String(allowance.remaining)],
      [`anthropic-ratelimit-${name}-reset`, rfc3339(now.getTime() + allowance.fullInMs)],
    ])),
};
