import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pRateGreater, rateDifferenceLower, rateDifferenceUpper } from "../../src/stats/index.ts";
import type { RatePair } from "../../src/stats/index.ts";
import oracle from "./oracle.json" with { type: "json" };
import { expectClose } from "./support.ts";

const pairOf = (x1: number, n1: number, x0: number, n0: number): RatePair => ({
  group1: { events: x1, size: n1 },
  group0: { events: x0, size: n0 },
});

const counts = fc
  .record({
    size: fc.double({ min: 1, max: 5000, noNaN: true }),
    share: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ size, share }) => ({ events: share * size, size }));
const pairs = fc.record({ group1: counts, group0: counts });
const alphas = fc.double({ min: 1e-5, max: 0.4, noNaN: true });
const difference = ({ group1, group0 }: RatePair): number =>
  group1.events / group1.size - group0.events / group0.size;

describe("Miettinen-Nurminen", () => {
  test("bounds agree with an independent solution to 1e-12", () => {
    for (const { x1, n1, x0, n0, alpha, lower, upper } of oracle.rateDifference) {
      const pair = pairOf(x1, n1, x0, n0);
      const label = `${x1}/${n1} - ${x0}/${n0} at ${alpha}`;
      expect(Math.abs(rateDifferenceLower(pair, alpha) - lower), label).toBeLessThan(1e-12);
      expect(Math.abs(rateDifferenceUpper(pair, alpha) - upper), label).toBeLessThan(1e-12);
    }
  });

  // R. G. Newcombe, Stat. Med. 17, 1998, 873-890, method 6.
  test.each([
    { x1: 56, n1: 70, x0: 48, n0: 80, lower: 0.0528, upper: 0.3382 },
    { x1: 9, n1: 10, x0: 3, n0: 10, lower: 0.17, upper: 0.8406 },
    { x1: 10, n1: 10, x0: 0, n0: 20, lower: 0.7156, upper: 1 },
  ])("published interval of $x1/$n1 - $x0/$n0", ({ x1, n1, x0, n0, lower, upper }) => {
    const pair = pairOf(x1, n1, x0, n0);
    expect(rateDifferenceLower(pair, 0.025)).toBeCloseTo(lower, 4);
    expect(rateDifferenceUpper(pair, 0.025)).toBeCloseTo(upper, 4);
  });

  test("p values are those of the pooled test, to 1e-12", () => {
    for (const { x1, n1, x0, n0, p } of oracle.rateP) {
      expectClose(pRateGreater(pairOf(x1, n1, x0, n0)), p, 1e-12);
    }
  });

  test.each([
    { name: "no events anywhere", x1: 0, x0: 0 },
    { name: "nothing but events", x1: 50, x0: 50 },
  ])("$name: nothing shown either way, finite bounds", ({ x1, x0 }) => {
    const pair = pairOf(x1, 50, x0, 50);
    expect(pRateGreater(pair)).toBe(0.5);
    expect(rateDifferenceLower(pair, 0.01)).toBeCloseTo(-rateDifferenceUpper(pair, 0.01), 9);
    expect(rateDifferenceUpper(pair, 0.01)).toBeGreaterThan(0.05);
    expect(rateDifferenceUpper(pair, 0.01)).toBeLessThan(0.2);
  });

  test("the p value decides as the lower bound does", () => {
    fc.assert(
      fc.property(pairs, alphas, (pair, alpha) => {
        const p = pRateGreater(pair);
        fc.pre(Math.abs(p - alpha) > 1e-9);
        expect(rateDifferenceLower(pair, alpha) > 0).toBe(p < alpha);
      }),
    );
  });

  test("the bounds enclose the difference and swap with the groups", () => {
    fc.assert(
      fc.property(pairs, alphas, (pair, alpha) => {
        const lower = rateDifferenceLower(pair, alpha);
        const upper = rateDifferenceUpper(pair, alpha);
        expect(lower).toBeLessThanOrEqual(difference(pair) + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(difference(pair) - 1e-12);
        expect(lower).toBeGreaterThanOrEqual(-1);
        expect(upper).toBeLessThanOrEqual(1);
        const swapped = { group1: pair.group0, group0: pair.group1 };
        expect(rateDifferenceLower(swapped, alpha)).toBeCloseTo(-upper, 9);
      }),
    );
  });

  test.each([
    { pair: pairOf(3, 2, 0, 5), message: "group1.events must lie in 0 to 2, got 3" },
    { pair: pairOf(0, 5, 0, 0), message: "group0.size must be above 0, got 0" },
    { pair: pairOf(0, 0.5, 0, 0.5), message: "must add up to more than 1, got 1" },
  ])("refused: $message", ({ pair, message }) => {
    expect(() => pRateGreater(pair)).toThrow(message);
    expect(() => rateDifferenceLower(pair, 0.05)).toThrow(message);
  });
});
