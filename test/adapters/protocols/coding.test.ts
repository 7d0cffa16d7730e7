import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { success } from "../../../src/config/success.ts";
import { JSON_TYPE, readAs, SSE } from "./read.ts";

const GZIP = { "content-encoding": "gzip" };
const body = gzipSync('data: {"choices":[{"delta":{"content":"a"}}]}\n\ndata: [DONE]\n\n');
const looking = { http: { method: null, success: success.parse("body contains a") } };

test.each([
  ["a stream", () => readAs("openai-chat", [body], { headers: { ...SSE, ...GZIP } })],
  ["an empty stream", () => readAs("openai-chat", [], { headers: { ...SSE, ...GZIP } })],
  ["a whole answer", () => readAs("openai-chat", [body],
    { headers: { ...JSON_TYPE, ...GZIP }, target: { stream: false } })],
  ["a body that is looked into", () => readAs("http", [body], { headers: GZIP, target: looking })],
])("%s that is compressed cannot be read", (_, read) => {
  expect(read()).toMatchObject({
    outcome: "decode", detail: "compressed with gzip, which was not asked for",
  });
});

test("of a refusal the status counts, of a body that nobody looks into nothing", () => {
  expect(readAs("openai-chat", [body], { status: 500, headers: GZIP }).outcome).toBe("server-error");
  expect(readAs("http", [body], { headers: GZIP }).outcome).toBe("ok");
});

test("identity is no compression", () => {
  const reading = readAs("openai-chat", ['data: {"choices":[{"delta":{"content":"a"}}]}\n\ndata: [DONE]\n\n'],
    { headers: { ...SSE, "content-encoding": "Identity" } });
  expect(reading.outcome).toBe("ok");
});
