import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deleteOneVariance } from "../../src/stats/index.ts";
import { expectClose } from "./support.ts";

const numbers = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), {
  minLength: 2,
  maxLength: 30,
});

describe("delete-one jackknife", () => {
  test("of a mean it is the squared standard error of the mean", () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const total = values.reduce((sum, value) => sum + value, 0);
        const mean = total / values.length;
        const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        const expected = squares / (values.length * (values.length - 1));
        const without = values.map((value) => (total - value) / (values.length - 1));
        expect(Math.abs(deleteOneVariance(without) - expected)).toBeLessThan(1e-9);
      }),
    );
  });

  test("does not change when all estimates move together", () => {
    expectClose(deleteOneVariance([1e6 + 1, 1e6 + 2, 1e6 + 4]), deleteOneVariance([1, 2, 4]), 1e-9);
  });

  test("two estimates: half of their squared distance, halved", () => {
    expect(deleteOneVariance([1, 3])).toBe(1);
  });

  test.each([[[]], [[1]]])("%j is too few", (estimates) => {
    const message = `the jackknife needs at least 2 estimates, got ${estimates.length}`;
    expect(() => deleteOneVariance(estimates)).toThrow(message);
  });

  test("an estimate that is not a number is refused", () => {
    const message = "each estimate must be a finite number, got NaN";
    expect(() => deleteOneVariance([1, Number.NaN])).toThrow(message);
  });
});
