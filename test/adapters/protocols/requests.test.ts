import { describe, expect, test } from "vitest";
import { findProtocol } from "../../../src/adapters/protocols/index.ts";
import { UsageError } from "../../../src/base/index.ts";
import type { Target } from "../../../src/plan/index.ts";
import { targetOf } from "./streams.ts";

const chat = findProtocol("openai-chat");

describe("requests", () => {
  const draft = (target: Partial<Target>, key: string | null = "sk-secret", index = 0) =>
    chat.prepare(targetOf(target), key)(index);
  const bodyOf = (target: Partial<Target>, index = 0): unknown =>
    JSON.parse(draft(target, null, index).body?.toString() ?? "null");
  const headersOf = (flat: readonly string[]): Readonly<Record<string, string>> =>
    Object.fromEntries(flat.flatMap((name, at) =>
      (at % 2 === 0 ? [[name, flat[at + 1] ?? ""]] : [])));

  test("a stream asks for its usage", () => {
    expect(bodyOf({})).toEqual({
      model: "some-model", messages: [{ role: "user", content: "one" }], max_tokens: 16,
      temperature: 0, stream: true, stream_options: { include_usage: true },
    });
    expect(bodyOf({ stream: false })).not.toHaveProperty("stream_options");
  });

  test("the user's body is merged over it: null removes, objects merge, lists are replaced", () => {
    const body = bodyOf({
      body: {
        stream_options: null, max_tokens: null, max_completion_tokens: 9,
        messages: [{ role: "user", content: "mine" }],
        response_format: { type: "text", drop: null },
      },
    });
    expect(body).toEqual({
      model: "some-model", messages: [{ role: "user", content: "mine" }], temperature: 0,
      stream: true, max_completion_tokens: 9, response_format: { type: "text" },
    });
    expect(bodyOf({ body: { stream_options: { include_obfuscation: false } } })).toMatchObject(
      { stream_options: { include_usage: true, include_obfuscation: false } });
  });

  test("prompts take turns", () => {
    const prompts = ["a", "b", "c"].map((content) => ({ messages: [{ role: "user", content }] }));
    const said = [0, 1, 2, 3, 7].map((index) => bodyOf({ prompts }, index));
    expect(said.map((body) => JSON.stringify(body).match(/"content":"(.)"/)?.[1]))
      .toEqual(["a", "b", "c", "a", "b"]);
  });

  test("the key goes out as a bearer token and nowhere else", () => {
    const { path, headers, body, method } = draft({});
    expect(headersOf(headers)).toEqual({
      "content-type": "application/json", accept: "text/event-stream",
      authorization: "Bearer sk-secret",
    });
    expect(`${method} ${path} ${body?.toString()}`).not.toContain("sk-secret");
    expect(headersOf(draft({}, null).headers)).not.toHaveProperty("authorization");
  });

  test("the user's own headers win, however they are spelt", () => {
    const mine = [["Authorization", "Basic abc"], ["Accept", "*/*"], ["api-key", "k"]] as const;
    expect(headersOf(draft({ headers: mine }).headers)).toEqual({
      Authorization: "Basic abc", Accept: "*/*", "api-key": "k",
      "content-type": "application/json",
    });
  });
});

describe("plain HTTP", () => {
  const http = findProtocol("http");
  test("GETs without a body and POSTs JSON", () => {
    const target = targetOf({ api: "http", path: "/x?y=1" });
    expect(http.prepare(target, null)(3)).toEqual(
      { method: "GET", path: "/x?y=1", headers: [], body: null });
    const post = http.prepare({ ...target, body: { a: null } }, "k")(0);
    expect(post).toMatchObject({
      method: "POST", headers: ["content-type", "application/json", "authorization", "Bearer k"],
    });
    expect(post.body?.toString()).toBe('{"a":null}');
  });

  test("any 2xx is a success without tokens or payload", () => {
    const reader = http.reader(targetOf({ api: "http" }));
    reader.headers(204, {});
    expect(reader.end()).toMatchObject(
      { outcome: "ok", detail: null, usage: null, payloadEvents: 0 });
  });

  test("an API that is not there is named with those that are", () => {
    expect(() => findProtocol("soap")).toThrow(UsageError);
    expect(() => findProtocol("soap")).toThrow(/api = "soap".*openai-chat, .*http/);
  });
});
