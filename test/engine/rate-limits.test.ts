import { describe, expect, test } from "vitest";
import { limitsIn } from "../../src/engine/rate-limits.ts";
import { NO_LIMITS } from "../../src/measurement/index.ts";

const NOW = Date.parse("2026-01-02T03:04:05Z");

describe("what an answer's headers tell of limits", () => {
  test.each<[string, Record<string, string>, object]>([
    ["OpenAI", {
      "x-ratelimit-limit-requests": "60", "x-ratelimit-remaining-requests": "59",
      "x-ratelimit-reset-requests": "1s", "x-ratelimit-limit-tokens": "150000",
      "x-ratelimit-remaining-tokens": "149984", "x-ratelimit-reset-tokens": "6m0s",
    }, { requests: { limit: 60, remaining: 59 }, tokens: { limit: 150_000, remaining: 149_984 } }],
    ["Anthropic", {
      "anthropic-ratelimit-requests-limit": "50", "anthropic-ratelimit-requests-remaining": "0",
      "anthropic-ratelimit-requests-reset": "2026-01-02T03:04:08Z",
      "anthropic-ratelimit-input-tokens-limit": "40000",
      "anthropic-ratelimit-input-tokens-remaining": "39000",
      "anthropic-ratelimit-output-tokens-limit": "8000",
      "anthropic-ratelimit-output-tokens-remaining": "2000",
    }, {
      requests: { limit: 50, remaining: 0 }, "input-tokens": { limit: 40_000, remaining: 39_000 },
      "output-tokens": { limit: 8000, remaining: 2000 },
    }],
    ["a gateway's own limit before the one behind it, the nearer of them", {
      "x-ratelimit-limit-requests": "100", "x-ratelimit-remaining-requests": "50",
      "anthropic-ratelimit-requests-limit": "1000", "anthropic-ratelimit-requests-remaining": "100",
    }, { requests: { limit: 1000, remaining: 100 } }],
    ["OpenRouter", {
      "x-ratelimit-limit": "20", "x-ratelimit-remaining": "19", "x-ratelimit-reset": "1740000000000",
    }, { requests: { limit: 20, remaining: 19 } }],
    ["only the limit that is known", {
      "x-ratelimit-limit-requests": "0", "x-ratelimit-remaining-requests": "-1",
      "x-ratelimit-limit-tokens": "10", "x-ratelimit-remaining-tokens": "5",
    }, { tokens: { limit: 10, remaining: 5 } }],
  ])("%s", (_who, headers, lowest) => {
    expect(limitsIn(headers, NOW)).toEqual({ ...NO_LIMITS, answers: 1, lowest });
  });

  test.each<[string, Record<string, string>]>([
    ["no word of it", { "content-type": "text/event-stream" }],
    ["a limit of which nothing says what is left", { "x-ratelimit-limit-requests": "60" }],
    ["what is left of a limit unknown", { "x-ratelimit-remaining-requests": "60" }],
    ["words", { "x-ratelimit-limit-requests": "many", "x-ratelimit-remaining-requests": "None" }],
    ["nothing", { "x-ratelimit-limit-requests": "", "x-ratelimit-remaining-requests": " " }],
    ["figures that no recording may hold",
      { "x-ratelimit-limit-tokens": "1e300", "x-ratelimit-remaining-tokens": "1e300" }],
    ["a limit of nothing", { "x-ratelimit-limit-tokens": "0", "x-ratelimit-remaining-tokens": "0" }],
  ])("nothing: %s", (_what, headers) => {
    expect(limitsIn(headers, NOW)).toBeNull();
  });

  test("when to come again, in any form", () => {
    const waits = [
      { "retry-after": "7" }, { "retry-after-ms": "250" }, { "retry-after": "Fri, 02 Jan 2026 03:04:08 GMT" },
    ].map((headers) => limitsIn(headers, NOW)?.retryAfter);
    expect(waits).toEqual([
      { answers: 1, maxMs: 7000 }, { answers: 1, maxMs: 250 }, { answers: 1, maxMs: 3000 },
    ]);
  });
});
