import { describe, expect, test } from "vitest";
import { parseProfile } from "../../src/simulator/index.ts";
import { retryAfterHeader } from "../../src/simulator/headers.ts";
import { anthropic } from "../../src/simulator/vendors/anthropic.ts";
import { goDuration, openai } from "../../src/simulator/vendors/openai.ts";
import { API, callApi, useSimulators } from "./client.ts";

const start = useSimulators();
const NOW = new Date("2026-01-02T03:04:05.600Z");
const requests = { limit: 50, remaining: 49, fullInMs: 1500 };
const tokens = { limit: 9000, remaining: 0, fullInMs: 362_000 };

describe("rate limits", () => {
  test("as OpenAI tells them", () => {
    expect(openai.limitHeaders({ requests, tokens }, NOW)).toEqual({
      "x-ratelimit-limit-requests": "50",
      "x-ratelimit-remaining-requests": "49",
      "x-ratelimit-reset-requests": "1.5s",
      "x-ratelimit-limit-tokens": "9000",
      "x-ratelimit-remaining-tokens": "0",
      "x-ratelimit-reset-tokens": "6m2s",
    });
    expect(openai.limitHeaders({ requests: null, tokens: null }, NOW)).toEqual({});
  });

  test("as Anthropic tells them: the reset is an instant, never before it is true", () => {
    expect(anthropic.limitHeaders({ requests, tokens: null }, NOW)).toEqual({
      "anthropic-ratelimit-requests-limit": "50",
      "anthropic-ratelimit-requests-remaining": "49",
      "anthropic-ratelimit-requests-reset": "2026-01-02T03:04:08Z",
    });
  });

  test.each([[0, "0ms"], [19.2, "20ms"], [1000, "1s"], [8640, "8.64s"], [360_000, "6m0s"]])(
    "%d ms is %s", (durationMs, text) => {
      expect(goDuration(durationMs)).toBe(text);
    });

  test("come with every answer of a limited API, and not without a limit", async () => {
    const limited = await start({ rateLimitPerS: 5, tokenLimitPerS: 1000 });
    const answer = await callApi(limited, API.chat);
    expect(answer.headers).toMatchObject({
      "x-ratelimit-limit-requests": "5",
      "x-ratelimit-remaining-requests": "4",
      "x-ratelimit-limit-tokens": "1000",
      "x-ratelimit-remaining-tokens": "988",
    });
    const names = Object.keys((await callApi(await start(), API.chat)).headers);
    expect(names.filter((name) => name.includes("ratelimit"))).toEqual([]);
  });

  test("the token limit refuses what it cannot hold", async () => {
    const simulator = await start({ tokenLimitPerS: 0.01 });
    expect((await callApi(simulator, API.anthropic)).status).toBe(200);
    const refused = await callApi(simulator, API.anthropic);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(90);
    expect(simulator.counts()).toMatchObject({
      byOutcome: { ok: 1, "rate-limited": 1 }, byModel: { m: { ok: { answers: 1 } } },
    });
  });
});

describe("when to come again", () => {
  test.each([
    ["seconds", 1, { "retry-after": "1" }],
    ["seconds", 2001, { "retry-after": "3" }],
    ["date", 1000, { "retry-after": "Fri, 02 Jan 2026 03:04:07 GMT" }],
    ["milliseconds", 1500.2, { "retry-after-ms": "1501" }],
  ] as const)("as %s, %d ms", (form, waitMs, headers) => {
    expect(retryAfterHeader(form, waitMs, NOW)).toEqual(headers);
  });

  test("the profile's form is the one that is sent, with drawn and with real limits", async () => {
    const drawn = await start({ retryAfter: "milliseconds", errors: { "rate-limited": 1 } });
    expect((await callApi(drawn, API.gemini)).headers).toMatchObject({ "retry-after-ms": "1000" });
    const real = await start({ retryAfter: "date", rateLimitPerS: 0.01 });
    await callApi(real, API.chat);
    const { headers, status } = await callApi(real, API.chat);
    expect(status).toBe(429);
    expect(Date.parse(headers["retry-after"] ?? "")).toBeGreaterThan(Date.now() + 60_000);
  });
});

describe("gateways", () => {
  const litellm = { kind: "litellm", overheadMs: 3.5, inputUsdPerMTok: 1, outputUsdPerMTok: 3 } as const;

  test("LiteLLM tells its overhead, and the cost of answers that are not streamed", async () => {
    const simulator = await start({ gateway: litellm });
    const whole = await callApi(simulator, API.chat);
    expect(whole.headers).toMatchObject({
      "x-litellm-overhead-duration-ms": "3.5",
      "x-litellm-response-cost": String((8 * 1 + 4 * 3) / 1e6),
    });
    const streamed = await callApi(simulator, API.chat, { stream: true });
    expect(streamed.headers["x-litellm-overhead-duration-ms"]).toBe("3.5");
    expect(streamed.headers).not.toHaveProperty("x-litellm-response-cost");
  });

  test("Portkey tells cache status and retries as often as they should be", async () => {
    const simulator = await start({ gateway: { kind: "portkey", cacheHitShare: 0.5, retryShare: 1 } });
    const answers = await Promise.all(Array.from({ length: 60 }, () => callApi(simulator, API.chat)));
    const statuses = answers.map(({ headers }) => headers["x-portkey-cache-status"]);
    const hits = statuses.filter((status) => status === "HIT");
    expect(hits.length).toBeGreaterThan(10);
    expect(hits.length).toBeLessThan(50);
    expect(statuses.every((status) => status === "HIT" || status === "MISS")).toBe(true);
    expect(new Set(answers.map(({ headers }) => headers["x-portkey-retry-attempt-count"])))
      .toEqual(new Set(["1"]));
  });

  test("a profile with a gateway comes back unchanged", () => {
    const profile = parseProfile({ gateway: { kind: "litellm" } });
    expect(profile.gateway).toEqual(
      { kind: "litellm", overheadMs: 0, inputUsdPerMTok: 0, outputUsdPerMTok: 0 });
    expect(parseProfile(profile)).toEqual(profile);
  });
});
