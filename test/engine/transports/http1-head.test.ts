import { describe, expect, test } from "vitest";
import { parseHead } from "../../../src/engine/transports/http1-head.ts";

const head = (...lines: readonly string[]) => parseHead(lines.join("\r\n"));

describe("a response head", () => {
  test("has its names in lower case, its values trimmed, the repeated ones joined", () => {
    expect(head("HTTP/1.1 200 OK", "Content-Length: 5", "X-A:  one \t", "x-a:two")).toEqual({
      status: 200, headers: { "content-length": "5", "x-a": "one, two" },
      body: { kind: "length", bytes: 5 }, isKept: true, keepAliveMs: null,
    });
  });

  test.each([
    ["HTTP/1.1 200 OK", [], { kind: "until-close" }],
    ["HTTP/1.1 200", ["content-length: 0"], { kind: "length", bytes: 0 }],
    ["HTTP/1.1 200 ", ["Transfer-Encoding: Chunked"], { kind: "chunked" }],
    ["HTTP/1.1 204 No Content", [], { kind: "none" }],
    ["HTTP/1.1 304 Not Modified", ["content-length: 700"], { kind: "none" }],
    ["HTTP/1.1 103 Early Hints", ["link: </x>"], { kind: "none" }],
    ["HTTP/1.0 200 OK", ["content-length: 3"], { kind: "length", bytes: 3 }],
    ["HTTP/1.1 599 \xe9", [], { kind: "until-close" }],
  ])("%s %j: body %j", (start, lines, body) => {
    expect(head(start, ...lines)).toMatchObject({ body });
  });

  test.each([
    ["HTTP/1.1", "content-length: 2", true],
    ["HTTP/1.1", "content-length: 2\r\nconnection: Close", false],
    ["HTTP/1.1", "content-length: 2\r\nconnection: foo, close", false],
    ["HTTP/1.1", "x: y", false],
    ["HTTP/1.0", "content-length: 2", false],
    ["HTTP/1.0", "content-length: 2\r\nconnection: keep-alive", true],
  ])("%s with %j keeps the connection: %s", (version, lines, isKept) => {
    expect(head(`${version} 200 OK`, lines)).toMatchObject({ isKept });
  });

  test.each([["timeout=5", 5000], ["max=100, timeout=3", 3000], ["max=100", null], ["timeout=x", null]])(
    "keep-alive: %s is kept for %s ms", (value, keepAliveMs) => {
      expect(head("HTTP/1.1 200 OK", "content-length: 0", `keep-alive: ${value}`))
        .toMatchObject({ keepAliveMs });
    });

  test("a header called __proto__ is a header", () => {
    const read = head("HTTP/1.1 200 OK", "__proto__: x", "constructor: y", "content-length: 0");
    expect(typeof read === "string" ? {} : read.headers["constructor"]).toBe("y");
  });

  test.each<[string, readonly string[]]>([
    ["a status line that is none", ["HTTP/2 200"]],
    ["a status line that is none", ["HTTP/1.1  200 OK"]],
    ["a status line that is none", ["HTTP/1.1 20 OK"]],
    ["a status line that is none", ["HTTP/1.1 2000 OK"]],
    ["a status line that is none", ["http/1.1 200 OK"]],
    ["a status line that is none", ["SSH-2.0-x"]],
    ["a status line that is none", ["HTTP/1.1 200 O\nK"]],
    ["a header line that is none", ["HTTP/1.1 200 OK", "no colon"]],
    ["a header line that is none", ["HTTP/1.1 200 OK", "name : x"]],
    ["a header line that is none", ["HTTP/1.1 200 OK", ": x"]],
    ["a header line that is none", ["HTTP/1.1 200 OK", "a: b", " folded"]],
    ["a header line that is none", ["HTTP/1.1 200 OK", "a: b\nc: d"]],
    ["a header line that is none", ["HTTP/1.1 200 OK", "a: b\rc"]],
    ["a header line that is none", ["HTTP/1.1 200 OK", "a: \0"]],
    ["a content-length that is not one number", ["HTTP/1.1 200 OK", "content-length: -1"]],
    ["a content-length that is not one number", ["HTTP/1.1 200 OK", "content-length: +1"]],
    ["a content-length that is not one number", ["HTTP/1.1 200 OK", "content-length: 0x1"]],
    ["a content-length that is not one number", ["HTTP/1.1 200 OK", "content-length: 1e3"]],
    ["a content-length that is not one number", ["HTTP/1.1 200 OK", "content-length:"]],
    ["a content-length that is not one number", ["HTTP/1.1 200 OK", `content-length: ${"9".repeat(16)}`]],
    ["a content-length that is not one number",
      ["HTTP/1.1 200 OK", "content-length: 5", "content-length: 5"]],
    ["both content-length and transfer-encoding",
      ["HTTP/1.1 200 OK", "content-length: 5", "transfer-encoding: chunked"]],
    ["a transfer-encoding other than chunked", ["HTTP/1.1 200 OK", "transfer-encoding: gzip, chunked"]],
    ["a transfer-encoding other than chunked", ["HTTP/1.0 200 OK", "transfer-encoding: chunked"]],
  ])("%s: %j", (problem, lines) => {
    expect(head(...lines)).toBe(problem);
  });
});
