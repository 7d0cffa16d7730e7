import { describe, expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import type { Recording } from "../../src/measurement/index.ts";
import { calibrate, type Calibration } from "../../src/verdict/index.ts";
import { history, onDay, syntheticRun } from "../support/recordings.ts";
import { NO_RULES, STRICTNESS, tolerance } from "./support.ts";

const calibrated = (runs: readonly Recording[]): Calibration =>
  calibrate(runs, { rules: NO_RULES, strictness: STRICTNESS, version: "1.2.3" });

const steady = history(6, { sigma: 0.3, weather: 0.05, seed: 51 });

describe("a calibration", () => {
  const result = calibrated(steady);

  test("covers the gated metrics, with the noise that the runs were given", () => {
    expect(result.metrics.map(({ noise }) => noise.id))
      .toEqual(["latency.p99", "ttft.p99", "tpot.p50", "error-rate", "cost-per-1k"]);
    const latency = must(result.metrics[0], "latency").noise;
    expect(latency.between.interval[0]).toBeLessThan(0.05);
    expect(latency.between.interval[1]).toBeGreaterThan(0.05);
  });

  test("six quiet runs raise no alarm, which bounds the rate at 46% only", () => {
    expect(result.falseAlarms).toMatchObject({ events: 0, runs: 6 });
    // 1 − 0.025^(1/6).
    expect(result.falseAlarms.interval[1]).toBeCloseTo(0.459, 3);
    expect(result.falseAlarms.interval[0]).toBe(0);
  });

  test("the suggested tolerance lets unchanged runs pass: judged by the model and by the runs", () => {
    for (const { forecast } of result.metrics) {
      const suggested = must(forecast.smallestTolerance, forecast.metric);
      const again = calibrate(steady, {
        rules: { ...NO_RULES, tolerances: [tolerance(forecast.metric, suggested)] },
        strictness: STRICTNESS, version: "1.2.3",
      }).metrics.find((one) => one.forecast.metric === forecast.metric);
      expect(again?.forecast.passes).toBeGreaterThanOrEqual(0.8);
      expect(again?.forecast.fails).toBeLessThan(0.0101);
    }
  });

  test("says how large and how far apart the runs were, oldest first", () => {
    const shuffled = [steady[3], steady[0], steady[5], steady[1], steady[4], steady[2]]
      .map((run) => must(run, "run"));
    expect(calibrated(shuffled)).toEqual(result);
    expect(result.load).toEqual({
      requestsPerRun: 1000, ratePerS: 50, durationS: 20, spanS: 5 * 86_400,
    });
    expect(result.runs.map(({ startedAt }) => startedAt)).toEqual([0, 1, 2, 3, 4, 5].map(onDay));
  });

  test("a run that stands out is an alarm of its own metrics, and an outlier", () => {
    const odd = syntheticRun({ sigma: 0.3, seed: 5000, factor: 2.5, startedAt: onDay(9) });
    const { falseAlarms, runs, metrics } = calibrated([...history(6, { sigma: 0.3, seed: 52 }), odd]);
    expect(falseAlarms.events).toBe(1);
    expect(runs.at(-1)?.regressed).toContain("latency.p99");
    const latency = must(metrics[0], "latency");
    expect([latency.falseAlarms, latency.noise.outliers]).toEqual([1, [6]]);
  });

  test("runs that were refused as baselines count: without them the noise is flattered", () => {
    const [first, ...rest] = steady;
    expect(calibrated([{ ...must(first, "run"), admitted: false }, ...rest])).toEqual(result);
  });

  test("unusable runs are left out and counted", () => {
    const broken: Recording = { ...syntheticRun({ seed: 77 }), end: "interrupted" };
    const { warnings, runs } = calibrated([...steady, broken]);
    expect(runs).toHaveLength(6);
    expect(warnings.map(({ message }) => message).join()).toMatch(/^1 of 7 runs were left out/);
  });
});

describe("refused are", () => {
  test.each<[string, readonly Recording[], RegExp]>([
    ["runs of different plans, with what differs",
      [...steady, syntheticRun({ seed: 3, hard: { model: "n" } })], /differ in model/],
    ["runs of different scenarios", [...steady, syntheticRun({ seed: 3, scenario: "chat" })],
      /differ in scenario/],
    ["the same run twice", [...steady, must(steady[0], "run")], /is there twice/],
    ["two runs", steady.slice(0, 2), /2 of 2 runs are usable, a calibration needs 3/],
    ["none", [], /0 of 0 runs/],
  ])("%s", (_what, runs, why) => {
    expect(() => calibrated(runs)).toThrow(why);
  });
});
