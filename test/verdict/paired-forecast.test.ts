import { describe, expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import type { Recording } from "../../src/measurement/index.ts";
import {
  type Finding, forecast, judgeCases, type MetricForecast, type Prospect,
} from "../../src/verdict/index.ts";
import { history, type RunSketch, syntheticRun } from "../support/recordings.ts";
import { FAIL_ON, NO_RULES, STRICTNESS } from "./support.ts";

const LIKE: Partial<RunSketch> = { sigma: 0.4, count: 3000, failures: { "server-error": 0.004 } };
const baselines = history(6, { ...LIKE, weather: 0.1, seed: 21 });
const GATED = ["latency.p99", "ttft.p99", "tpot.p50", "error-rate", "cost-per-1k"];

function forecastOf(change: Partial<Prospect> = {}): readonly MetricForecast[] {
  return forecast([{
    scenario: "default", requests: 3000, rules: NO_RULES, baselines, isPaired: true,
    tells: { pieces: true, tokens: true, cost: true }, ...change,
  }], STRICTNESS);
}

const of = (id: string, change: Partial<Prospect> = {}): MetricForecast =>
  must(forecastOf(change).find(({ metric }) => metric === id), id);

/** Two unchanged arms in the weather of one run. */
function judgedPair(seed: number): readonly Finding[] {
  const given = { ...LIKE, factor: 1 + (seed % 7) / 20 };
  const base: Recording = { ...syntheticRun({ ...given, seed: seed * 2 }), arm: "base" };
  return judgeCases([{
    scenario: "default", candidates: [syntheticRun({ ...given, seed: seed * 2 + 1 })], bases: [base],
    baselines: [], rules: NO_RULES,
  }], { strictness: STRICTNESS, failOn: FAIL_ON, acceptances: [] }).findings;
}

describe("a paired run that is to come", () => {
  const pairs = Array.from({ length: 20 }, (_, at) => judgedPair(100 + at));
  const judged = (id: string): readonly Finding[] =>
    pairs.map((findings) => must(findings.find(({ metric }) => metric === id), id));

  test.each(GATED)("%s: the smallest change is about the one that the judge prints", (id) => {
    const printed = judged(id).map(({ detectable }) => must(detectable, id)).toSorted((a, b) => a - b);
    const typical = must(printed[10], "median");
    const { detectable, isPaired, baselineRuns, silence } = of(id);
    expect(must(detectable, id) / typical).toBeGreaterThan(0.7);
    expect(must(detectable, id) / typical).toBeLessThan(1.5);
    expect({ isPaired, baselineRuns, silence }).toEqual({ isPaired: true, baselineRuns: 6, silence: null });
  });

  test.each(GATED)("%s: unchanged arms pass about as often as it says", (id) => {
    const share = judged(id).filter(({ verdict }) => verdict === "pass").length / pairs.length;
    // Three standard errors of a share of 20 are at most 0.34.
    expect(Math.abs(share - must(of(id).passes, "passes"))).toBeLessThan(0.4);
    expect(must(of(id).fails, "fails")).toBeLessThan(0.0101);
  });

  test("is not blurred by what differs from run to run", () => {
    const alone = must(of("latency.p99", { isPaired: false }).detectable, "alone");
    expect(must(of("latency.p99").detectable, "paired")).toBeLessThan(alone);
  });

  test("is sharper the longer it is", () => {
    const found = [1000, 4000, 16_000]
      .map((requests) => must(of("latency.p99", { requests }).detectable, "detectable"));
    expect(found).toEqual(found.toSorted((a, b) => b - a));
    const errors = [1000, 4000, 16_000]
      .map((requests) => must(of("error-rate", { requests }).passes, "passes"));
    expect(errors).toEqual(errors.toSorted((a, b) => a - b));
  });

  test("without stored runs takes an assumed spread, and no error", () => {
    for (const id of GATED) {
      expect(of(id, { baselines: [] })).toMatchObject({ baselineRuns: 0, silence: null, isPaired: true });
    }
    expect(must(of("error-rate", { baselines: [] }).passes, "passes")).toBeGreaterThan(0.9);
  });

  test("that is too short for its tolerance says how many requests would do", () => {
    const { remedy } = of("latency.p99", { requests: 1000 });
    expect(remedy.kind).toBe("requests");
  });
});
