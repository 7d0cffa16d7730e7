import { describe, expect, test } from "vitest";
import { preflightError, type PreflightReport } from "../../src/engine/index.ts";
import { OUTCOMES } from "../../src/measurement/index.ts";
import { planOf } from "./plans.ts";

const plan = planOf({
  target: { origin: "https://api.test", path: "/v1/chat/completions?key=sk-in-the-query" },
});

function errorOf(report: Partial<PreflightReport>) {
  return preflightError(plan, {
    outcome: "ok", status: null, detail: null, location: null, contentType: null, tookMs: null,
    attempts: 3, costUsd: 0, hasUsage: false, ...report,
  });
}

describe("a failed preflight", () => {
  test.each(OUTCOMES)("%s: a sentence, a hint, no stack, no secret, exit code 3", (outcome) => {
    for (const status of [null, 200, 302, 404, 400, 500]) {
      const error = errorOf({ outcome, status, detail: "the\nreason" });
      expect(error).toMatchObject({ kind: "measurement", exitCode: 3 });
      expect(error.message).toMatch(
        /^https:\/\/api\.test\/v1\/chat\/completions [a-z].+\. It says: the reason$/);
      expect(error.hint).toMatch(/^[A-Z].+[.?)]$/);
      expect(error.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      const shown = `${error.message}\n${error.hint}`;
      expect(shown).not.toMatch(/ {4}at |undefined|\[object|NaN/);
      expect(shown).not.toContain("sk-in-the-query");
      if (status !== null) expect(shown).not.toContain("HTTP null");
    }
  });

  test.each<[string, Partial<PreflightReport>, string, RegExp]>([
    ["a wrong key", { outcome: "auth", status: 401 }, "bad-key", /api-key/],
    ["a redirect", { outcome: "client-error", status: 308, location: "https://x.test/" },
      "redirected", /final URL/],
    ["a wrong path", { outcome: "client-error", status: 404 }, "wrong-path", /\/v1/],
    ["stream_options", { outcome: "client-error", status: 400,
      detail: "Unrecognized request argument supplied: stream_options" },
      "stream-options", /"stream_options": null/],
    ["a bad request", { outcome: "client-error", status: 422 }, "request-refused", /model/],
    ["a web page", { outcome: "decode", status: 200, detail: 'an HTML page titled "Sign in"' },
      "html-page", /website/],
    ["a whole answer", { outcome: "decode", status: 200,
      detail: "a whole JSON answer, although a stream was asked for" }, "not-a-stream",
      /stream: false/],
    ["something else", { outcome: "decode", status: 200, detail: "not JSON: x" }, "not-json",
      /api/],
    ["a total timeout", { outcome: "timeout-total" }, "timeout", /`timeout`/],
    ["status 408", { outcome: "timeout-first-byte", status: 408 }, "timeout", /proxy/],
    ["nobody there", { outcome: "refused" }, "unreachable", /running/],
    ["a certificate", { outcome: "tls" }, "tls", /ca-file/],
    ["a proxy that asks who we are", { outcome: "refused",
      detail: "the proxy answered 407 Proxy Authentication Required" }, "proxy-user", /PASSWORD/],
    ["a proxy that refuses", { outcome: "refused", detail: "the proxy answered 502 Bad Gateway" },
      "proxy-refused", /host and port/],
    ["a proxy that is not there", { outcome: "dns", detail: "the proxy: getaddrinfo ENOTFOUND p" },
      "proxy-unreachable", /HTTP_PROXY/],
    ["an old certificate", { outcome: "tls", detail: "certificate has expired (CERT_HAS_EXPIRED)" },
      "tls", /renew/],
    ["another's certificate", { outcome: "tls", detail: "x (ERR_TLS_CERT_ALTNAME_INVALID)" },
      "tls", /another name/],
    ["https to a plain port", { outcome: "tls", detail: "x (ERR_SSL_WRONG_VERSION_NUMBER)" },
      "tls", /http:\/\//],
    ["something else than HTTP", { outcome: "decode", detail: "not HTTP/1.1: a status line that is none" },
      "not-http", /port/],
    ["a compressed answer", { outcome: "decode", status: 200,
      detail: "compressed with gzip, which was not asked for" }, "compressed", /accept-encoding/],
    ["our own limit", { outcome: "aborted", detail: "out of file descriptors" }, "aborted",
      /limit/],
  ])("%s says what to do", (_, report, code, hint) => {
    const error = errorOf(report);
    expect(error.code).toBe(code);
    expect(error.hint).toMatch(hint);
  });

  test("what the endpoint says is one bounded line", () => {
    const detail = `a\u001b[31m\n${"b".repeat(5000)}`;
    const error = errorOf({ outcome: "server-error", status: 500, detail });
    expect(error.message).not.toMatch(/[\u0000-\u001f]/);
    expect(error.message.length).toBeLessThan(500);
  });
});
