import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeRandom, must } from "../../src/base/index.ts";
import { metricNoise, noiseOf } from "../../src/comparison/index.ts";
import { history, syntheticRun } from "../support/recordings.ts";

const P99 = { metric: "latency", statistic: "p99" } as const;
const P50 = { metric: "latency", statistic: "p50" } as const;

/** Runs as numbers: a common level, a spread between runs and an error within each. */
function runsOf(seed: number, count: number, spread: { between: number; within: number }) {
  const random = makeRandom(seed);
  return Array.from({ length: count }, () => ({
    value: 5 + spread.between * random.normal() + spread.within * random.normal(),
    withinVariance: spread.within ** 2, count: 1000,
  }));
}

describe("noise between runs", () => {
  test.each([[3, 0.05, 0.02], [6, 0.05, 0.02], [10, 0.1, 0.1], [20, 0.02, 0.02]])(
    "of %i runs: the 95%% interval holds the truth about 95 times in 100", (count, between, within) => {
      const trials = 400;
      const held = Array.from({ length: trials }, (_, seed) => {
        const [low, high] = noiseOf(runsOf(seed + 1, count, { between, within })).between.interval;
        return low <= between && between <= high;
      }).filter(Boolean).length;
      // Three standard errors of a share of 95% are 3.3 points; the interval may be conservative.
      expect(held / trials).toBeGreaterThan(0.915);
    });

  test("hand-computed: three values, no error within runs", () => {
    // s² of 0, 1, 2 is 1; χ² at 2 degrees of freedom is −2 ln(1 − p).
    const { between, drift } = noiseOf([0, 1, 2].map((value) => ({ value, withinVariance: 0, count: 1000 })));
    expect(between.sd).toBeCloseTo(1, 12);
    expect(between.interval[0]).toBeCloseTo(Math.sqrt(2 / (-2 * Math.log(0.025))), 6);
    expect(between.interval[1]).toBeCloseTo(Math.sqrt(2 / (-2 * Math.log(0.975))), 6);
    expect(drift.change).toBeCloseTo(2, 12);
  });

  test("laws: shifting moves nothing, scaling scales, the order matters to drift alone", () => {
    const values = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 3, maxLength: 12 });
    fc.assert(fc.property(values, fc.double({ min: -5, max: 5, noNaN: true }), (all, shift) => {
      const noise = (given: readonly number[]) =>
        noiseOf(given.map((value) => ({ value, withinVariance: 0.01, count: 1000 })));
      const plain = noise(all);
      const shifted = noise(all.map((value) => value + shift));
      const turned = noise(all.toReversed());
      expect(shifted.between.sd).toBeCloseTo(plain.between.sd, 6);
      expect(turned.between.sd).toBeCloseTo(plain.between.sd, 6);
      expect(turned.drift.change).toBeCloseTo(-plain.drift.change, 6);
      expect(plain.between.interval[0]).toBeLessThanOrEqual(plain.between.sd);
      expect(plain.between.interval[1]).toBeGreaterThanOrEqual(plain.between.sd);
    }), { numRuns: 60 });
  });

  test("recordings with 5% weather show it, and calm ones do not", () => {
    const between = (weather: number) => must(metricNoise(P50, history(10, {
      weather, sigma: 0.3, count: 2000, seed: 40,
    })), "noise").between;
    const [low, high] = between(0.05).interval;
    expect(low).toBeLessThan(0.05);
    expect(high).toBeGreaterThan(0.05);
    expect(low).toBeGreaterThan(0.01);
    expect(between(0).interval[0]).toBe(0);
    expect(between(0).sd).toBeLessThan(0.01);
  });
});

describe("of recordings", () => {
  const runs = history(6, { sigma: 0.3, seed: 7 });

  test("the level is typical, and the error within runs is that of the estimates", () => {
    const noise = must(metricNoise(P50, runs), "noise");
    expect(noise.level).toBeGreaterThan(380);
    expect(noise.level).toBeLessThan(420);
    expect([noise.id, noise.runs, noise.scale]).toEqual(["latency.p50", 6, "ratio"]);
    // 1.253 σ/√n of a median.
    expect(noise.within.sd).toBeGreaterThan(0.5 * 1.253 * 0.3 / Math.sqrt(1000));
    expect(noise.within.sd).toBeLessThan(2 * 1.253 * 0.3 / Math.sqrt(1000));
  });

  test("the quantile is one that every run has values for", () => {
    const mixed = [...runs, syntheticRun({ count: 300, seed: 99 })];
    expect(metricNoise(P99, mixed)?.id).toBe("latency.p95");
  });

  test("a drift over the runs is found with its size", () => {
    const drifting = Array.from({ length: 8 }, (_, at) =>
      syntheticRun({ seed: 60 + at, sigma: 0.2, factor: Math.exp(0.05 * at) }));
    const { drift } = must(metricNoise(P50, drifting), "noise");
    expect(drift.change).toBeCloseTo(0.35, 1);
    expect(drift.interval[0]).toBeGreaterThan(0);
    expect(must(metricNoise(P50, runs), "noise").drift.interval[0]).toBeLessThan(0);
  });

  test("a run far from the others is named by its place", () => {
    const odd = [...runs.slice(0, 3), syntheticRun({ seed: 5, sigma: 0.3, factor: 2 }), ...runs.slice(3)];
    expect(metricNoise(P50, odd)?.outliers).toEqual([3]);
    expect(metricNoise(P50, runs)?.outliers).toEqual([]);
  });

  test("shares are on their own scale", () => {
    const failing = history(5, { failures: { "server-error": 0.02 }, seed: 21 });
    const noise = must(metricNoise({ metric: "error-rate", statistic: null }, failing), "noise");
    expect(noise.scale).toBe("difference");
    expect(noise.level).toBeCloseTo(0.02, 2);
    expect(noise.between.interval[0]).toBe(0);
    expect(noise.within.sd).toBeCloseTo(Math.sqrt(0.02 * 0.98 / 1000), 2);
  });

  test.each([
    ["two runs", P99, runs.slice(0, 2)],
    ["a maximum", { metric: "latency", statistic: "max" } as const, runs],
    ["a metric that answers without streams lack", { metric: "ttft", statistic: "p99" } as const,
      history(4, { stream: false })],
    ["too few values", P99, history(4, { count: 12 })],
  ])("%s have none", (_what, request, given) => {
    expect(metricNoise(request, given)).toBeNull();
  });
});
