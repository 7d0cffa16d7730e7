import { describe, expect, test } from "vitest";
import { makeRandom } from "../../src/base/index.ts";
import type { Recording } from "../../src/measurement/index.ts";
import { history, type RunSketch, syntheticRun } from "../support/recordings.ts";
import { findingOf, judgeBench } from "./support.ts";

/**
 * How often the gate is right, on whole answers (times and errors) of log-normal runs that differ
 * by 8% from one to the next. Seeds are fixed, so the figures are; the bounds leave room for
 * another method, not for chance. The simulation that the defaults rest on is much larger.
 */
const WEATHER = 0.08;
const PLAIN: Partial<RunSketch> = { stream: false, usageSeen: false, usdPerMTokOut: null };

function drawn(seed: number, change: Partial<RunSketch>): Recording {
  const factor = Math.exp(WEATHER * makeRandom(seed).normal()) * (change.factor ?? 1);
  return syntheticRun({ ...PLAIN, ...change, seed, factor });
}

/** How many repetitions of an unchanged endpoint are called regressed. */
function falseAlarms(
  repetitions: number,
  runs: number,
  usual: Partial<RunSketch> & { readonly weather: number },
): number {
  const { weather, ...sketch } = { ...PLAIN, ...usual };
  return Array.from({ length: repetitions }, (_, repetition) => {
    const seed = 10_000 + repetition;
    const factor = Math.exp(weather * makeRandom(seed * 7).normal());
    return judgeBench({
      candidates: [syntheticRun({ ...sketch, seed: seed * 7, factor })],
      baselines: history(runs, { ...sketch, seed, weather }),
    }).verdict;
  }).filter((verdict) => verdict === "regressed").length;
}

describe("an unchanged endpoint", () => {
  test.each([
    ["one baseline", 200, 1, {}],
    ["three baselines", 60, 3, {}],
    ["ten baselines", 25, 10, {}],
    ["one request in a hundred on a slow path", 60, 1, { slowShare: 0.01 }],
    ["1% of errors", 60, 3, { failures: { "server-error": 0.01 } }],
  ] as const)("%s: not one of %i runs is failed", (_sentence, repetitions, runs, change) => {
    expect(falseAlarms(repetitions, runs, { count: 1000, weather: 0, ...change })).toBe(0);
  });

  test.each([
    [1, 1000, 80], [3, 1000, 40], [10, 500, 40],
  ])("with %i baselines of %i requests that drift by 8%, at most one run in twenty of %i is failed",
    (runs, count, repetitions) => {
      expect(falseAlarms(repetitions, runs, { count, weather: WEATHER }))
        .toBeLessThanOrEqual(repetitions / 20);
    });
});

describe("a changed endpoint is failed in at least the given share of runs", () => {
  test.each([
    ["twice as slow, one baseline, 3,000 requests", 1, { count: 3000, factor: 2 }, 0.95],
    ["60% slower, three baselines, 2,000 requests", 3, { count: 2000, factor: 1.6 }, 0.75],
    ["4 points more errors, one baseline, 1,000 requests", 1,
      { count: 1000, failures: { "server-error": 0.04 } }, 0.95],
  ] as const)("%s", (_sentence, runs, change, share) => {
    const usual = "failures" in change ? { ...change, failures: {} } : change;
    const repetitions = 30;
    let count = 0;
    for (let at = 0; at < repetitions; at += 1) {
      const { factor: _changed, ...before } = { factor: 1, ...usual };
      const baselines = history(runs, { ...PLAIN, ...before, seed: 40_000 + at, weather: WEATHER });
      const judged = judgeBench({ candidates: [drawn(50_000 + at, change)], baselines });
      if (judged.verdict === "regressed") count += 1;
    }
    expect(count / repetitions).toBeGreaterThanOrEqual(share);
  });
});

test("what the finding calls detectable is about what is detected", () => {
  const baselines = history(8, { ...PLAIN, seed: 3, count: 2000, weather: WEATHER });
  const { detectable } = findingOf(
    judgeBench({ candidates: [drawn(60_000, { count: 2000 })], baselines }), "latency.p99");
  const found = Array.from({ length: 20 }, (_, at) => judgeBench({
    candidates: [drawn(61_000 + at, { count: 2000, factor: 1 + 1.3 * (detectable ?? NaN) })],
    baselines,
  })).filter(({ verdict }) => verdict === "regressed");
  expect(detectable).toBeGreaterThan(0.2);
  expect(detectable).toBeLessThan(1);
  expect(found.length).toBeGreaterThanOrEqual(16);
});
