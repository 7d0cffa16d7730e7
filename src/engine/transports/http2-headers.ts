import { validateHeaderName, validateHeaderValue } from "node:http";
import type { RequestDraft, ResponseHeaders } from "../protocol.ts";

/** As much as the HTTP/1.1 transports take. */
const MAX_HEADER_BYTES = 64 * 1024;
/** More than we take: what Node refuses itself would look like a reset by the server. */
export const OFFERED_HEADER_BYTES = 4 * MAX_HEADER_BYTES;

/** Those of one hop in HTTP/1.1; HTTP/2 forbids them (RFC 9113, 8.2.2). */
const OF_HTTP1 = new Set([
  "connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade",
]);

/** As HTTP/2 writes them: names and values in turn. Throws on a header that cannot be written. */
export function requestHeaders(request: RequestDraft, authority: string): readonly string[] {
  const { body, method, path } = request;
  const pseudo = [":method", method, ":path", path, ":scheme", "https"];
  const plain: string[] = [];
  let to = authority;
  for (let at = 0; at + 1 < request.headers.length; at += 2) {
    const name = (request.headers[at] ?? "").toLowerCase();
    const value = request.headers[at + 1] ?? "";
    validateHeaderName(name);
    validateHeaderValue(name, value);
    if (name === "host") to = value;
    else if (name !== "content-length" && !OF_HTTP1.has(name)) plain.push(name, value);
  }
  if (body !== null) plain.push("content-length", String(body.length));
  return [...pseudo, ":authority", to, ...plain];
}

/** Null when they are too large: Node holds them to our limit only once the server has agreed. */
export function responseHeaders(
  received: Readonly<Record<string, unknown>>,
): ResponseHeaders | null {
  const plain: Record<string, string> = {};
  let length = 0;
  for (const [name, value] of Object.entries(received)) {
    if (name.startsWith(":")) continue;
    const text = Array.isArray(value) ? value.join(", ") : String(value);
    plain[name] = text;
    length += name.length + text.length;
  }
  return length > MAX_HEADER_BYTES ? null : plain;
}
