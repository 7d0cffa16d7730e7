import type { Outcome } from "../measurement/index.ts";
import type { TransportFault } from "./transport.ts";

/** Error codes of Node, OpenSSL and undici, by what they mean for the request. */
const BY_CODE: Readonly<Record<string, Outcome>> = {
  ENOTFOUND: "dns", EAI_AGAIN: "dns", EAI_FAIL: "dns", EAI_NODATA: "dns", EAI_NONAME: "dns",
  ECONNREFUSED: "refused", EHOSTUNREACH: "refused", ENETUNREACH: "refused", EACCES: "refused",
  ETIMEDOUT: "timeout-connect", TAILGATE_CONNECT_TIMEOUT: "timeout-connect",
  ECONNRESET: "reset", EPIPE: "reset", UND_ERR_SOCKET: "reset", ECONNABORTED: "reset",
  EPROTO: "tls", UNABLE_TO_VERIFY_LEAF_SIGNATURE: "tls", DEPTH_ZERO_SELF_SIGNED_CERT: "tls",
  SELF_SIGNED_CERT_IN_CHAIN: "tls", UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "tls",
  HOSTNAME_MISMATCH: "tls",
  UND_ERR_HEADERS_OVERFLOW: "too-large", UND_ERR_RES_EXCEEDED_MAX_SIZE: "too-large",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "decode",
  EMFILE: "aborted", ENFILE: "aborted", EADDRNOTAVAIL: "aborted", ENOBUFS: "aborted",
  UND_ERR_ABORTED: "aborted", UND_ERR_DESTROYED: "aborted",
};

const OUR_LIMITS: Readonly<Record<string, string>> = {
  EMFILE: "this machine ran out of file descriptors; raise `ulimit -n` or set max-connections",
  ENFILE: "this machine ran out of file descriptors; set max-connections",
  EADDRNOTAVAIL: "this machine ran out of local ports; set max-connections or keep connections alive",
  ENOBUFS: "this machine ran out of network buffers; lower the rate",
};

function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  if ("errors" in error && Array.isArray(error.errors) && error.errors.length > 0) {
    return codeOf(error.errors[0]);
  }
  if ("code" in error && typeof error.code === "string" && error.code !== "") return error.code;
  if ("cause" in error && error.cause !== undefined) return codeOf(error.cause);
  return "name" in error && error.name === "HTTPParserError" ? "HPE_UNKNOWN" : "";
}

/** What a transport error means. Matched on codes, never on classes: bundles duplicate those. */
export function faultOf(error: unknown): TransportFault {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  const known = BY_CODE[code];
  const limit = OUR_LIMITS[code];
  if (known !== undefined) {
    const detail = limit ?? (message === "" ? code : `${message} (${code})`);
    return { outcome: known, detail, isOurs: limit !== undefined };
  }
  if (/^(ERR_TLS|ERR_SSL|CERT_|ERR_OSSL)/.test(code)) {
    return { outcome: "tls", detail: `${message} (${code})`, isOurs: false };
  }
  if (code.startsWith("HPE_")) {
    return { outcome: "decode", detail: `not HTTP/1.1: ${message}`, isOurs: false };
  }
  return { outcome: "reset", detail: message, isOurs: false };
}
