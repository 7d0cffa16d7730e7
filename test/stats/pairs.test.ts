import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addVariances, heldBySigns, pGreaterThanZero, pOfTurnedSigns, varianceOfPairs,
} from "../../src/stats/index.ts";

describe("signs of differences", () => {
  test.each([
    [[1, 1, 1], 1 / 8],
    [[-1, -1, -1], 1],
    [[3, -1], 1 / 2],
    [[1, -1], 3 / 4],
    [[0, 0], 1],
    // Two bursts alone: both must have hit the same arm.
    [[75, 75, 0, 0, 0, 0, 0, 0, 0, 0], 1 / 4],
    [[2, 3, 5, -1], 2 / 16],
  ])("%j have p %f", (differences, p) => {
    expect(pOfTurnedSigns(differences)).toBeCloseTo(p, 12);
  });

  test("agree with counting every choice", () => {
    fc.assert(fc.property(
      fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 8 }),
      (differences) => {
        const seen = differences.reduce((sum, one) => sum + one, 0);
        const sums = differences.reduce<readonly number[]>(
          (all, one) => all.flatMap((sum) => [sum + one, sum - one]), [0]);
        const share = sums.filter((sum) => sum >= seen).length / sums.length;
        expect(pOfTurnedSigns(differences)).toBeCloseTo(share, 12);
      }));
  });

  test("hold an effect back, but not where all agree", () => {
    const effect = { estimate: 1, standardError: 0.1, dof: 9 };
    expect(pGreaterThanZero(heldBySigns(effect, 0.25, 10))).toBeCloseTo(0.0625, 9);
    expect(heldBySigns(effect, 2 ** -10, 10)).toEqual(effect);
    const doubtful = { ...effect, standardError: 2 };
    expect(heldBySigns(doubtful, 0.25, 10)).toEqual(doubtful);
    expect(heldBySigns({ ...effect, estimate: 0 }, 1, 10).standardError).toBe(0.1);
  });
});

describe("variances", () => {
  test("of pairs are believed alone where sampling cannot explain them", () => {
    const sampling = { variance: 1, dof: 18 };
    expect(varianceOfPairs(sampling, { variance: 2.5, dof: 9 })).toEqual({ variance: 2.5, dof: 9 });
    expect(varianceOfPairs(sampling, { variance: 2.2, dof: 9 }))
      .toEqual({ variance: (18 + 9 * 2.2) / 27, dof: 27 });
    expect(varianceOfPairs({ variance: 0, dof: 1 }, { variance: 0, dof: 9 }).variance).toBe(0);
  });

  test("add up with Satterthwaite's degrees of freedom", () => {
    expect(addVariances({ variance: 1, dof: 9 }, { variance: 1, dof: 9 }))
      .toEqual({ variance: 2, dof: 18 });
    expect(addVariances({ variance: 0, dof: 3 }, { variance: 2, dof: 9 }).dof).toBeCloseTo(9, 12);
    expect(addVariances({ variance: 0, dof: 3 }, { variance: 0, dof: 9 }).variance).toBe(0);
  });
});
