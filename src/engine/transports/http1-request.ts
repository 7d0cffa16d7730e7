import type { TransportFault } from "../transport.ts";
import type { RequestDraft } from "../protocol.ts";

const METHOD_OR_NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
/** A path that would end the request line, or the header block, is not one. */
const PATH = /^[\x21-\x7e\x80-\xff]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
/** How a message is framed and how long a connection lives is for the transport to say. */
const OURS: readonly string[] = ["connection", "keep-alive", "transfer-encoding", "upgrade", "te", "expect"];

export type EncodedRequest =
  | { readonly kind: "bytes"; readonly bytes: Buffer; readonly hasNoBody: boolean }
  | { readonly kind: "unsendable"; readonly fault: TransportFault };

function unsendable(what: string): EncodedRequest {
  return {
    kind: "unsendable", fault: { outcome: "aborted", detail: `invalid ${what}`, isOurs: false },
  };
}

/** The bytes of a request as they go out (RFC 9112), or why it cannot be sent at all. */
export function encodeRequest(
  draft: RequestDraft,
  connection: { readonly host: string; readonly isKept: boolean },
): EncodedRequest {
  if (!METHOD_OR_NAME.test(draft.method)) return unsendable("method");
  if (!PATH.test(draft.path)) return unsendable("path");
  const lines = [`${draft.method} ${draft.path} HTTP/1.1`];
  let host = connection.host;
  for (let at = 0; at < draft.headers.length; at += 2) {
    const name = draft.headers[at] ?? "";
    const value = draft.headers[at + 1] ?? "";
    const lower = name.toLowerCase();
    if (!METHOD_OR_NAME.test(name) || OURS.includes(lower) || !VALUE.test(value)) {
      return unsendable(`${name} header`);
    }
    if (lower === "host") host = value;
    else if (lower !== "content-length") lines.push(`${name}: ${value}`);
    else if (value !== String(draft.body?.length ?? 0)) return unsendable("content-length header");
  }
  lines.splice(1, 0, `host: ${host}`, `connection: ${connection.isKept ? "keep-alive" : "close"}`);
  const { body } = draft;
  // A POST without a body says so: servers would wait for one (RFC 9110, 8.6).
  const takesBody = !["GET", "HEAD", "DELETE", "OPTIONS", "TRACE"].includes(draft.method);
  if (body !== null || takesBody) lines.push(`content-length: ${body?.length ?? 0}`);
  const head = Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1");
  return {
    kind: "bytes",
    bytes: body === null ? head : Buffer.concat([head, body]),
    hasNoBody: draft.method === "HEAD",
  };
}
