import { describe, expect, test } from "vitest";
import { type GateEstimate, renderEstimate, type ScenarioEstimate } from "../../src/report/index.ts";
import type { MetricForecast } from "../../src/verdict/index.ts";
import { expectGolden } from "../support/golden.ts";

const scenario: ScenarioEstimate = {
  scenario: "chat", model: "m", requests: 1301, measuredRequests: 1200, durationMs: 65_000, ratePerS: 20,
  inputTokens: { expected: 21_000, most: 22_000 }, outputTokens: { expected: 90_000, most: 166_528 },
  costUsd: { expected: 0.061, most: 0.103 }, baselineRuns: 12, absence: null,
};

const metric: MetricForecast = {
  scenario: "chat", metric: "latency.p99", requested: "latency.p99", unit: "ms", limit: 0.2,
  detectable: 0.31, passes: 0.93, fails: 0.002, smallestTolerance: 0.14, remedy: { kind: "none" },
  baselineRuns: 12, silence: null,
};

const estimate = (change: Partial<GateEstimate> = {}): GateEstimate => ({
  schema: "tailgate.estimate/1", tool: { name: "tailgate", version: "1.2.3" }, suite: "default",
  confidence: 0.99, confirm: 1, scenarios: [scenario], metrics: [metric], months: [], ...change,
});

const CASES: readonly (readonly [string, GateEstimate])[] = [
  ["decided", estimate()],
  ["undecided", estimate({
    metrics: [
      { ...metric, passes: 0.4, remedy: { kind: "requests", requests: 4600 } },
      { ...metric, metric: "ttft.p95", requested: "ttft.p99", passes: 0.2, baselineRuns: 3,
        remedy: { kind: "between-runs" } },
    ],
  })],
  ["two-scenarios", estimate({
    confirm: 0,
    scenarios: [scenario, {
      ...scenario, scenario: "loop c=10", requests: null, measuredRequests: null, ratePerS: null,
      durationMs: 60_000, costUsd: { expected: null, most: null }, baselineRuns: 0,
      absence: "nothing is stored yet for this scenario", inputTokens: { expected: null, most: null },
      outputTokens: { expected: null, most: null },
    }],
    metrics: [metric, {
      ...metric, scenario: "loop c=10", detectable: null, passes: null, baselineRuns: 0,
      silence: "not known before its first run",
    }],
  })],
];

describe("an estimate as text", () => {
  test.each(CASES)("%s", (name, given) => {
    expectGolden(`report/estimate-${name}.txt`, renderEstimate(given));
  });

  test("a total of which a part is unknown is not known", () => {
    const [, , [, two] = ["", estimate()]] = CASES;
    expect(renderEstimate(two).split("\n")[0]).toMatch(/requests not known before the run, 2\.1 min/);
  });

  test("requests are also given as time and rate", () => {
    expect(renderEstimate(CASES[1]?.[1] ?? estimate()))
      .toMatch(/4,600 measured requests would decide it: 3\.8 min at 20\/s, or\s+76\.7\/s/);
  });
});
