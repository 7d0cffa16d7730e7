import { secondsFromMillis, unreachable } from "../../base/index.ts";
import { headerOf } from "./vendor.ts";
import type { Fault, Refusal, Vendor } from "./vendor.ts";

const RPC = "type.googleapis.com/google.rpc";

interface Status {
  readonly code: number;
  readonly message: string;
  readonly status: string;
  readonly details?: readonly object[];
}

/** google.rpc.Status as JSON, with the details that Google's generative API adds to it. */
function statusOf(fault: Fault): Status {
  switch (fault.kind) {
    case "unauthorized":
      return fault.isMissing ? NO_KEY : WRONG_KEY;
    case "bad-request": {
      const { field, message } = fault;
      const violation = { field: field ?? "", description: message };
      return {
        code: 400,
        message: field === null ? message : `Invalid value at '${field}': ${message}`,
        status: "INVALID_ARGUMENT",
        details: [{ "@type": `${RPC}.BadRequest`, fieldViolations: [violation] }],
      };
    }
    case "not-found":
      return { code: 404, message: `Not found: ${fault.route}`, status: "NOT_FOUND" };
    case "too-large": {
      const message = `Request payload size exceeds the limit: ${fault.maxBytes} bytes.`;
      return { code: 413, message, status: "INVALID_ARGUMENT" };
    }
    case "rate-limited": {
      const retryDelay = `${secondsFromMillis(Math.ceil(fault.waitMs))}s`;
      return {
        code: 429,
        message: `You exceeded your current quota. Please retry in ${retryDelay}.`,
        status: "RESOURCE_EXHAUSTED",
        details: [{ "@type": `${RPC}.RetryInfo`, retryDelay }],
      };
    }
    case "server-error":
      return { code: 500, message: "An internal error has occurred.", status: "INTERNAL" };
    case "overloaded":
      return { code: 503, message: "The model is overloaded.", status: "UNAVAILABLE" };
    default:
      return unreachable(fault);
  }
}

/** A wrong key is a 400 here, recognised by its reason; only a request without a key is a 403. */
const WRONG_KEY: Status = {
  code: 400,
  message: "API key not valid. Please pass a valid API key.",
  status: "INVALID_ARGUMENT",
  details: [
    { "@type": `${RPC}.ErrorInfo`, reason: "API_KEY_INVALID", domain: "googleapis.com" },
  ],
};
const NO_KEY: Status = {
  code: 403,
  message: "Method doesn't allow unregistered callers. Please use an API key.",
  status: "PERMISSION_DENIED",
};

function refuse(fault: Fault): Refusal {
  const error = statusOf(fault);
  return { status: error.code, body: { error } };
}

export const gemini: Vendor = {
  name: "gemini",
  requestIdHeader: "x-request-id",
  keyOf: (head) => headerOf(head, "x-goog-api-key") ?? head.query.get("key"),
  missing: () => null,
  refuse,
  // Google tells of its limits only when they are reached.
  limitHeaders: () => ({}),
};

/** Streams without `alt=sse` are one JSON array, errors included. */
export const geminiArray: Vendor = {
  ...gemini,
  refuse: (fault) => {
    const { status, body } = refuse(fault);
    return { status, body: [body] };
  },
};
