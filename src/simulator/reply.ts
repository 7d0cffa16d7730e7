import type { Script, ScriptEvent } from "./draw.ts";

/** A complete HTTP answer. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A script in the wire shape of one API: the head, then the pieces of body of each event. */
export interface Performance {
  readonly events: readonly ScriptEvent[];
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Each piece is written by itself. */
  pieces(event: ScriptEvent): readonly string[];
  /** Whether the last event resets the connection instead of ending the body. */
  readonly isReset: boolean;
}

/** A complete answer as the performance of a script, sent with its last event. */
export function performReply(events: readonly ScriptEvent[], reply: Reply): Performance {
  const { status, headers, body } = reply;
  const pieces = (event: ScriptEvent): readonly string[] =>
    event.kind === "end" && body !== "" ? [body] : [];
  return { events, status, headers, pieces, isReset: false };
}

export function jsonReply(status: number, body: unknown): Reply {
  return withLength(status, "application/json", JSON.stringify(body));
}

export function textReply(
  status: number,
  body: string,
  contentType = "text/plain; charset=utf-8",
): Reply {
  return withLength(status, contentType, body);
}

export function withHeaders(reply: Reply, headers: Readonly<Record<string, string>>): Reply {
  return { ...reply, headers: { ...reply.headers, ...headers } };
}

function withLength(status: number, contentType: string, body: string): Reply {
  const headers = {
    "content-type": contentType,
    "content-length": String(Buffer.byteLength(body)),
  };
  return { status, headers, body };
}

export interface ErrorText {
  readonly message: string;
  readonly type: string;
  readonly param?: string;
  readonly code?: string;
}

/** OpenAI's error object: all four members, null where there is nothing to say. */
export function errorBody(error: ErrorText): object {
  const { message, type, param = null, code = null } = error;
  return { error: { message, type, param, code } };
}

export function errorReply(status: number, error: ErrorText): Reply {
  return jsonReply(status, errorBody(error));
}

export function rateLimitedReply(retryAfterS: number): Reply {
  const message = `Rate limit reached for requests. Please try again in ${retryAfterS}s.`;
  const error = { message, type: "requests", code: "rate_limit_exceeded" };
  return withHeaders(errorReply(429, error), { "retry-after": String(retryAfterS) });
}

const BAD_GATEWAY_HTML =
  "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n" +
  "<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n";

/** The failures that are complete HTTP answers, the same in every API; null for all others. */
export function failureReply(outcome: Script["outcome"]): Reply | null {
  switch (outcome) {
    case "rate-limited":
      return rateLimitedReply(1);
    case "server-error":
      return errorReply(500, {
        message: "The server had an error while processing your request. Sorry about that!",
        type: "server_error",
      });
    case "overloaded":
      return errorReply(503, {
        message: "The engine is currently overloaded, please try again later.",
        type: "service_unavailable",
      });
    case "bad-gateway-html":
      return textReply(502, BAD_GATEWAY_HTML, "text/html; charset=utf-8");
    case "empty":
      return textReply(200, "");
    default:
      return null;
  }
}
