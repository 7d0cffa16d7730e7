import { describe, expect, test } from "vitest";
import { findProtocol } from "../../../src/adapters/protocols/index.ts";
import { success } from "../../../src/config/success.ts";
import type { Reading } from "../../../src/engine/index.ts";
import type { Outcome } from "../../../src/measurement/index.ts";
import { readAs } from "./read.ts";
import { targetOf } from "./streams.ts";

const read = (status: number, body: string, rules: string | null): Reading => readAs("http", [...body], {
  status, headers: {},
  target: { http: { method: null, success: rules === null ? [] : success.parse(rules) } },
});

describe("what a plain answer has to show", () => {
  test.each<[string, number, string, string | null, Outcome]>([
    ["nothing was asked for", 204, "", null, "ok"],
    ["a status that is wanted", 201, "", "status 200-201", "ok"],
    ["another one", 202, "", "status 200-201", "in-band-error"],
    ["a refusal that is wanted", 404, "no", "status 404", "ok"],
    ["one that is not", 503, "no", "status 404", "server-error"],
    ["a success, which is not wanted", 200, "", "status 404", "in-band-error"],
    ["a text in it", 200, "it is dóne", "body contains dóne", "ok"],
    ["not in it", 200, "it is", "body contains done", "in-band-error"],
    ["the text in a refusal", 500, "done", "body contains done", "server-error"],
    ["a value", 200, '{"a":[{"b":true}]}', "json a.0.b = true", "ok"],
    ["another value", 200, '{"a":[{"b":"true"}]}', "json a.0.b = true", "in-band-error"],
    ["no such member", 200, '{"a":{}}', "json a.constructor = x", "in-band-error"],
    ["no JSON", 200, "<html>", "json a = 1", "decode"],
    ["all rules hold", 207, '{"a":1,"b":"x"}', "status 207\njson a = 1\nbody contains x", "ok"],
    ["one does not", 207, '{"a":1,"b":"x"}', "status 207\njson a = 2\nbody contains x", "in-band-error"],
  ])("%s", (_what, status, body, rules, outcome) => {
    const { detail, ...reading } = read(status, body, rules);
    expect(reading.outcome).toBe(outcome);
    expect(detail === null).toBe(outcome === "ok");
  });

  test("what was missing is told", () => {
    expect(read(200, '{"a":"no"}', "json a = yes").detail).toBe('json a is "no" instead of "yes"');
    expect(read(202, "", "status 200, 3xx").detail).toBe("status 202 instead of 200, 300-399");
  });

  test("a body without end is not kept", () => {
    const reader = findProtocol("http").reader(targetOf(
      { api: "http", http: { method: null, success: success.parse("body contains x") } }));
    reader.headers(200, {});
    const piece = Buffer.alloc(1024 * 1024);
    expect(() => {
      for (let at = 0; at < 17; at += 1) reader.bytes(piece, at);
    }).toThrow(RangeError);
  });
});

describe("a plain request", () => {
  const http = findProtocol("http");
  test.each(["PUT", "PATCH", "DELETE", "HEAD"])("%s", (method) => {
    const target = targetOf({ api: "http", http: { method, success: [] } });
    expect(http.prepare(target, null)(0)).toMatchObject({ method, body: null });
    expect(http.prepare({ ...target, body: { a: 1 } }, null)(0).body?.toString()).toBe('{"a":1}');
  });

  test("sends the bodies that were made of prompts in turn", () => {
    const prompts = ['{"a":1}', '{"a":2}'].map((content) => ({ messages: [{ role: "body", content }] }));
    const prepared = http.prepare(targetOf({ api: "http", body: { a: "{{prompt}}" }, prompts }), null);
    expect([0, 1, 2].map((index) => prepared(index).body?.toString()))
      .toEqual(['{"a":1}', '{"a":2}', '{"a":1}']);
  });
});
