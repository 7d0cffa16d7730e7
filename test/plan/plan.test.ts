import { describe, expect, test } from "vitest";
import { settingsSchema } from "../../src/config/index.ts";
import { differingKeys } from "../../src/measurement/index.ts";
import { must } from "../../src/base/index.ts";
import {
  addEffort, brokenCap, effortOf, type Load, makePlans, meanRatePerS, type Plan, scenarioOfPlan,
} from "../../src/plan/index.ts";

interface Given {
  readonly written?: Record<string, unknown>;
  readonly url?: string;
  readonly name?: string;
  readonly suite?: string;
}

const plans = (given: Given = {}): readonly Plan[] => makePlans(
  { name: given.name ?? "default",
    settings: settingsSchema.parse({ model: "m", ...given.written }) },
  { suite: given.suite ?? "s", url: given.url ?? "https://h/v1", socketPath: null,
    isSimulator: false, promptsText: null },
);
const plan = ({ written, ...given }: Given = {}): Plan =>
  must(plans({ ...given, written: { rate: 50, ...written } })[0], "plan");

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
    ["the rate", { written: { rate: 60 } }, ["load"]],
    ["the arrivals", { written: { arrivals: "poisson" } }, ["load"]],
    ["the retries", { written: { retries: 2 } }, ["retries"]],
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

describe("the load", () => {
  const load = (written: Record<string, unknown>): readonly Load[] =>
    plans({ written }).map((one) => one.load);

  test.each<[string, Record<string, unknown>, string]>([
    ["one rate", { rate: "90/m" }, "open constant 1.5/s"],
    ["one rate at random", { rate: 50, arrivals: "poisson" }, "open poisson 50/s"],
    ["one rate written as a stage", { stages: "50/s for 30s" }, "open constant 50/s"],
    ["steps", { stages: "10/s for 30s, 20/s for 1m" }, "open constant 10/s 30s, 20/s 1m"],
    ["a ramp", { stages: "from 1/s to 50/s over 60s" }, "open constant 1/s→50/s 1m"],
    ["a closed loop by requests", { concurrency: 10, requests: 100 }, "closed 10 × 100 requests"],
    ["a closed loop by time", { concurrency: 10 }, "closed 10 for 1m"],
  ])("of %s has its key", (_what, written, key) => {
    expect(plans({ written })[0]?.comparableKeys["load"]).toBe(key);
  });

  test("of stages lasts as long as they do", () => {
    expect(load({ stages: "10/s for 30s\nfrom 10/s to 0/s over 5s", arrivals: "poisson" })).toEqual([{
      mode: "open", warmupMs: 5000, durationMs: 35_000, maxInFlight: 10_000,
      arrivals: {
        kind: "poisson", seed: 1,
        stages: [
          { fromPerS: 10, toPerS: 10, durationMs: 30_000 },
          { fromPerS: 10, toPerS: 0, durationMs: 5000 },
        ],
      },
    }]);
  });

  test("of a ladder is a plan for each rung, under its own name and key", () => {
    const rungs = plans({ name: "chat", written: {
      concurrency: "10, 50", requests: "100, 500", warmup: "0",
    } });
    expect(rungs.map((one) => one.scenario)).toEqual(["chat c=10", "chat c=50"]);
    expect(rungs.map((one) => scenarioOfPlan(one.scenario))).toEqual(["chat", "chat"]);
    expect(rungs.map((one) => one.comparableKeys["scenario"])).toEqual(["chat c=10", "chat c=50"]);
    expect(rungs.map((one) => one.load)).toEqual([
      { mode: "closed", concurrency: 10, requests: 100, warmupMs: 0, durationMs: 60_000 },
      { mode: "closed", concurrency: 50, requests: 500, warmupMs: 0, durationMs: 60_000 },
    ]);
    expect(effortOf(rungs)).toEqual({ requests: 600, durationMs: 0 });
  });

  test("of a single rung keeps the scenario's name; one number of requests is for all rungs", () => {
    expect(plans({ name: "chat", written: { concurrency: 10 } })[0]?.scenario).toBe("chat");
    expect(load({ concurrency: [5, 6], requests: 7 })).toMatchObject([
      { concurrency: 5, requests: 7 }, { concurrency: 6, requests: 7 },
    ]);
  });

  test("of a closed loop by time is no number of requests", () => {
    const effort = effortOf(plans({ written: { concurrency: "1, 2", duration: "10s" } }));
    expect(effort).toEqual({ requests: 0, durationMs: 30_000 });
  });

  test.each<[string, string, number]>([
    ["one rate", "0.1/s for 30s", 0.1],
    ["a ramp", "from 0/s to 50/s over 60s", 25],
    ["stages of unequal length", "10/s for 30s, 40/s for 10s", 17.5],
  ])("of %s has a mean rate", (_what, stages, meanPerS) => {
    const [made] = load({ stages });
    expect(made?.mode === "open" ? meanRatePerS(made.arrivals.stages) : null).toBe(meanPerS);
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
    expect(effortOf([plan({ written: { retries: 2 } })]).requests).toBe(3 * 3250);
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
