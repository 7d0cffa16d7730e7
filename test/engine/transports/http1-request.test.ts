import { describe, expect, test } from "vitest";
import { encodeRequest } from "../../../src/engine/transports/http1-request.ts";
import type { RequestDraft } from "../../../src/engine/index.ts";

const draft = (more: Partial<RequestDraft> = {}): RequestDraft =>
  ({ method: "GET", path: "/a?b", headers: [], body: null, ...more });

const encode = (more: Partial<RequestDraft> = {}, isKept = true): string => {
  const encoded = encodeRequest(draft(more), { host: "h:1", isKept });
  return encoded.kind === "bytes" ? encoded.bytes.toString("latin1") : encoded.fault.detail;
};

describe("the bytes of a request", () => {
  test("are its line, its headers and its body", () => {
    expect(encode({ method: "POST", headers: ["Content-Type", "a/b"], body: Buffer.from("héllo") }))
      .toBe("POST /a?b HTTP/1.1\r\nhost: h:1\r\nconnection: keep-alive\r\nContent-Type: a/b\r\n" +
        "content-length: 6\r\n\r\nh\xc3\xa9llo");
  });

  test.each<[string, Partial<RequestDraft>, RegExp]>([
    ["no length without a body", {}, /^(?!.*content-length)/s],
    ["a length of nothing where one is expected", { method: "POST" }, /\r\ncontent-length: 0\r\n/],
    ["a host that was given", { headers: ["Host", "other"] }, /^GET \S+ HTTP\/1\.1\r\nhost: other\r\n/],
    ["a length that was given and is right, once",
      { headers: ["content-length", "2"], body: Buffer.from("ok"), method: "POST" },
      /keep-alive\r\ncontent-length: 2\r\n\r\nok$/],
  ])("%s", (_, more, expected) => {
    expect(encode(more)).toMatch(expected);
  });

  test("say that the connection will not be kept", () => {
    expect(encode({}, false)).toContain("\r\nconnection: close\r\n");
  });

  test("of HEAD, nothing follows the head", () => {
    expect(encodeRequest(draft({ method: "HEAD" }), { host: "h", isKept: true }))
      .toMatchObject({ hasNoBody: true });
  });

  test.each<[string, Partial<RequestDraft>]>([
    ["method", { method: "GE T" }], ["path", { path: "/a b" }], ["path", { path: "/a\r\nx: y" }],
    ["path", { path: "" }], ["x header", { headers: ["x", "a\nb"] }],
    ["x header", { headers: ["x", "a\0"] }], ["a b header", { headers: ["a b", "c"] }],
    ["Transfer-Encoding header", { headers: ["Transfer-Encoding", "chunked"] }],
    ["connection header", { headers: ["connection", "close"] }],
    ["expect header", { headers: ["expect", "100-continue"] }],
    ["content-length header", { headers: ["content-length", "3"], body: Buffer.from("ok") }],
    ["x header", { headers: ["x", "snow ☃"] }],
  ])("are none for an invalid %s", (what, more) => {
    expect(encode(more)).toBe(`invalid ${what}`);
  });
});
