import { describe, expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import { promptTokens, sizeOfRun, usualTokens } from "../../src/entry/spending.ts";
import { type ClosedLoad, mostOutputTokens } from "../../src/plan/index.ts";
import { history } from "../support/recordings.ts";

const said = (...contents: readonly string[]) =>
  ({ messages: contents.map((content) => ({ role: "user", content })) });

describe("tokens of a request", () => {
  test.each([
    ["four bytes a token, four a message", [said("x".repeat(40))], null, 14],
    ["rounded up", [said("x")], null, 5],
    ["bytes, not characters", [said("é".repeat(40))], null, 24],
    ["every message counts", [said("abcd", "abcd")], null, 10],
    ["the mean of prompts that take turns", [said("x".repeat(40)), said("x".repeat(80))], null, 19],
    ["a body's own messages replace them", [said("x".repeat(4000))], { messages: ["abcd"] }, 6],
  ] as const)("in: %s", (_what, prompts, body, tokens) => {
    expect(promptTokens({ prompts, body: body === null ? null : { messages: [...body.messages] } }))
      .toBe(tokens);
  });

  test.each([
    ["max-tokens", null, 100], ["the body's max_tokens", { max_tokens: 7 }, 7],
    ["the body's max_completion_tokens", { max_completion_tokens: 9 }, 9],
    ["several choices", { n: 3 }, 300],
    ["the body's max_output_tokens", { max_output_tokens: 5 }, 5],
    ["Gemini's configuration", { generationConfig: { maxOutputTokens: 6, candidateCount: 2 } }, 12],
    ["no bound at all", { max_tokens: null }, null],
  ])("out at most: %s", (_what, body, tokens) => {
    expect(mostOutputTokens({ api: "openai-chat", maxTokens: 100, body })).toBe(tokens);
  });
});

describe("the size of a closed loop", () => {
  const loop = (requests: number | null): ClosedLoad =>
    ({ mode: "closed", concurrency: 4, requests, warmupMs: 2000, durationMs: 10_000 });
  const before = history(3, { count: 500, ratePerS: 50, concurrency: 4, warmupCount: 20 });

  test.each([
    ["by time, never run", loop(null), [],
      { requests: null, measuredRequests: null, durationMs: 12_000 }],
    ["by time, as before", loop(null), before,
      { requests: 521, measuredRequests: 500, durationMs: 12_000 }],
    ["by requests, never run", loop(300), [],
      { requests: 301, measuredRequests: 300, durationMs: null }],
  ])("%s", (_what, load, baselines, size) => {
    expect(sizeOfRun(load, baselines)).toEqual(size);
  });

  test("by requests, it takes as long as before", () => {
    const { durationMs } = sizeOfRun(loop(300), before);
    expect(durationMs).toBeGreaterThan(2000);
  });
});

test("tokens are those since a change of cost was last accepted", () => {
  const [first, ...later] = history(3, { count: 200, outputTokens: 160, seed: 8 });
  const before = history(3, { count: 200, outputTokens: 80, seed: 7 });
  const marker = { metric: "cost-per-1k", bound: 1, reason: "r", by: null };
  const marked = [...before, { ...must(first, "run"), markers: [marker] }, ...later];
  expect(must(usualTokens(marked), "tokens").output).toBeGreaterThan(150);
  const ofTime = { ...marker, metric: "latency.p99" };
  const other = [...before, { ...must(first, "run"), markers: [ofTime] }, ...later];
  expect(must(usualTokens(other), "tokens").output).toBeLessThan(140);
});
