import { describe, expect, test } from "vitest";
import { makeFingerprint, type Recording } from "../../src/measurement/index.ts";
import { history, type RunSketch, syntheticRun } from "../support/recordings.ts";
import { type Bench, budget, findingOf, judgeBench, tolerance } from "./support.ts";

const COUNT = 2000;
const run = (change: Partial<RunSketch> = {}): Recording =>
  syntheticRun({ seed: 4242, count: COUNT, sigma: 0.3, ...change });
const past = history(8, { seed: 31, count: COUNT, sigma: 0.3, weather: 0.02 });
const usual = run();
const slow = run({ factor: 2 });
const accept = (metric: string, bound: number) =>
  ({ metric, bound, reason: "a larger model", by: "somebody" });

describe("what is gated", () => {
  const gated = (bench: Bench): readonly string[] =>
    judgeBench(bench).findings.map(({ metric }) => metric);

  test("the default metrics, less those set off, with those that have a tolerance", () => {
    expect(gated({ candidates: [usual], baselines: past })).toEqual(
      ["latency.p99", "ttft.p99", "tpot.p50", "error-rate", "cost-per-1k"]);
    expect(gated({ candidates: [usual], baselines: past,
      tolerances: [tolerance("ttft.p99", "off"), tolerance("latency.p95", 0.3)] })).toEqual(
      ["latency.p99", "tpot.p50", "error-rate", "cost-per-1k", "latency.p95"]);
  });

  test("an own tolerance decides", () => {
    const bench = (value: number): Bench =>
      ({ candidates: [slow], baselines: past, tolerances: [tolerance("latency.p99", value)] });
    expect(findingOf(judgeBench(bench(1.6)), "latency.p99").verdict).not.toBe("regressed");
    expect(findingOf(judgeBench(bench(0.5)), "latency.p99").verdict).toBe("regressed");
  });

  const whole = { stream: false, usageSeen: false, usdPerMTokOut: null };
  const wholePast = history(4, { seed: 5, count: COUNT, ...whole });
  test("whole answers have no time to first token, and nobody misses it", () => {
    expect(gated({ candidates: [run(whole)], baselines: wholePast }))
      .toEqual(["latency.p99", "error-rate"]);
  });

  test.each<[string, Bench, string]>([
    ["a metric with a tolerance that the run lacks", { candidates: [run(whole)],
      baselines: wholePast, tolerances: [tolerance("tpot.p95", 0.1)] }, "tpot.p95"],
    ["a metric that the baselines have", { candidates: [run(whole)], baselines: past }, "ttft.p99"],
    ["a largest value", { candidates: [usual], baselines: past,
      tolerances: [tolerance("latency.max", 0.1)] }, "latency.max"],
  ])("%s is inconclusive, never passed over", (_sentence, bench, metric) => {
    const finding = findingOf(judgeBench(bench), metric);
    expect(finding.verdict).toBe("inconclusive");
    expect(finding.reasons).not.toEqual([]);
  });

  test("240 requests are judged on P95 with its own tolerance, and it is said why", () => {
    const judged = judgeBench({ candidates: [run({ count: 240, factor: 3 })],
      baselines: history(6, { count: 240, sigma: 0.3 }) });
    expect(findingOf(judged, "latency.p95")).toMatchObject(
      { requested: "latency.p99", limit: 0.15, verdict: "regressed", samples: 240 });
    expect(findingOf(judged, "latency.p95").reasons[0])
      .toBe("judged on latency.p95: 240 requests are too few for latency.p99");
  });

  test("120 requests are judged on P90", () => {
    const judged = judgeBench({ candidates: [run({ count: 120 })],
      baselines: history(6, { count: 120, sigma: 0.3 }) });
    expect(findingOf(judged, "latency.p90").requested).toBe("latency.p99");
  });
});

describe("baselines", () => {
  const bad = history(8, { seed: 900, count: COUNT, sigma: 0.3, factor: 2 });
  test("runs that were not admitted do not lift the level", () => {
    const refused = bad.map((one): Recording => ({ ...one, admitted: false }));
    const judged = judgeBench({ candidates: [slow], baselines: [...past, ...refused] });
    expect(judged.verdict).toBe("regressed");
    expect(findingOf(judged, "latency.p99").baselineRuns).toBe(8);
  });

  test("another model is no baseline, and the changed key is named", () => {
    const foreign = past.map((one): Recording => ({
      ...one, fingerprint: makeFingerprint({ hard: { model: "older" }, soft: {} }),
    }));
    const judged = judgeBench({ candidates: [usual], baselines: foreign });
    expect(judged.verdict).toBe("no-baseline");
    expect(judged.findings[0]?.reasons.join()).toContain("another model");
  });

  test("more than a quarter of outliers is an unstable baseline, whatever the candidate", () => {
    const wild = history(4, { seed: 901, count: COUNT, sigma: 0.3, factor: 4 });
    const judged = judgeBench({ candidates: [slow], baselines: [...past, ...wild] });
    const finding = findingOf(judged, "latency.p99");
    expect(finding.verdict).toBe("inconclusive");
    expect(finding.reasons.join()).toContain("baseline unstable: 33%");
  });
});

describe("acceptances", () => {
  const bench = (acceptances: Bench["acceptances"] = []): Bench =>
    ({ candidates: [slow], baselines: past, acceptances });

  test("within the bound a regression is accepted with its reason", () => {
    const judged = judgeBench(bench([accept("latency.p99", 1.5)]));
    expect(findingOf(judged, "latency.p99").verdict).toBe("accepted");
    expect(findingOf(judged, "latency.p99").reasons.join()).toContain("a larger model");
    expect(judged.accepted?.map(({ metric }) => metric)).toEqual(["latency.p99"]);
  });

  test("others are not covered by it", () => {
    const judged = judgeBench(bench([accept("latency.p99", 1.5)]));
    expect(findingOf(judged, "tpot.p50").verdict).toBe("regressed");
    expect(judged.verdict).toBe("regressed");
  });

  test("beyond the bound it stays a regression, and the bound is named", () => {
    const judged = judgeBench(bench([accept("latency.p99", 0.25)]));
    const finding = findingOf(judged, "latency.p99");
    expect(finding.verdict).toBe("regressed");
    expect(finding.reasons.join()).toContain("25.0% was given");
    expect(judged.accepted).toBeNull();
  });

  test("the larger of two bounds counts", () => {
    const both = [accept("latency.p99", 0.25), accept("latency.p99", 1.5)];
    expect(findingOf(judgeBench(bench(both)), "latency.p99").verdict).toBe("accepted");
  });

  test("a stand-in is covered by what was written for the metric it stands in for", () => {
    const judged = judgeBench({
      candidates: [run({ count: 240, factor: 3 })],
      baselines: history(6, { count: 240, sigma: 0.3 }), acceptances: [accept("latency.p99", 9)],
    });
    expect(findingOf(judged, "latency.p95").verdict).toBe("accepted");
  });

  test("a budget and an invalid run cannot be accepted", () => {
    const judged = judgeBench({ candidates: [usual], baselines: past,
      budgets: [budget("latency.p50", 200)], acceptances: [accept("latency.p50", 9)] });
    expect(judged.verdict).toBe("over-budget");
  });
});
