import { describe, expect, test } from "vitest";
import { settingsSchema } from "../../src/config/index.ts";
import { differingKeys } from "../../src/measurement/index.ts";
import { addEffort, brokenCap, effortOf, makePlan, type Plan } from "../../src/plan/index.ts";

interface Given {
  readonly written?: Record<string, unknown>;
  readonly url?: string;
  readonly name?: string;
  readonly suite?: string;
  readonly ratePerS?: number;
}

const plan = (given: Given = {}): Plan => makePlan(
  { name: given.name ?? "default",
    settings: settingsSchema.parse({ model: "m", ...given.written }) },
  { suite: given.suite ?? "s", url: given.url ?? "https://h/v1", isSimulator: false,
    promptsText: null, ratePerS: given.ratePerS ?? 50 },
);

describe("comparable keys", () => {
  test.each<[string, Given, readonly string[]]>([
    ["the suite", { suite: "other" }, ["suite"]],
    ["the scenario", { name: "other" }, ["scenario"]],
    ["the model", { written: { model: "n" } }, ["model"]],
    ["the prompts", { written: { prompt: "x" } }, ["prompts"]],
    ["streaming", { written: { stream: "false" } }, ["stream"]],
    ["the most tokens", { written: { "max-tokens": 64 } }, ["max-tokens"]],
    ["the temperature", { written: { temperature: 1 } }, ["temperature"]],
    ["the body", { written: { body: '{"top_p":0.5}' } }, ["body"]],
    ["the rate", { ratePerS: 60 }, ["load"]],
    ["the arrivals", { written: { arrivals: "poisson" } }, ["load"]],
    ["the API, and with it path, prompts and stream", { written: { api: "http" } },
      ["api", "path", "prompts", "stream"]],
  ])("change with %s", (_what, given, keys) => {
    expect(differingKeys(plan().comparableKeys, plan(given).comparableKeys)).toEqual(keys);
  });

  test.each<[string, Given]>([
    ["the host, since a gateway under test moves", { url: "http://127.0.0.1:8080/v1" }],
    ["the base path of an API", { url: "https://h/gateway/v1" }],
    ["a longer run", { written: { duration: "5m", warmup: "20s" } }],
    ["the timeout", { written: { timeout: "10s" } }],
    ["the key", { written: { "api-key": "secret" } }],
    ["headers", { written: { headers: "X-Trace: 1" } }],
    ["budgets", { written: { budgets: "latency.p99 < 1s" } }],
    ["connections", { written: { "max-connections": 3 } }],
  ])("do not change with %s", (_what, given) => {
    expect(differingKeys(plan().comparableKeys, plan(given).comparableKeys)).toEqual([]);
  });

  test("a query tells plain HTTP operations apart without being shown: it may hold a key", () => {
    const at = (query: string): Plan =>
      plan({ url: `https://h/x${query}`, written: { api: "http" } });
    expect(differingKeys(at("?k=SECRET").comparableKeys, at("?k=b").comparableKeys))
      .toEqual(["path"]);
    expect(JSON.stringify(at("?k=SECRET").comparableKeys)).not.toContain("SECRET");
    expect(at("?k=SECRET").target.path).toBe("/x?k=SECRET");
  });
});

describe("a plan", () => {
  test("is the same for the same settings and holds no key", () => {
    const given = { written: { "api-key": "hunter2" } };
    expect(plan(given)).toEqual(plan(given));
    expect(JSON.stringify(plan(given))).not.toContain("hunter2");
  });

  test("knows how many requests it will start and how long they take", () => {
    const made = plan({ written: { warmup: "5s", duration: "60s" } });
    expect(effortOf([made, made])).toEqual({ requests: 6500, durationMs: 130_000 });
    expect(effortOf([])).toEqual({ requests: 0, durationMs: 0 });
  });

  test.each([
    ["within both caps", 6500, 130_000, null],
    ["one request over", 6499, 130_000, "max-requests"],
    ["a millisecond over", 6500, 129_999, "max-duration"],
  ])("an effort %s", (_, maxRequests, maxDurationMs, broken) => {
    const once = effortOf([plan({ written: { warmup: "5s", duration: "60s" } })]);
    expect(brokenCap(addEffort(once, once), { maxRequests, maxDurationMs })).toBe(broken);
  });
});
