import { describe, expect, test } from "vitest";
import { gatewayIn } from "../../src/engine/gateway.ts";

const overhead = (answers: number, totalMs: number, maxMs: number) => ({ answers, totalMs, maxMs });
const NONE = overhead(0, 0, 0);

describe("what an answer's headers tell of a gateway", () => {
  test.each<[string, Record<string, string>, object]>([
    ["LiteLLM, streamed or not",
      { "x-litellm-overhead-duration-ms": "8.4491", "x-litellm-attempted-retries": "0" },
      { answers: 1, retried: 0, cached: 0, overhead: overhead(1, 8.4491, 8.4491) }],
    ["LiteLLM that tried again",
      { "x-litellm-overhead-duration-ms": "120", "x-litellm-attempted-retries": "2" },
      { answers: 1, retried: 1, cached: 0, overhead: overhead(1, 120, 120) }],
    ["LiteLLM's own words, which have no overhead", { "x-litellm-attempted-retries": "0" },
      { answers: 1, retried: 0, cached: 0, overhead: NONE }],
    ["Portkey without a cache",
      { "x-portkey-cache-status": "DISABLED", "x-portkey-retry-attempt-count": "0" },
      { answers: 1, retried: 0, cached: 0, overhead: NONE }],
    ["Portkey's cache", { "x-portkey-cache-status": "HIT" },
      { answers: 1, retried: 0, cached: 1, overhead: NONE }],
    ["Portkey's cache of what is alike", { "x-portkey-cache-status": "SEMANTIC HIT" },
      { answers: 1, retried: 0, cached: 1, overhead: NONE }],
    ["LiteLLM's cache", { "x-litellm-cache-key": "0f3b" },
      { answers: 1, retried: 0, cached: 1, overhead: NONE }],
    ["LiteLLM without its cache", { "x-litellm-cache-key": "None" },
      { answers: 1, retried: 0, cached: 0, overhead: NONE }],
    ["Cloudflare's cache", { "cf-aig-cache-status": "HIT" },
      { answers: 1, retried: 0, cached: 1, overhead: NONE }],
    ["Cloudflare without its cache", { "cf-aig-cache-status": "MISS" },
      { answers: 1, retried: 0, cached: 0, overhead: NONE }],
    ["figures that are none",
      { "x-litellm-overhead-duration-ms": "None", "x-portkey-retry-attempt-count": "-1" },
      { answers: 1, retried: 0, cached: 0, overhead: NONE }],
    ["an endless one", { "x-litellm-overhead-duration-ms": "1e999" },
      { answers: 1, retried: 0, cached: 0, overhead: NONE }],
    ["one that no recording may hold", { "x-litellm-overhead-duration-ms": "1e300" },
      { answers: 1, retried: 0, cached: 0, overhead: NONE }],
  ])("%s", (_name, headers, told) => {
    expect(gatewayIn(headers)).toEqual(told);
  });

  test("nothing without one", () => {
    expect(gatewayIn({ "content-type": "text/event-stream", "x-request-id": "1" })).toBeNull();
  });
});
