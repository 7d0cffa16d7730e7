import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  expectedCount, makeSchedule, type Schedule, type Stage, type Stripe,
} from "../../src/plan/index.ts";

const steady = (ratePerS: number, durationMs: number): Stage =>
  ({ fromPerS: ratePerS, toPerS: ratePerS, durationMs });
const ramp = (fromPerS: number, toPerS: number, durationMs: number): Stage =>
  ({ fromPerS, toPerS, durationMs });
const staged = (stages: readonly Stage[], warmupMs = 0): Schedule =>
  makeSchedule({ arrivals: { kind: "constant", stages, seed: 0 }, warmupMs });
const randomly = (stages: readonly Stage[], seed: number, warmupMs = 0): Schedule =>
  makeSchedule({ arrivals: { kind: "poisson", stages, seed }, warmupMs });
const constant = (ratePerS: number, warmupMs: number, durationMs: number): Schedule =>
  staged([steady(ratePerS, durationMs)], warmupMs);
const poisson = (ratePerS: number, seed: number, durationMs: number, warmupMs = 0): Schedule =>
  randomly([steady(ratePerS, durationMs)], seed, warmupMs);

const instantsOf = (schedule: Schedule): readonly number[] =>
  Array.from({ length: schedule.count }, (_, index) => schedule.instantMs(index));

/** The cumulated rate, summed in another way than the schedule does: trapezium by trapezium. */
function cumulated(stages: readonly Stage[], untilMs: number): number {
  let startMs = 0;
  let sum = 0;
  for (const { fromPerS, toPerS, durationMs } of stages) {
    const lastsMs = Math.min(Math.max(untilMs - startMs, 0), durationMs);
    const endPerS = fromPerS + ((toPerS - fromPerS) * lastsMs) / durationMs;
    sum += (((fromPerS + endPerS) / 2) * lastsMs) / 1000;
    startMs += durationMs;
  }
  return sum;
}

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

describe("stages", () => {
  test.each<[string, readonly Stage[], readonly number[]]>([
    ["two rates", [steady(2, 1000), steady(4, 1000)], [0, 500, 1000, 1250, 1500, 1750]],
    ["a ramp from nothing: t = √(2i/slope)", [ramp(0, 8, 1000)],
      [0, 500, Math.SQRT1_2 * 1000, Math.sqrt(0.75) * 1000]],
    ["a ramp to nothing, its mirror image but for the end", [ramp(8, 0, 1000)],
      [0, (1 - Math.sqrt(0.75)) * 1000, (1 - Math.SQRT1_2) * 1000, 500]],
    ["down to 0 and up again", [ramp(4, 0, 1000), ramp(0, 4, 1000)],
      [0, (1 - Math.SQRT1_2) * 1000, 1000, (1 + Math.SQRT1_2) * 1000]],
  ])("%s", (_what, stages, wantedMs) => {
    const found = instantsOf(staged(stages));
    expect(found).toHaveLength(wantedMs.length);
    wantedMs.forEach((wanted, index) => expect(found[index]).toBeCloseTo(wanted, 6));
  });

  test("one rate written as several stages is the same schedule, to the last bit", () => {
    const whole = instantsOf(constant(7 / 60, 3000, 90_000));
    const parts = [steady(7 / 60, 10_000), steady(7 / 60, 79_500), steady(7 / 60, 500)];
    expect(instantsOf(staged(parts, 3000))).toEqual(whole);
    expect(whole).toEqual(whole.map((_, index) => (index * 1000) / (7 / 60)));
  });

  test("the warm-up runs at the rate that the first stage starts with", () => {
    const schedule = staged([ramp(10, 30, 2000)], 1000);
    expect([schedule.warmupCount, schedule.count]).toEqual([10, 50]);
    expect(schedule.instantMs(9)).toBe(900);
    expect(schedule.instantMs(10)).toBe(1000);
    expect(staged([ramp(0, 8, 1000)], 1000).instantMs(0)).toBe(1000);
  });

  const rate = fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 500, noNaN: true }));
  const stage = fc.record({
    fromPerS: rate, toPerS: rate, durationMs: fc.integer({ min: 1, max: 20_000 }),
  }).filter(({ fromPerS, toPerS }) => fromPerS + toPerS > 0);
  const stages = fc.array(stage, { minLength: 1, maxLength: 6 });

  test("arrival i lies where the cumulated rate is i, whatever the ramps", () => {
    fc.assert(fc.property(stages, (all) => {
      const schedule = staged(all);
      const totalMs = all.reduce((sum, { durationMs }) => sum + durationMs, 0);
      const step = Math.max(1, Math.floor(schedule.count / 50));
      for (let index = 0; index < schedule.count; index += step) {
        const atMs = schedule.instantMs(index);
        expect(atMs).toBeLessThanOrEqual(totalMs);
        expect(Math.abs(cumulated(all, atMs) - index)).toBeLessThan(1e-6 * (1 + index));
      }
    }), { numRuns: 300 });
  });

  test("as many arrivals as instants lie before the end of the warm-up and of the whole", () => {
    fc.assert(fc.property(stages, fc.integer({ min: 0, max: 3000 }), (all, warmupMs) => {
      const schedule = staged(all, warmupMs);
      const whole = [steady(all[0]?.fromPerS ?? 0, warmupMs || 1), ...all];
      const totalMs = warmupMs + all.reduce((sum, { durationMs }) => sum + durationMs, 0);
      const mean = warmupMs === 0 ? cumulated(all, totalMs) : cumulated(whole, totalMs);
      expect(Math.abs(schedule.count - mean)).toBeLessThan(1 + 1e-6 * mean);
      const instants = instantsOf(schedule);
      expect(instants.every((atMs, index) =>
        index === 0 || atMs >= (instants[index - 1] ?? 0))).toBe(true);
      const isBefore = instants.filter((atMs) => atMs < warmupMs - 1e-6).length;
      const isNotAfter = instants.filter((atMs) => atMs <= warmupMs + 1e-6).length;
      expect(schedule.warmupCount).toBeGreaterThanOrEqual(isBefore);
      expect(schedule.warmupCount).toBeLessThanOrEqual(isNotAfter);
    }), { numRuns: 300 });
  });

  test("a slope near 0 loses no digits", () => {
    const flat = constant(100, 0, 10_000);
    const nearly = staged([ramp(100, 100 + 1e-12, 10_000)]);
    for (let index = 0; index < 1000; index += 1) {
      expect(Math.abs(nearly.instantMs(index) - flat.instantMs(index))).toBeLessThan(1e-8);
    }
  });

  test("Poisson arrivals of ramps, rescaled by the cumulated rate, are exponential with mean 1", () => {
    const all = [ramp(0, 200, 50_000), steady(200, 20_000), ramp(200, 10, 100_000)];
    const schedule = randomly(all, 3);
    const steps = Array.from({ length: schedule.count - 1 }, (_, index) =>
      cumulated(all, schedule.instantMs(index + 1)) - cumulated(all, schedule.instantMs(index)));
    const count = steps.length;
    const mean = steps.reduce((sum, one) => sum + one, 0) / count;
    const variance = steps.reduce((sum, one) => sum + (one - mean) ** 2, 0) / count;
    // Five standard errors; the variance of an exponential's sample variance is 8/n.
    expect(Math.abs(mean - 1)).toBeLessThan(5 / Math.sqrt(count));
    expect(Math.abs(variance - 1)).toBeLessThan(5 * Math.sqrt(8 / count));
    // Kolmogorov and Smirnov: beyond 2/√n in one sample of a thousand.
    const gap = steps.toSorted((a, b) => a - b).reduce((worst, one, rank) =>
      Math.max(worst, Math.abs(1 - Math.exp(-one) - (rank + 0.5) / count)), 0);
    expect(gap).toBeLessThan(2 / Math.sqrt(count));
  });
});

describe("any schedule", () => {
  const schedules: readonly (readonly [string, () => Schedule])[] = [
    ["constant", () => constant(1000 / 3, 1000, 30_000)],
    ["staged", () => staged([ramp(0, 500, 10_000), steady(300, 10_000)], 500)],
    ["Poisson", () => poisson(300, 4, 30_000, 1000)],
    ["Poisson in stages", () => randomly([ramp(0, 500, 10_000), ramp(500, 1, 20_000)], 6)],
  ];

  test.each(schedules)("%s: the instants are the same in whatever order they are asked for", (_, make) => {
    const inOrder = instantsOf(make());
    const backwards = make();
    const jumping = make();
    for (let index = inOrder.length - 1; index >= 0; index -= 1) {
      expect(backwards.instantMs(index)).toBe(inOrder[index]);
    }
    for (let step = 0; step < inOrder.length; step += 1) {
      const index = (step * 7919) % inOrder.length;
      expect(jumping.instantMs(index)).toBe(inOrder[index]);
    }
  });

  test.each(schedules)("%s: the stripes of all threads are the whole, without overlap", (_, make) => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 16 }), (threads) => {
      const whole = instantsOf(make());
      const seen = Array.from({ length: threads }, (_none, first): Stripe => ({ first, step: threads }))
        .flatMap(({ first, step }) => {
          const schedule = make();
          const own: number[] = [];
          for (let index = first; index < schedule.count; index += step) {
            own.push(schedule.instantMs(index));
          }
          return own;
        });
      expect(seen.toSorted((a, b) => a - b)).toEqual(whole);
    }), { numRuns: 10 });
  });

  test("ten million arrivals: exact or random, in order and all inside", () => {
    const evenly = constant(100_000, 0, 100_000);
    const random = poisson(100_000, 8, 100_000);
    expect(evenly.count).toBe(10_000_000);
    // Five standard deviations of a Poisson count.
    expect(Math.abs(random.count - 10_000_000)).toBeLessThan(5 * Math.sqrt(10_000_000));
    let isOrdered = true;
    let isExact = true;
    let previousMs = 0;
    let squares = 0;
    for (let index = 0; index < random.count; index += 1) {
      const atMs = random.instantMs(index);
      isOrdered &&= atMs >= previousMs;
      squares += (atMs - previousMs) ** 2;
      previousMs = atMs;
      isExact &&= index >= evenly.count || evenly.instantMs(index) === (index * 1000) / 100_000;
    }
    expect(isOrdered).toBe(true);
    expect(isExact).toBe(true);
    expect(previousMs).toBeLessThan(100_000);
    // The mean square of exponential gaps is twice the square of their mean.
    expect(squares / random.count / (2 * 0.01 ** 2)).toBeCloseTo(1, 2);
  });
});

describe("the expected number of arrivals", () => {
  test("is that of constant arrivals, and the mean of random ones", () => {
    const stages = [ramp(0, 100, 10_000), steady(30, 5000)];
    const expected = (kind: "constant" | "poisson"): number =>
      expectedCount({ arrivals: { kind, stages, seed: 5 }, warmupMs: 1000 });
    expect(expected("constant")).toBe(staged(stages, 1000).count);
    expect(expected("poisson")).toBe(650);
  });
});

test.each<[string, Stage]>([
  ["a rate of 0", steady(0, 1000)],
  ["a negative rate", steady(-1, 1000)],
  ["a ramp below 0", ramp(10, -1, 1000)],
  ["a rate that is no number", steady(NaN, 1000)],
  ["an infinite rate", steady(Infinity, 1000)],
  ["no time", steady(1, 0)],
  ["endless time", steady(1, Infinity)],
])("%s is our own bug", (_what, stage) => {
  expect(() => staged([stage])).toThrow("rates and durations of stages are positive");
});
