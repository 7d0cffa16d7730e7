import type { Outcome } from "../../measurement/index.ts";
import type { TransportFault } from "../transport.ts";

/** Error codes of Node, OpenSSL and undici, by what they mean for the request. */
const BY_CODE: Readonly<Record<string, Outcome>> = {
  ENOTFOUND: "dns", EAI_AGAIN: "dns", EAI_FAIL: "dns", EAI_NODATA: "dns", EAI_NONAME: "dns",
  ECONNREFUSED: "refused", EHOSTUNREACH: "refused", ENETUNREACH: "refused", EACCES: "refused",
  // A unix socket's path that leads nowhere.
  ENOENT: "refused", ENOTDIR: "refused", ENOTSOCK: "refused", EPROTOTYPE: "refused",
  TAILGATE_PROXY_REFUSED: "refused", TAILGATE_PROXY_GARBAGE: "decode",
  ETIMEDOUT: "timeout-connect", TAILGATE_CONNECT_TIMEOUT: "timeout-connect",
  UND_ERR_CONNECT_TIMEOUT: "timeout-connect",
  ECONNRESET: "reset", EPIPE: "reset", UND_ERR_SOCKET: "reset", ECONNABORTED: "reset",
  // The other side closed in mid-body and had announced that it would close: the same event.
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "reset", HPE_INVALID_EOF_STATE: "reset",
  ERR_HTTP2_STREAM_ERROR: "reset", ERR_HTTP2_SESSION_ERROR: "reset",
  ERR_HTTP2_STREAM_CANCEL: "reset",
  EPROTO: "tls",
  UND_ERR_HEADERS_OVERFLOW: "too-large", TAILGATE_HEADERS_TOO_LARGE: "too-large",
  TAILGATE_BAD_HEAD: "decode",
  UND_ERR_RES_EXCEEDED_MAX_SIZE: "too-large",
  EMFILE: "aborted", ENFILE: "aborted", EADDRNOTAVAIL: "aborted", ENOBUFS: "aborted",
  UND_ERR_ABORTED: "aborted", UND_ERR_DESTROYED: "aborted", UND_ERR_CLOSED: "aborted",
  // Requests that cannot be written at all, for example for a header's sake.
  UND_ERR_INVALID_ARG: "aborted", UND_ERR_NOT_SUPPORTED: "aborted",
  UND_ERR_REQ_CONTENT_LENGTH_MISMATCH: "aborted", ERR_INVALID_HTTP_TOKEN: "aborted",
  ERR_INVALID_CHAR: "aborted", ERR_HTTP_INVALID_HEADER_VALUE: "aborted",
};

/** Names by which OpenSSL refuses a certificate (`X509_V_ERR_…`), and Node's own of TLS. */
const TLS_CODE = new RegExp("^(ERR_TLS|ERR_SSL|ERR_OSSL|CERT_|CRL_|UNABLE_TO_|SELF_SIGNED|" +
  "DEPTH_ZERO_|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH|ERROR_IN_C)");

const OUR_LIMITS: Readonly<Record<string, string>> = {
  EMFILE: "this machine ran out of file descriptors; raise `ulimit -n` or set max-connections",
  ENFILE: "this machine ran out of file descriptors; set max-connections",
  EADDRNOTAVAIL:
    "this machine ran out of local ports; set max-connections or keep connections alive",
  ENOBUFS: "this machine ran out of network buffers; lower the rate",
};

function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  if ("errors" in error && Array.isArray(error.errors) && error.errors.length > 0) {
    return codeOf(error.errors[0]);
  }
  if ("code" in error && typeof error.code === "string" && error.code !== "") return error.code;
  if ("cause" in error && error.cause !== undefined) return codeOf(error.cause);
  // undici looks its parser's codes up the wrong way round, so that there are none.
  if (!(error instanceof Error) || error.name !== "HTTPParserError") return "";
  return /invalid EOF state/i.test(error.message) ? "HPE_INVALID_EOF_STATE" : "HPE_UNKNOWN";
}

/** `ETIMEDOUT` of a read or a write: TCP gave a connection up that had been open. */
function isLostConnection(error: unknown): boolean {
  return typeof error === "object" && error !== null && "syscall" in error &&
    (error.syscall === "read" || error.syscall === "write") && codeOf(error) === "ETIMEDOUT";
}

/** What a transport error means. Matched on codes, never on classes: bundles duplicate those. */
export function faultOf(error: unknown): TransportFault {
  const code = isLostConnection(error) ? "ECONNRESET" : codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  const known = BY_CODE[code];
  const limit = OUR_LIMITS[code];
  if (known !== undefined) {
    const detail = limit ?? (message === "" ? code : `${message} (${code})`);
    return { outcome: known, detail, isOurs: limit !== undefined };
  }
  if (TLS_CODE.test(code)) {
    return { outcome: "tls", detail: `${message} (${code})`, isOurs: false };
  }
  // nghttp2 found the frames to break the rules, or a header block to be too large for it.
  if (code === "ERR_HTTP2_ERROR") {
    return { outcome: "decode", detail: `not HTTP/2: ${message}`, isOurs: false };
  }
  if (code.startsWith("HPE_")) {
    return { outcome: "decode", detail: `not HTTP/1.1: ${message}`, isOurs: false };
  }
  return { outcome: "reset", detail: message, isOurs: false };
}
