import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalCdf, normalQuantile, studentTCdf, studentTQuantile } from "../../src/stats/index.ts";
import oracle from "./oracle.json" with { type: "json" };
import { expectClose } from "./support.ts";

const dofs = fc.double({ min: -0.5, max: 8, noNaN: true }).map((exponent) => 10 ** exponent);
const tails = fc.double({ min: -8, max: -0.01, noNaN: true }).map((exponent) => 10 ** exponent);

describe("Student's t", () => {
  test("the distribution function agrees with SciPy to 1e-12", () => {
    for (const { t, dof, p } of oracle.studentT) {
      expectClose(studentTCdf(t, dof), p, 1e-12, `cdf(${t}, ${dof})`);
    }
  });

  test("the quantile agrees with SciPy to 1e-12, tails of 1e-8 included", () => {
    for (const { p, dof, t } of oracle.studentTQuantile) {
      expectClose(studentTQuantile(p, dof), t, 1e-12, `quantile(${p}, ${dof})`);
    }
  });

  test.each([
    { name: "two-sided 95% with 10 degrees", p: 0.975, dof: 10, t: 2.228 },
    { name: "one-sided 99% with 13 degrees", p: 0.99, dof: 13, t: 2.65 },
    { name: "one-sided 99.95% with 4 degrees", p: 0.9995, dof: 4, t: 8.61 },
  ])("printed table: $name", ({ p, dof, t }) => {
    expect(studentTQuantile(p, dof)).toBeCloseTo(t, 3);
  });

  test("the cdf undoes the quantile", () => {
    fc.assert(
      fc.property(tails, dofs, (p, dof) => {
        expectClose(studentTCdf(studentTQuantile(p, dof), dof), p, 1e-11);
      }),
    );
  });

  test("it is symmetric", () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), dofs, (t, dof) => {
        expect(studentTCdf(t, dof) + studentTCdf(-t, dof)).toBeCloseTo(1, 14);
      }),
    );
    expect(studentTQuantile(0.25, 3)).toBe(-studentTQuantile(0.75, 3));
  });

  test("the quantile rises with p and its tail shrinks with dof", () => {
    fc.assert(
      fc.property(tails, tails, dofs, (one, other, dof) => {
        fc.pre(Math.abs(one - other) > 1e-9 * one);
        const low = studentTQuantile(Math.min(one, other), dof);
        expect(low).toBeLessThan(studentTQuantile(Math.max(one, other), dof));
        const p = Math.min(one, other) / 2;
        expect(studentTQuantile(p, dof)).toBeLessThan(studentTQuantile(p, dof * 1.5));
      }),
    );
  });

  test("one degree of freedom is Cauchy, Infinity is normal", () => {
    expectClose(studentTQuantile(0.001, 1), -1 / Math.tan(0.001 * Math.PI), 1e-12);
    expect(studentTCdf(1.3, Infinity)).toBe(normalCdf(1.3));
    expect(studentTQuantile(0.01, Infinity)).toBe(normalQuantile(0.01));
    expectClose(studentTQuantile(0.01, 1e12), normalQuantile(0.01), 1e-11);
  });

  test("next to the middle it keeps its relative accuracy", () => {
    const near = 2 ** -30;
    expectClose(studentTQuantile(0.5 - near, 1), -Math.tan(near * Math.PI), 1e-12);
  });

  test("the middle is 0 and a quantile beyond 1e150 is infinite", () => {
    expect(studentTQuantile(0.5, 3)).toBe(0);
    expect(studentTQuantile(1e-8, 0.01)).toBe(-Infinity);
  });

  test.each([0, -1, Number.NaN])("%s degrees of freedom are refused", (dof) => {
    expect(() => studentTCdf(1, dof)).toThrow(`dof must be above 0, got ${dof}`);
    expect(() => studentTQuantile(0.1, dof)).toThrow(`dof must be above 0, got ${dof}`);
  });

  test.each([0, 1, Number.NaN])("there is no quantile at %s", (p) => {
    expect(() => studentTQuantile(p, 5)).toThrow(`p must lie strictly between 0 and 1, got ${p}`);
  });
});
