import { describe, expect, test } from "vitest";
import { NO_LIMITS } from "../../src/measurement/index.ts";
import { retriedText } from "../../src/report/load.ts";
import { limitLines } from "../../src/report/rate-limits.ts";

const said = (rateLimits: Parameters<typeof limitLines>[0]["rateLimits"]): readonly string[] =>
  limitLines({ rateLimits }).map((line) =>
    line.map((span) => ("text" in span ? span.text : "")).join(""));

describe("how near the limits a run came", () => {
  test.each<[string, Parameters<typeof said>[0], readonly string[]]>([
    ["no word of it", undefined, []],
    ["one limit", { ...NO_LIMITS, answers: 9, lowest: { requests: { limit: 50, remaining: 4 } } },
      ["Rate limits: at the nearest, there were 4 of 50 requests (8%) left"]],
    ["several limits", {
      ...NO_LIMITS, answers: 9,
      lowest: {
        tokens: { limit: 90_000, remaining: 45_000 }, "input-tokens": { limit: 1000, remaining: 0 },
      },
    }, ["Rate limits: at the nearest, there were 45,000 of 90,000 tokens (50%) and " +
      "0 of 1,000 input tokens (0%) left"]],
    ["only a time to wait", { ...NO_LIMITS, answers: 3, retryAfter: { answers: 3, maxMs: 2000 } },
      ["Rate limits: 3 answers asked to wait, for 2.00 s at most"]],
    ["both", {
      answers: 9, lowest: { requests: { limit: 10, remaining: 0 } },
      retryAfter: { answers: 1, maxMs: 2000 },
    }, ["Rate limits: at the nearest, there were 0 of 10 requests (0%) left; " +
      "1 answer asked to wait, for 2.00 s at most"]],
  ])("%s", (_what, rateLimits, lines) => {
    expect(said(rateLimits)).toEqual(lines);
  });
});

describe("what became of retried requests", () => {
  test.each<[Parameters<typeof retriedText>[0]["retries"], string]>([
    [undefined, ""],
    [{ requests: 0, attempts: 0, recovered: 0 }, " No request was retried."],
    [{ requests: 1, attempts: 2, recovered: 0 },
      " 1 request was retried with 2 further attempts, warm-up included; 0 of them succeeded."],
    [{ requests: 12, attempts: 15, recovered: 11 },
      " 12 requests were retried with 15 further attempts, warm-up included; 11 of them succeeded."],
  ])("%j", (retries, sentence) => {
    expect(retriedText({ retries })).toBe(sentence);
  });
});
