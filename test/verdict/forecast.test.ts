import { describe, expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import type { Recording } from "../../src/measurement/index.ts";
import { forecast, type MetricForecast, type Prospect } from "../../src/verdict/index.ts";
import { history, syntheticRun } from "../support/recordings.ts";
import { budget, findingOf, judgeBench, NO_RULES, STRICTNESS, tolerance } from "./support.ts";

const TELLS = { pieces: true, tokens: true, cost: true };

function prospect(change: Partial<Prospect> = {}): Prospect {
  return { scenario: "default", requests: 1000, rules: NO_RULES, baselines: [], isPaired: false, tells: TELLS,
    ...change };
}

function metricOf(forecasts: readonly MetricForecast[], id: string): MetricForecast {
  return must(forecasts.find(({ metric }) => metric === id), id);
}

const one = (id: string, change: Partial<Prospect> = {}): MetricForecast =>
  metricOf(forecast([prospect(change)], STRICTNESS), id);

const ONLY_P99 = {
  ...NO_RULES,
  tolerances: ["ttft.p99", "tpot.p50", "error-rate", "cost-per-1k"].map((id) => tolerance(id, "off")),
};

describe("with stored runs", () => {
  const baselines = history(10, { sigma: 0.4, weather: 0.03, seed: 11, failures: { "server-error": 0.002 } });

  test("the smallest change is the one that the judge prints beside such a run", () => {
    const { findings } = judgeBench({
      candidates: [syntheticRun({ sigma: 0.4, seed: 900, failures: { "server-error": 0.002 } })], baselines,
    });
    for (const id of ["latency.p99", "ttft.p99", "tpot.p50", "error-rate", "cost-per-1k"]) {
      const judged = must(findingOf({ findings }, id).detectable, id);
      const { detectable, baselineRuns } = one(id, { baselines });
      // The judge takes the candidate's own error and share, the forecast those of a typical run.
      expect(must(detectable, id) / judged).toBeGreaterThan(0.7);
      expect(must(detectable, id) / judged).toBeLessThan(1.4);
      expect(baselineRuns).toBe(10);
    }
  });

  test("unchanged runs pass about as often as it says, and are hardly ever failed", () => {
    const sketch = { sigma: 0.4, weather: 0.03, failures: { "server-error": 0.002 } };
    // One history has its own luck.
    const gates = [11, 21, 31, 41, 51].flatMap((seed) => {
      const past = history(10, { ...sketch, seed });
      const said = (id: string) => one(id, { baselines: past, rules: ONLY_P99 });
      return history(8, { ...sketch, seed: seed + 1 }).map((candidate) =>
        ({ said, judged: judgeBench({ candidates: [candidate], baselines: past }) }));
    });
    const share = (id: string, name: string): number =>
      gates.filter(({ judged }) => findingOf(judged, id).verdict === name).length / gates.length;
    const meant = (id: string): number =>
      gates.reduce((sum, { said }) => sum + must(said(id).passes, "passes"), 0) / gates.length;
    // Three standard errors of a share of 40 are at most 0.24.
    expect(Math.abs(share("latency.p99", "pass") - meant("latency.p99"))).toBeLessThan(0.24);
    expect(Math.abs(share("error-rate", "pass") -
      must(one("error-rate", { baselines }).passes, "passes"))).toBeLessThan(0.24);
    expect(must(gates[0]?.said("latency.p99").fails, "fails")).toBeLessThan(0.0101);
    expect(share("latency.p99", "regressed")).toBeLessThanOrEqual(0.05);
  });

  test("a change of that size is found in about 8 runs of 10", () => {
    const { detectable } = one("latency.p99", { baselines, rules: ONLY_P99 });
    const slower = history(40, {
      sigma: 0.4, weather: 0.03, seed: 13, failures: { "server-error": 0.002 },
      factor: 1 + must(detectable, "detectable"),
    });
    const found = slower.filter((candidate) => findingOf(judgeBench({
      candidates: [candidate], baselines, tolerances: ONLY_P99.tolerances,
    }), "latency.p99").verdict === "regressed").length / slower.length;
    expect(found).toBeGreaterThan(0.55);
  });

  test("longer runs tell more, until runs differ more than they err", () => {
    const sizes = [500, 1000, 4000, 16_000, 64_000];
    const detectable = sizes.map((requests) =>
      must(one("latency.p50", {
        requests, baselines, rules: { ...NO_RULES, tolerances: [tolerance("latency.p50", 0.05)] },
      }).detectable, "detectable"));
    expect(detectable).toEqual(detectable.toSorted((a, b) => b - a));
    expect(must(detectable[4], "last") / must(detectable[3], "before")).toBeGreaterThan(0.98);
  });
});

describe("what would settle it", () => {
  const noisy = history(8, { sigma: 0.8, weather: 0.01, seed: 31, count: 1000 });
  const windy = history(8, { sigma: 0.2, weather: 0.25, seed: 32, count: 1000 });

  test("requests where the noise is within the run; with so many it is decided", () => {
    const rules = { ...NO_RULES, tolerances: [tolerance("latency.p95", 0.12)] };
    const { remedy } = one("latency.p95", { baselines: noisy, rules });
    if (remedy.kind !== "requests") throw new TypeError(`the remedy is ${remedy.kind}`);
    expect(remedy.requests).toBeGreaterThan(1000);
    const then = one("latency.p95", { baselines: noisy, rules, requests: remedy.requests });
    expect(then.passes).toBeGreaterThanOrEqual(0.8);
    expect(then.remedy).toEqual({ kind: "none" });
  });

  test("no number of requests where the noise is between runs", () => {
    expect(one("latency.p99", { baselines: windy }).remedy).toEqual({ kind: "between-runs" });
  });

  test("nothing where it is decided as planned", () => {
    const calm = history(10, { sigma: 0.1, seed: 33 });
    const { passes, remedy } = one("latency.p99", { baselines: calm });
    expect([must(passes, "passes") >= 0.8, remedy.kind]).toEqual([true, "none"]);
  });

  test("the smallest tolerance is one that is decided, and a step less is not", () => {
    const passesAt = (id: string, value: number) => must(one(id, {
      baselines: noisy, rules: { ...NO_RULES, tolerances: [tolerance(id, value)] },
    }).passes, "passes");
    for (const [id, step] of [["latency.p99", 0.01], ["error-rate", 0.001]] as const) {
      const smallest = must(one(id, { baselines: noisy }).smallestTolerance, "tolerance");
      expect(passesAt(id, smallest)).toBeGreaterThanOrEqual(0.8);
      if (smallest > step) expect(passesAt(id, smallest - step)).toBeLessThan(0.8);
    }
  });
});

describe("without stored runs", () => {
  test("the assumed error is that of a run with the assumed spread", () => {
    const [run, few] = [syntheticRun({ sigma: 0.6, count: 3000 }), history(1, { sigma: 0.6, count: 3000 })];
    for (const id of ["latency.p99", "ttft.p99", "cost-per-1k"]) {
      const assumed = must(one(id, { requests: 3000 }).detectable, id);
      const known = must(one(id, { requests: 3000, baselines: [run, ...few].slice(0, 1) }).detectable, id);
      expect(assumed / known).toBeGreaterThan(0.7);
      expect(assumed / known).toBeLessThan(1.5);
    }
    expect(one("latency.p99").baselineRuns).toBe(0);
  });

  test.each<[string, Partial<Prospect["tells"]>, readonly string[]]>([
    ["whole answers have no pieces", { pieces: false }, ["latency.p99", "error-rate", "cost-per-1k"]],
    ["no price, no cost", { cost: false }, ["latency.p99", "ttft.p99", "tpot.p50", "error-rate"]],
  ])("%s", (_what, tells, ids) => {
    expect(forecast([prospect({ tells: { ...TELLS, ...tells } })], STRICTNESS)
      .map(({ metric }) => metric)).toEqual(ids);
  });

  test("a stand-in is named, and is held to its own tolerance", () => {
    const [latency] = forecast([prospect({ requests: 240 })], STRICTNESS);
    expect(latency).toMatchObject({ metric: "latency.p95", requested: "latency.p99", limit: 0.15 });
  });

  test.each([
    ["of a closed loop by time", { requests: null }, /not known before its first run/],
    ["of too few requests", { requests: 12 }, /too few samples: 12 requests/],
  ])("%s nothing is said of a quantile, and why", (_what, change, why) => {
    const [latency] = forecast([prospect(change)], STRICTNESS);
    expect(latency).toMatchObject({ detectable: null, passes: null });
    expect(latency?.silence).toMatch(why);
  });
});

test("every further rule and scenario costs some sharpness: the level is that of the family", () => {
  const plain = must(one("latency.p99", { baselines: [] }).detectable, "detectable");
  const budgets = [budget("latency.p99", 2000), budget("latency.max", 9000)];
  const withBudget = must(one("latency.p99", { rules: { ...NO_RULES, budgets } }).detectable, "d");
  const twice = forecast([prospect(), prospect({ scenario: "other" })], STRICTNESS);
  expect(withBudget).toBeGreaterThan(plain);
  expect(must(twice[0]?.detectable, "detectable")).toBeGreaterThan(withBudget);
  const maximum = { ...NO_RULES, budgets: budgets.slice(1) };
  expect(one("latency.p99", { rules: maximum }).detectable).toBe(plain);
});

test("a metric that no stored run has is left out", () => {
  const whole: readonly Recording[] = history(3, { stream: false });
  const ids = forecast([prospect({ baselines: whole })], STRICTNESS).map(({ metric }) => metric);
  expect(ids).toEqual(["latency.p99", "error-rate", "cost-per-1k"]);
});

test("after an accepted change the level is the new one, the spread that of all runs", () => {
  const marker = { metric: "latency.p99", bound: 1, reason: "r", by: null };
  const [slow, ...others] = history(4, { sigma: 0.4, factor: 2, weather: 0.05, seed: 32 });
  const before = history(8, { sigma: 0.4, weather: 0.05, seed: 31 });
  const baselines = [...before, { ...must(slow, "run"), markers: [marker] }, ...others];
  const { baselineRuns, detectable } = one("latency.p99", { baselines, rules: ONLY_P99 });
  expect(baselineRuns).toBe(4);
  const alone = one("latency.p99", { baselines: baselines.slice(-4), rules: ONLY_P99 });
  expect(must(detectable, "detectable")).toBeLessThan(must(alone.detectable, "detectable"));
});
