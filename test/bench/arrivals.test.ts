import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitGrid } from "../../bench/lab/arrivals.ts";

const grid = (count: number, ratePerS: number, offsetMs = 0): readonly number[] =>
  Array.from({ length: count }, (_, k) => offsetMs + (k * 1000) / ratePerS);

describe("fitGrid", () => {
  test("a perfect grid is on it, wherever it begins", () => {
    fc.assert(fc.property(
      fc.integer({ min: 10, max: 20_000 }), fc.double({ min: 0, max: 1e6, noNaN: true }),
      (ratePerS, offsetMs) => {
        const fit = fitGrid(grid(ratePerS, ratePerS, offsetMs), ratePerS);
        expect(fit.offGridMaxMs).toBeLessThan(1e-5);
        expect(fit.gapCv).toBeLessThan(1e-4);
        expect(fit.ratePerS).toBeCloseTo(ratePerS, 3);
      },
    ));
  });

  test("one late arrival in a hundred shows in the maximum, not in P50", () => {
    const late = grid(1000, 1000).map((at, k) => (k % 100 === 50 ? at + 3 : at)).toSorted((a, b) => a - b);
    const fit = fitGrid(late, 1000);
    expect(fit.offGridP50Ms).toBeLessThan(0.1);
    expect(fit.offGridMaxMs).toBeGreaterThan(0.9);
  });

  test("volleys: ten at once every 10 ms are 1,000/s with a variation of 3", () => {
    const volleys = grid(1000, 1000).map((at) => Math.floor(at / 10) * 10);
    expect(fitGrid(volleys, 1000).gapCv).toBeCloseTo(3, 1);
  });

  test("a tool that is slow drifts off the grid of the wanted rate", () => {
    const fit = fitGrid(grid(900, 900), 1000);
    expect(fit.offGridP99Ms).toBeGreaterThan(40);
    expect(fit.ratePerS).toBeCloseTo(900, 3);
    expect(fit.worstWindow).toBeCloseTo(0.1, 1);
  });

  test("a window without arrivals is off by all of them", () => {
    const gap = grid(1000, 1000).map((at) => (at >= 300 && at < 450 ? 450 : at));
    expect(fitGrid(gap, 1000).worstWindow).toBeGreaterThanOrEqual(1);
  });
});
