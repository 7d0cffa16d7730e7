import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeSchedule, type Schedule } from "../../src/plan/index.ts";

const constant = (ratePerS: number, warmupMs: number, durationMs: number): Schedule =>
  makeSchedule({ kind: "constant", ratePerS }, { warmupMs, durationMs });
const poisson = (ratePerS: number, seed: number, durationMs: number, warmupMs = 0): Schedule =>
  makeSchedule({ kind: "poisson", ratePerS, seed }, { warmupMs, durationMs });

/** Arrivals i ≥ 0 with i/rate < t, in whole numbers: rate = numerator/denominator per second. */
function countExactly(numerator: bigint, denominator: bigint, untilMs: bigint): number {
  const product = numerator * untilMs;
  const divisor = denominator * 1000n;
  return Number((product + divisor - 1n) / divisor);
}

describe("a constant rate", () => {
  test("as many arrivals as i/rate < t allows, for every rate and window", () => {
    const numerator = fc.integer({ min: 1, max: 100_000 });
    const denominator = fc.constantFrom(1, 3, 7, 10, 60, 100, 1000, 3600);
    const span = fc.integer({ min: 1, max: 7_200_000 });
    fc.assert(fc.property(numerator, denominator, span, fc.integer({ min: 0, max: 600_000 }),
      (top, bottom, durationMs, warmupMs) => {
        const schedule = constant(top / bottom, warmupMs, durationMs);
        const exact = (untilMs: number): number =>
          countExactly(BigInt(top), BigInt(bottom), BigInt(untilMs));
        expect(schedule.warmupCount).toBe(exact(warmupMs));
        expect(schedule.count).toBe(exact(warmupMs + durationMs));
      }), { numRuns: 2000 });
  });

  test.each([
    ["0.1/s for 30 s is 3 arrivals although 0.1 is a hair more than a tenth", 0.1, 30_000, 3],
    ["7 a minute for 3 hours", 7 / 60, 10_800_000, 1260],
    ["a hundred million arrivals are not one too many", 100_000 / 3, 3_000_000, 100_000_000],
    ["a single arrival in a window shorter than the gap", 0.5, 100, 1],
    ["50/s for a minute", 50, 60_000, 3000],
  ])("%s", (_sentence, ratePerS, durationMs, count) => {
    expect(constant(ratePerS, 0, durationMs).count).toBe(count);
  });

  test("arrival i lies at i/rate: no error adds up over a million arrivals", () => {
    const schedule = constant(1000 / 3, 0, 3_000_000);
    expect(schedule.count).toBe(1_000_000);
    expect(schedule.instantMs(0)).toBe(0);
    expect(schedule.instantMs(999_999)).toBeCloseTo(999_999 * 3, 6);
  });

  test("warm-up and window share one grid, so load does not pause between them", () => {
    const schedule = constant(50, 5000, 60_000);
    expect([schedule.warmupCount, schedule.count]).toEqual([250, 3250]);
    expect(schedule.instantMs(249)).toBeLessThan(5000);
    expect(schedule.instantMs(250)).toBe(5000);
    expect(schedule.instantMs(250) - schedule.instantMs(249)).toBeCloseTo(20, 9);
  });
});

describe("Poisson arrivals", () => {
  test("the seed fixes the schedule, another seed gives another", () => {
    const instants = (seed: number): readonly number[] => {
      const schedule = poisson(20, seed, 60_000);
      return Array.from({ length: schedule.count }, (_, index) => schedule.instantMs(index));
    };
    expect(instants(5)).toEqual(instants(5));
    expect(instants(5)).not.toEqual(instants(6));
  });

  test("instants rise, stay in the window, and the warm-up ends where it should", () => {
    const schedule = poisson(30, 2, 60_000, 10_000);
    let previousMs = 0;
    for (let index = 0; index < schedule.count; index += 1) {
      const atMs = schedule.instantMs(index);
      expect(atMs).toBeGreaterThanOrEqual(previousMs);
      expect(atMs < 10_000).toBe(index < schedule.warmupCount);
      expect(atMs).toBeLessThan(70_000);
      previousMs = atMs;
    }
  });

  test("counts of 500 windows have the Poisson mean and variance", () => {
    const expected = 100;
    const counts = Array.from({ length: 500 }, (_, seed) => poisson(10, seed + 1, 10_000).count);
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / 499;
    // Five standard errors: √(λ/n) of the mean, about λ√(2/n) of the variance.
    expect(Math.abs(mean - expected)).toBeLessThan(5 * Math.sqrt(expected / 500));
    expect(Math.abs(variance - expected)).toBeLessThan(5 * expected * Math.sqrt(2 / 500));
  });

  test("gaps are exponential: mean and standard deviation are 1/rate", () => {
    const schedule = poisson(100, 9, 500_000);
    const gaps = Array.from({ length: schedule.count - 1 }, (_, index) =>
      schedule.instantMs(index + 1) - schedule.instantMs(index));
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    const spread = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length);
    expect(mean).toBeGreaterThan(9.7);
    expect(mean).toBeLessThan(10.3);
    expect(spread / mean).toBeGreaterThan(0.96);
    expect(spread / mean).toBeLessThan(1.04);
  });

  test("a window without any arrival is a schedule as well", () => {
    const empty = poisson(0.000001, 1, 1);
    expect([empty.warmupCount, empty.count]).toEqual([0, 0]);
  });

  test("a million arrivals are planned within seconds", () => {
    const startedMs = performance.now();
    const { count } = poisson(10_000, 4, 100_000);
    expect(Math.abs(count - 1_000_000)).toBeLessThan(5000);
    expect(performance.now() - startedMs).toBeLessThan(5000);
  });
});

test.each([0, -1, NaN, Infinity])("a rate of %d is our own bug", (ratePerS) => {
  expect(() => constant(ratePerS, 0, 1000)).toThrow("rate is positive");
});
