import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { interleave } from "../../src/plan/mix.ts";

const weights = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 });
const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

describe("the round of a mix", () => {
  test.each<[string, readonly number[], readonly number[]]>([
    ["one model", [10_000], [0]],
    ["halves take turns", [50, 50], [0, 1]],
    ["one in five comes in the middle, not first or last", [20, 80], [1, 1, 0, 1, 1]],
    ["none", [], []],
  ])("%s", (_what, given, round) => {
    expect(interleave(given)).toEqual(round);
  });

  test("after any number of places each has come within one of its exact share", () => {
    fc.assert(fc.property(weights, (given) => {
      const total = sum(given);
      const came = given.map(() => 0);
      interleave(given).forEach((chosen, place) => {
        came[chosen] = (came[chosen] ?? 0) + 1;
        for (const [at, weight] of given.entries()) {
          const share = (weight * (place + 1)) / total;
          expect(Math.abs((came[at] ?? 0) - share)).toBeLessThan(1);
        }
      });
    }));
  });

  test("a whole round is exact, and as short as the weights allow", () => {
    fc.assert(fc.property(weights, fc.integer({ min: 2, max: 5 }), (given, factor) => {
      const round = interleave(given);
      const total = sum(given);
      given.forEach((weight, at) => {
        expect(round.filter((one) => one === at).length * total).toBe(weight * round.length);
      });
      expect(interleave(given.map((weight) => weight * factor))).toEqual(round);
    }));
  });
});
