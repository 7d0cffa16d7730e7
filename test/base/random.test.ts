import { describe, expect, test } from "vitest";
import { makeRandom } from "../../src/base/index.ts";

const DRAWS = 100_000;
const moments = (draw: () => number): { mean: number; variance: number } => {
  const values = Array.from({ length: DRAWS }, draw);
  const mean = values.reduce((sum, value) => sum + value, 0) / DRAWS;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variance: squares / (DRAWS - 1) };
};

describe("seeded random numbers", () => {
  test("a seed fixes the stream, another seed gives another", () => {
    const first = makeRandom(7);
    const again = makeRandom(7);
    const other = makeRandom(8);
    const take = (random: typeof first): number[] => Array.from({ length: 5 }, random.uniform);
    const values = take(first);
    expect(take(again)).toEqual(values);
    expect(take(other)).not.toEqual(values);
  });

  test.each([
    ["uniform", "uniform", 0.5, 1 / 12],
    ["normal", "normal", 0, 1],
    ["exponential", "exponential", 1, 1],
  ] as const)("%s values have their mean and variance within five standard errors",
    (_name, kind, mean, variance) => {
      const found = moments(makeRandom(42)[kind]);
      expect(Math.abs(found.mean - mean)).toBeLessThan(5 * Math.sqrt(variance / DRAWS));
      // The variance of a sample variance is below 8σ⁴/n for all three.
      expect(Math.abs(found.variance - variance)).toBeLessThan(5 * variance * Math.sqrt(8 / DRAWS));
    });

  test("uniform values are evenly spread and never 1", () => {
    const random = makeRandom(3);
    const cells = Array.from({ length: 100 }, () => 0);
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const value = random.uniform();
      expect(value >= 0 && value < 1).toBe(true);
      const cell = Math.floor(value * 100);
      cells[cell] = (cells[cell] ?? 0) + 1;
    }
    const chiSquare = cells.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // 99 degrees of freedom: the 0.01% and 99.99% points.
    expect(chiSquare).toBeGreaterThan(54);
    expect(chiSquare).toBeLessThan(161);
  });
});
