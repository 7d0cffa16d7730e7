import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeRandom } from "../../src/base/index.ts";
import { changePoints } from "../../src/stats/index.ts";

const FLOOR_SD = 0.02;

const noisy = (levels: readonly (readonly [length: number, level: number])[], sd: number, seed = 5) => {
  const random = makeRandom(seed);
  return levels.flatMap(([length, level]) =>
    Array.from({ length }, () => level + sd * random.normal()));
};

const placesOf = (values: readonly number[]): readonly number[] =>
  changePoints(values, FLOOR_SD).map(({ at }) => at);

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2;
};
const madOf = (values: readonly number[]): number =>
  (1.4826 / Math.SQRT2) * median(values.map((value) => Math.abs(value - median(values))));

describe("changes of level", () => {
  test.each([
    { name: "none", levels: [[40, 0]], expected: [] },
    { name: "one step up", levels: [[20, 0], [20, 0.3]], expected: [20] },
    { name: "up and down again", levels: [[15, 0], [10, 0.3], [15, -0.1]], expected: [15, 25] },
    { name: "two values are a level", levels: [[20, 0], [2, 0.5]], expected: [20] },
    { name: "one value a little off is not", levels: [[20, 0], [1, 0.08]], expected: [] },
    { name: "nine values are too few", levels: [[5, 0], [4, 9]], expected: [] },
  ] as const)("$name", ({ levels, expected }) => {
    expect(placesOf(noisy(levels, 0.02))).toEqual(expected);
  });

  test("a shift is the difference of the two means", () => {
    const [found] = changePoints([1, 1, 1, 1, 1, 3, 3, 3, 3, 3], FLOOR_SD);
    expect(found).toEqual({ at: 5, shift: 2 });
  });

  test("the partition costs least of all there are", () => {
    // Independent: every partition into segments of two or more, costs in two passes.
    const cost = (values: readonly number[]): number => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    };
    const costOf = (values: readonly number[], places: readonly number[], penalty: number): number =>
      [0, ...places].reduce((sum, from, at) =>
        sum + cost(values.slice(from, places[at] ?? values.length)), places.length * penalty);
    const partitions = (count: number, from = 0): readonly (readonly number[])[] => [
      [], ...Array.from({ length: Math.max(0, count - from - 3) }, (_, at) => from + 2 + at)
        .flatMap((place) => partitions(count, place).map((rest) => [place, ...rest])),
    ];
    const level = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: -8, max: 8 }));
    const series = fc.array(level, { minLength: 4, maxLength: 5 })
      .map((levels) => noisy(levels.map(([length, value]) => [length, value / 10]), 0.05).slice(0, 11));
    fc.assert(fc.property(series, (values) => {
      fc.pre(values.length >= 10);
      // So large a floor that it is the noise, and the penalty is known without asking.
      const floorSd = 0.1;
      const steps = values.slice(1).map((one, at) => one - (values[at] ?? 0));
      fc.pre(madOf(steps) < floorSd);
      const penalty = (4 + 40 / values.length) * Math.log(values.length) * floorSd ** 2;
      const ours = costOf(values, changePoints(values, floorSd).map(({ at }) => at), penalty);
      const least = Math.min(...partitions(values.length).map((places) => costOf(values, places, penalty)));
      expect(ours).toBeCloseTo(least, 10);
    }), { numRuns: 60 });
  });

  test("moving and mirroring a series moves and mirrors its changes", () => {
    const values = noisy([[12, 0], [9, 0.3], [14, 0.05]], 0.03);
    expect(placesOf(values.map((value) => value + 7))).toEqual(placesOf(values));
    expect(placesOf(values.map((value) => -value))).toEqual(placesOf(values));
    expect(placesOf(values.toReversed()).map((at) => values.length - at).toReversed())
      .toEqual(placesOf(values));
  });

  test.each([10, 20, 50])("of %i unchanged values few series show a change", (count) => {
    const trials = 400;
    const alarms = Array.from({ length: trials }, (_, seed) => noisy([[count, 0]], 0.06, seed + 1))
      .filter((values) => placesOf(values).length > 0).length;
    expect(alarms / trials).toBeLessThan(count < 20 ? 0.08 : 0.03);
  });

  test("values that are no numbers are the caller's mistake", () => {
    expect(() => changePoints([0, 1, NaN, 3], FLOOR_SD)).toThrow("values[2] must be a finite number");
    expect(() => changePoints([0, 1, 2, 3], 0)).toThrow("floorSd must be finite and above 0");
  });
});
