import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findRoot } from "../../src/stats/root.ts";

describe("root", () => {
  test.each([
    { name: "a cubic", f: (x: number) => x ** 3 - 2, low: 0, high: 2, root: Math.cbrt(2) },
    { name: "a flat one", f: (x: number) => (x - 1) ** 9, low: -3, high: 4, root: 1 },
    { name: "a step", f: (x: number) => (x < 0.3 ? -1 : 1), low: 0, high: 1, root: 0.3 },
    { name: "a steep one", f: (x: number) => Math.expm1(50 * x), low: -1, high: 3, root: 0 },
    { name: "the low end", f: (x: number) => x, low: 0, high: 1, root: 0 },
  ])("of $name", ({ f, low, high, root }) => {
    expect(Math.abs(findRoot(f, low, high) - root)).toBeLessThan(root === 1 ? 1e-5 : 1e-14);
  });

  test("is inside its bracket, and the sign changes there", () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (shift) => {
        const f = (x: number): number => Math.tanh(x - shift) + (x - shift) ** 3;
        expect(Math.abs(findRoot(f, -40, 50) - shift)).toBeLessThan(1e-12);
      }),
    );
  });

  test("needs a change of sign", () => {
    const message = "no sign change between -1 (2) and 1 (2)";
    expect(() => findRoot((x) => x * x + 1, -1, 1)).toThrow(message);
  });
});
