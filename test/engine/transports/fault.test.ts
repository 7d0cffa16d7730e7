import { describe, expect, test } from "vitest";
import { faultOf } from "../../../src/engine/index.ts";
import type { Outcome } from "../../../src/measurement/index.ts";

const withCode = (code: string, more: object = {}): Error =>
  Object.assign(new Error("words"), { code, ...more });

const parserError = (message: string): Error =>
  Object.assign(new Error(message), { name: "HTTPParserError", code: undefined });

describe("a transport error means", () => {
  test.each<[string, unknown, Outcome]>([
    ["an unknown host", withCode("ENOTFOUND"), "dns"],
    ["a resolver that is away", withCode("EAI_AGAIN"), "dns"],
    ["a closed port", withCode("ECONNREFUSED"), "refused"],
    ["no route", withCode("EHOSTUNREACH"), "refused"],
    ["both addresses of localhost closed",
      new AggregateError([withCode("ECONNREFUSED"), withCode("ECONNREFUSED")]), "refused"],
    ["a SYN without answer", withCode("ETIMEDOUT", { syscall: "connect" }), "timeout-connect"],
    ["undici's name for it", withCode("UND_ERR_CONNECT_TIMEOUT"), "timeout-connect"],
    ["an open connection that TCP gave up", withCode("ETIMEDOUT", { syscall: "read" }), "reset"],
    ["a reset", withCode("ECONNRESET"), "reset"],
    ["a broken pipe", withCode("EPIPE"), "reset"],
    ["undici's close", withCode("UND_ERR_SOCKET"), "reset"],
    ["a body that is too short", withCode("UND_ERR_RES_CONTENT_LENGTH_MISMATCH"), "reset"],
    ["an end in mid-chunk", parserError("no HTTP/1.1 (Invalid EOF state)"), "reset"],
    ["garbage", parserError("Expected HTTP/"), "decode"],
    ["garbage with a code", withCode("HPE_INVALID_CONSTANT"), "decode"],
    ["headers without end", withCode("UND_ERR_HEADERS_OVERFLOW"), "too-large"],
    ["a self-signed certificate", withCode("DEPTH_ZERO_SELF_SIGNED_CERT"), "tls"],
    ["an expired certificate", withCode("CERT_HAS_EXPIRED"), "tls"],
    ["an unknown authority", withCode("UNABLE_TO_GET_ISSUER_CERT"), "tls"],
    ["another host's certificate", withCode("ERR_TLS_CERT_ALTNAME_INVALID"), "tls"],
    ["no TLS at all", withCode("ERR_SSL_WRONG_VERSION_NUMBER"), "tls"],
    ["a socket's path that is not there", withCode("ENOENT"), "refused"],
    ["a socket's path below a file", withCode("ENOTDIR"), "refused"],
    ["a socket's path that is another file", withCode("ENOTSOCK"), "refused"],
    ["a socket that we may not use", withCode("EACCES"), "refused"],
    ["a proxy that says no", withCode("TAILGATE_PROXY_REFUSED"), "refused"],
    ["a proxy that speaks something else", withCode("TAILGATE_PROXY_GARBAGE"), "decode"],
    ["an HTTP/2 stream that was reset", withCode("ERR_HTTP2_STREAM_ERROR"), "reset"],
    ["an HTTP/2 connection that went away", withCode("ERR_HTTP2_SESSION_ERROR"), "reset"],
    ["an HTTP/2 stream whose connection is lost", withCode("ERR_HTTP2_STREAM_CANCEL"), "reset"],
    ["frames that are none", withCode("ERR_HTTP2_ERROR"), "decode"],
    ["HTTP/2 headers without end", withCode("TAILGATE_HEADERS_TOO_LARGE"), "too-large"],
    ["a header's name that is none", withCode("ERR_INVALID_HTTP_TOKEN"), "aborted"],
    ["a header's value that is none", withCode("ERR_INVALID_CHAR"), "aborted"],
    ["a cause deeper down", new Error("fetch failed", { cause: withCode("ENOTFOUND") }), "dns"],
    ["a request that cannot be written", withCode("UND_ERR_INVALID_ARG"), "aborted"],
    ["nothing known", new Error("words"), "reset"],
    ["no error at all", "words", "reset"],
  ])("%s", (_, error, outcome) => {
    const fault = faultOf(error);
    expect(fault).toMatchObject({ outcome, isOurs: false });
    expect(fault.detail).not.toBe("");
  });

  const ours = ["EMFILE", "ENFILE", "EADDRNOTAVAIL", "ENOBUFS"];
  test.each(ours)("%s is our machine's limit", (code) => {
    expect(faultOf(withCode(code))).toMatchObject({ outcome: "aborted", isOurs: true });
    expect(faultOf(withCode(code)).detail).toMatch(/^this machine ran out of .+; /);
  });
});
