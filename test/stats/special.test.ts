import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Bug } from "../../src/base/index.ts";
import { normalCdf, normalQuantile } from "../../src/stats/index.ts";
import { betaTails, erfc, logGamma, regularisedBeta } from "../../src/stats/special.ts";
import oracle from "./oracle.json" with { type: "json" };
import { expectClose } from "./support.ts";

const shape = fc.double({ min: -2, max: 6, noNaN: true }).map((exponent) => 10 ** exponent);
const share = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });

describe("log-gamma", () => {
  test.each(oracle.logGamma)("agrees with SciPy at $z", ({ z, value }) => {
    expect(Math.abs(logGamma(z) - value)).toBeLessThan(1e-14 * Math.max(2, Math.abs(value)));
  });

  test("ln Γ(n) is the logarithm of a factorial", () => {
    expectClose(logGamma(11), Math.log(3628800), 1e-15);
    expectClose(logGamma(0.5), Math.log(Math.sqrt(Math.PI)), 1e-14);
  });

  test("has no value at 0 or below", () => {
    expect(() => logGamma(0)).toThrow(Bug);
  });
});

describe("regularised incomplete beta", () => {
  test.each(oracle.beta)("agrees with SciPy at a $a, b $b, x $x", ({ a, b, x, p }) => {
    expectClose(regularisedBeta(x, a, b), p, 1e-12);
  });

  test("its tails swap when the shapes and the sides do", () => {
    fc.assert(
      fc.property(shape, shape, share, (a, b, x) => {
        const y = 1 - x;
        const straight = betaTails(a, b, x, y);
        const mirrored = betaTails(b, a, y, x);
        expect(Math.abs(straight.lower - mirrored.upper)).toBeLessThan(1e-12);
        expect(Math.abs(straight.lower + straight.upper - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  test("it rises with x", () => {
    fc.assert(
      fc.property(shape, shape, share, share, (a, b, one, other) => {
        const low = regularisedBeta(Math.min(one, other), a, b);
        expect(regularisedBeta(Math.max(one, other), a, b)).toBeGreaterThanOrEqual(low - 1e-12);
      }),
    );
  });

  test("I_x(1, b) is 1 − (1 − x)^b and I_x(a, 1) is x^a", () => {
    expectClose(regularisedBeta(0.2, 1, 7), 1 - 0.8 ** 7, 1e-13);
    expectClose(regularisedBeta(0.2, 7, 1), 0.2 ** 7, 1e-13);
  });

  test("its ends are exact", () => {
    expect(betaTails(3, 4, 0, 1)).toEqual({ lower: 0, upper: 1 });
    expect(betaTails(3, 4, 1, 0)).toEqual({ lower: 1, upper: 0 });
  });

  test("a complement that does not belong to x is refused", () => {
    expect(() => betaTails(3, 4, 0.3, 0.6)).toThrow("y must be 1 - x");
  });
});

describe("normal distribution", () => {
  test.each(oracle.normal.cdf)("cdf agrees with SciPy at $z", ({ z, p }) => {
    expectClose(normalCdf(z), p, 5e-13);
  });

  test.each(oracle.normal.quantile)("quantile agrees with SciPy at $p", ({ p, z }) => {
    expectClose(normalQuantile(p), z, 1e-13);
  });

  test("the quantile undoes the cdf", () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 4, noNaN: true }), (z) => {
        expect(Math.abs(normalQuantile(normalCdf(z)) - z)).toBeLessThan(1e-11);
      }),
    );
  });

  test("erfc is continuous where its method changes", () => {
    expectClose(erfc(2), erfc(2 - 1e-15), 1e-13);
  });

  test.each([0, 1, -0.1, Number.NaN])("there is no quantile at %s", (p) => {
    expect(() => normalQuantile(p)).toThrow(`p must lie strictly between 0 and 1, got ${p}`);
  });
});
