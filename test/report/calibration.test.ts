import { describe, expect, test } from "vitest";
import { renderCalibration } from "../../src/report/index.ts";
import type { Calibration, MetricCalibration } from "../../src/verdict/index.ts";
import { expectGolden } from "../support/golden.ts";
import { onDay } from "../support/recordings.ts";

/** Figures written down, so that the goldens hold words and not statistics. */
const latency: MetricCalibration = {
  noise: {
    request: { metric: "latency", statistic: "p99" }, id: "latency.p99", metric: "latency",
    statistic: "p99", unit: "ms", scale: "ratio", level: 795.2, runs: 6,
    between: { sd: 0.031, interval: [0, 0.077] }, within: { sd: 0.048, interval: [0.041, 0.058] },
    drift: { change: 0.01, interval: [-0.099, 0.122] }, outliers: [],
  },
  forecast: {
    scenario: "chat", metric: "latency.p99", requested: "latency.p99", unit: "ms", limit: 0.2,
    detectable: 0.34, passes: 0.94, fails: 0.002, smallestTolerance: 0.14, remedy: { kind: "none" },
    baselineRuns: 6, silence: null,
  },
  falseAlarms: 0,
};

const errors: MetricCalibration = {
  noise: {
    ...latency.noise, request: { metric: "error-rate", statistic: null }, id: "error-rate",
    metric: "error-rate", statistic: null, unit: "share", scale: "difference", level: 0.0031,
    between: { sd: 0, interval: [0, 0.0012] }, within: { sd: 0.0018, interval: [0.0015, 0.0021] },
    drift: { change: 0.0004, interval: [-0.001, 0.0018] },
  },
  forecast: {
    ...latency.forecast, metric: "error-rate", requested: "error-rate", unit: "share", limit: 0.005,
    detectable: 0.0084, passes: 0.9996, fails: 0.00001, smallestTolerance: 0.003,
  },
  falseAlarms: 0,
};

const quiet = (at: number): Calibration["runs"][number] =>
  ({ id: `r${at}`, startedAt: onDay(at), requests: 1000, regressed: [], undecided: [] });

const steady: Calibration = {
  schema: "tailgate.calibration/1", tool: { name: "tailgate", version: "1.2.3" }, suite: "default",
  scenario: "chat", confidence: 0.99,
  load: { requestsPerRun: 1000, ratePerS: 50, durationS: 20, spanS: 5 * 86_400 },
  runs: [0, 1, 2, 3, 4, 5].map(quiet),
  falseAlarms: { events: 0, runs: 6, interval: [0, 0.459] },
  metrics: [latency, errors], warnings: [],
};

const windy: Calibration = {
  ...steady,
  load: { ...steady.load, ratePerS: null, spanS: 120 },
  runs: [
    ...[0, 1, 2, 3, 4].map(quiet),
    { ...quiet(5), regressed: ["latency.p99"], undecided: ["error-rate"] },
    { ...quiet(6), undecided: ["latency.p99"] },
  ],
  falseAlarms: { events: 1, runs: 7, interval: [0.0036, 0.579] },
  metrics: [
    {
      noise: { ...latency.noise, drift: { change: 0.3, interval: [0.1, 0.5] }, outliers: [5] },
      forecast: {
        ...latency.forecast, passes: 0.41, remedy: { kind: "between-runs" }, smallestTolerance: 0.37,
      },
      falseAlarms: 1,
    },
    { ...errors, forecast: { ...errors.forecast, passes: 0.7, remedy: { kind: "requests", requests: 1600 } } },
  ],
  warnings: [{ code: "unusable-runs", message: "1 of 8 runs were left out", remedy: "Be quiet." }],
};

describe("a calibration as a report", () => {
  test.each([
    ["steady", steady], ["windy", windy],
  ])("%s", (name, calibration) => {
    expectGolden(`report/calibration-${name}.txt`, renderCalibration(calibration, "text"));
    expectGolden(`report/calibration-${name}.md`, renderCalibration(calibration, "markdown"));
  });

  test("what it suggests can be copied into a configuration", () => {
    expect(renderCalibration(steady, "text")).toMatch(/^ {4}latency\.p99: \d+%$/m);
    expect(renderCalibration(steady, "text")).toMatch(/^ {4}error-rate: [\d.]+pp$/m);
  });

  test("runs of minutes are said not to know days", () => {
    expect(renderCalibration(windy, "text")).toMatch(/lie within 2\.0 min/);
    expect(renderCalibration(steady, "text")).not.toMatch(/lie within/);
  });

  test("hostile names stay text", () => {
    const evil = { ...steady, runs: steady.runs.map((run) => ({ ...run, id: "::error::x" })),
      warnings: [{ code: "x", message: "<script>alert(1)</script>\n::error::y", remedy: "none" }] };
    expect(renderCalibration(evil, "markdown")).not.toMatch(/<script>|^::/m);
    expect(renderCalibration(evil, "text")).not.toMatch(/^::/m);
  });
});
