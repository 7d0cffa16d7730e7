import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  binomialCdf, binomialTail, clopperPearsonLower, clopperPearsonUpper,
} from "../../src/stats/index.ts";
import oracle from "./oracle.json" with { type: "json" };
import { expectClose } from "./support.ts";

const sizes = fc.double({ min: 2, max: 20_000, noNaN: true });
const shares = fc.double({ min: 0, max: 1, noNaN: true });
const alphas = fc.double({ min: 1e-5, max: 0.5, noNaN: true });

describe("binomial", () => {
  test("tail and cdf agree with SciPy to 1e-12", () => {
    for (const { k, n, p, tail, cdf } of oracle.binomial) {
      expectClose(binomialTail(k, n, p), tail, 1e-12, `tail(${k}, ${n}, ${p})`);
      expectClose(binomialCdf(k, n, p), cdf, 1e-12, `cdf(${k}, ${n}, ${p})`);
    }
  });

  test.each([
    { name: "0 or more is certain", k: 0, n: 10, p: 0.3, tail: 1 },
    { name: "more than all is impossible", k: 11, n: 10, p: 0.3, tail: 0 },
    { name: "all of them", k: 3, n: 3, p: 0.5, tail: 0.125 },
    { name: "impossible events", k: 1, n: 5, p: 0, tail: 0 },
    { name: "certain events", k: 5, n: 5, p: 1, tail: 1 },
  ])("$name", ({ k, n, p, tail }) => {
    expect(binomialTail(k, n, p)).toBeCloseTo(tail, 14);
  });

  test("the cdf is what the next tail leaves, for real counts too", () => {
    fc.assert(
      fc.property(sizes, shares, shares, (n, part, p) => {
        const k = part * n;
        expect(binomialCdf(k, n, p) + binomialTail(k + 1, n, p)).toBeCloseTo(1, 12);
      }),
    );
  });

  test("the real-valued tail falls between those of its whole neighbours", () => {
    const [at2, between, at3] = [2, 2.4, 3].map((k) => binomialTail(k, 20, 0.1));
    expect(between).toBeLessThan(at2 ?? 0);
    expect(between).toBeGreaterThan(at3 ?? 1);
  });
});

describe("Clopper-Pearson", () => {
  test("both bounds agree with SciPy to 1e-12", () => {
    for (const { x, n, alpha, lower, upper } of oracle.clopperPearson) {
      expectClose(clopperPearsonLower(x, n, alpha), lower, 1e-12, `lower(${x}, ${n}, ${alpha})`);
      expectClose(clopperPearsonUpper(x, n, alpha), upper, 1e-12, `upper(${x}, ${n}, ${alpha})`);
    }
  });

  test("no events in n: 1 − alpha^(1/n), about 3/n at 95%", () => {
    expect(clopperPearsonLower(0, 600, 0.05)).toBe(0);
    expectClose(clopperPearsonUpper(0, 600, 0.05), 1 - 0.05 ** (1 / 600), 1e-12);
    expect(clopperPearsonUpper(0, 600, 0.05)).toBeCloseTo(3 / 600, 4);
  });

  test("only events: alpha^(1/n)", () => {
    expect(clopperPearsonUpper(40, 40, 0.05)).toBe(1);
    expectClose(clopperPearsonLower(40, 40, 0.05), 0.05 ** (1 / 40), 1e-12);
  });

  test("at the bound the observation has probability alpha", () => {
    fc.assert(
      fc.property(sizes, shares, alphas, (n, part, alpha) => {
        // 1 − bound may be as small as alpha/n = 5e-10: next to 1 that leaves 6 digits.
        const x = 1 + part * (n - 2);
        expectClose(binomialTail(x, n, clopperPearsonLower(x, n, alpha)), alpha, 1e-6);
        expectClose(binomialCdf(x, n, clopperPearsonUpper(x, n, alpha)), alpha, 1e-6);
      }),
    );
  });

  test("the bounds enclose the share, mirror each other and widen as alpha falls", () => {
    fc.assert(
      fc.property(sizes, shares, alphas, (n, part, alpha) => {
        const x = part * n;
        const [lower, upper] = [clopperPearsonLower(x, n, alpha), clopperPearsonUpper(x, n, alpha)];
        expect(lower).toBeLessThanOrEqual(x / n + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(x / n - 1e-12);
        expect(clopperPearsonLower(n - x, n, alpha)).toBeCloseTo(1 - upper, 9);
        expect(clopperPearsonLower(x, n, alpha / 2)).toBeLessThanOrEqual(lower);
        expect(clopperPearsonUpper(x, n, alpha / 2)).toBeGreaterThanOrEqual(upper);
      }),
    );
  });

  test.each([
    { name: "more events than trials", x: 11, n: 10, alpha: 0.05, message: "x must lie between" },
    { name: "no trials", x: 0, n: 0, alpha: 0.05, message: "n must be finite and above 0, got 0" },
    { name: "no risk", x: 1, n: 10, alpha: 0, message: "alpha must lie strictly" },
  ])("$name is refused", ({ x, n, alpha, message }) => {
    expect(() => clopperPearsonLower(x, n, alpha)).toThrow(message);
    expect(() => clopperPearsonUpper(x, n, alpha)).toThrow(message);
  });
});
