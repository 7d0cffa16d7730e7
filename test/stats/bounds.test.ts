import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  lowerBound, pGreaterThanZero, smallestDetectable, studentTQuantile, upperBound,
} from "../../src/stats/index.ts";

const effects = fc.record({
  estimate: fc.double({ min: -2, max: 2, noNaN: true }),
  standardError: fc.double({ min: 0.001, max: 1, noNaN: true }),
  dof: fc.double({ min: 1, max: 100, noNaN: true }),
});
const alphas = fc.double({ min: 1e-6, max: 0.5, noNaN: true });

describe("bounds", () => {
  test("one-sided 99% with 13 degrees of freedom: 2.650 standard errors", () => {
    const effect = { estimate: 0.3, standardError: 0.1, dof: 13 };
    expect(lowerBound(effect, 0.01)).toBeCloseTo(0.3 - 0.265, 4);
    expect(upperBound(effect, 0.01)).toBeCloseTo(0.3 + 0.265, 4);
  });

  test("the lower bound is above 0 exactly where p is below alpha", () => {
    fc.assert(
      fc.property(effects, alphas, (effect, alpha) => {
        const p = pGreaterThanZero(effect);
        fc.pre(Math.abs(p - alpha) > 1e-9 * alpha);
        expect(lowerBound(effect, alpha) > 0).toBe(p < alpha);
      }),
    );
  });

  test("bounds mirror each other and widen as alpha falls", () => {
    fc.assert(
      fc.property(effects, alphas, (effect, alpha) => {
        const mirrored = { ...effect, estimate: -effect.estimate };
        expect(upperBound(mirrored, alpha)).toBe(-lowerBound(effect, alpha));
        expect(lowerBound(effect, alpha / 2)).toBeLessThan(lowerBound(effect, alpha));
      }),
    );
  });

  test.each([
    { name: "no effect", estimate: 0, standardError: 1, p: 0.5 },
    { name: "an exact effect above 0", estimate: 0.1, standardError: 0, p: 0 },
    { name: "exactly 0", estimate: 0, standardError: 0, p: 1 },
  ])("p of $name is $p", ({ estimate, standardError, p }) => {
    expect(pGreaterThanZero({ estimate, standardError, dof: 5 })).toBe(p);
  });

  test("p stays accurate far out", () => {
    const p = pGreaterThanZero({ estimate: 20, standardError: 1, dof: 17 });
    expect(p).toBeGreaterThan(1e-14);
    expect(p).toBeLessThan(1e-12);
  });

  test("the smallest detectable effect adds the quantiles of risk and power", () => {
    const options = { standardError: 0.1, dof: 13, alpha: 0.01, power: 0.8 };
    const expected = 0.1 * (studentTQuantile(0.99, 13) + studentTQuantile(0.8, 13));
    expect(smallestDetectable(options)).toBeCloseTo(expected, 12);
    expect(smallestDetectable({ ...options, power: 0.5 })).toBeCloseTo(0.265, 4);
  });

  test.each([
    { change: { estimate: Number.NaN }, message: "estimate must be a finite number, got NaN" },
    { change: { standardError: -1 }, message: "standardError must be finite and >= 0, got -1" },
    { change: { dof: 0 }, message: "dof must be above 0, got 0" },
  ])("refused: $message", ({ change, message }) => {
    const effect = { estimate: 0, standardError: 1, dof: 5, ...change };
    expect(() => lowerBound(effect, 0.05)).toThrow(message);
    expect(() => upperBound(effect, 0.05)).toThrow(message);
    expect(() => pGreaterThanZero(effect)).toThrow(message);
  });
});
