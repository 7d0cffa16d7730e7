import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { heldBySigns, pGreaterThanZero, pOfTurnedSigns } from "../../src/stats/index.ts";

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
    expect(pGreaterThanZero(heldBySigns(effect, 0.25, 10))).toBeCloseTo(0.031_25, 9);
    expect(heldBySigns(effect, 2 ** -10, 10)).toEqual(effect);
    const doubtful = { ...effect, standardError: 2 };
    expect(heldBySigns(doubtful, 0.25, 10)).toEqual(doubtful);
    expect(heldBySigns({ ...effect, estimate: 0 }, 1, 10).standardError).toBe(0.1);
  });
});
