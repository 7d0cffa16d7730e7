import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  minimumCountForUpperBound, quantileRankInterval, rankOf,
} from "../../src/stats/index.ts";
import oracle from "./oracle.json" with { type: "json" };

describe("rank of a quantile", () => {
  test.each([
    { quantile: 0.99, count: 1000, rank: 990 },
    { quantile: 0.9, count: 10, rank: 9 },
    { quantile: 0.7, count: 10, rank: 7 },
    { quantile: 0.07, count: 100, rank: 7 },
    { quantile: 0.29, count: 100, rank: 29 },
    { quantile: 99.9 / 100, count: 3000, rank: 2997 },
    { quantile: 1 - 0.01, count: 300_000_000, rank: 297_000_000 },
    { quantile: 0.99, count: 99, rank: 99 },
    { quantile: 0.5, count: 3, rank: 2 },
    { quantile: 0, count: 5, rank: 1 },
    { quantile: 1, count: 5, rank: 5 },
    { quantile: 0.99, count: 1, rank: 1 },
  ])("$quantile of $count is rank $rank", ({ quantile, count, rank }) => {
    expect(rankOf(quantile, count)).toBe(rank);
  });

  test("equals the exact ceiling in whole thousandths", () => {
    const thousandths = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(thousandths, fc.integer({ min: 1, max: 1_000_000 }), (share, count) => {
        const rank = (BigInt(share) * BigInt(count) + 999n) / 1000n;
        expect(rankOf(share / 1000, count)).toBe(Number(rank));
      }),
    );
  });

  test.each([0, 2.5, Number.NaN])("a count of %s is refused", (count) => {
    expect(() => rankOf(0.5, count)).toThrow("count must be a whole number >= 1");
  });
});

describe("rank interval", () => {
  test("ranks are those of SciPy's binomial, coverage to 1e-12", () => {
    for (const row of oracle.rankInterval) {
      const { lowerRank, upperRank, coverage } = quantileRankInterval(row);
      const expected = { lowerRank: row.lowerRank, upperRank: row.upperRank };
      const label = `${row.count}, ${row.quantile}, ${row.confidence}`;
      expect({ lowerRank, upperRank }, label).toEqual(expected);
      expect(Math.abs(coverage - row.coverage), label).toBeLessThan(1e-12);
    }
  });

  test("a bound that is met exactly is not lost to rounding", () => {
    // 0.16^3 is (1 - 0.991808)/2 in decimals, but not in doubles.
    const interval = quantileRankInterval({ count: 3, quantile: 0.16, confidence: 0.991808 });
    expect(interval.upperRank).toBe(3);
  });

  test("a sample of one encloses nothing", () => {
    const interval = quantileRankInterval({ count: 1, quantile: 0.5, confidence: 0.95 });
    expect(interval).toEqual({ lowerRank: null, upperRank: null, coverage: 1 });
  });

  test("it covers what it promises, around the estimate, and mirrors", () => {
    const options = fc.record({
      count: fc.integer({ min: 1, max: 5000 }),
      quantile: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      confidence: fc.double({ min: 0.5, max: 0.999, noNaN: true }),
    });
    fc.assert(
      fc.property(options, ({ count, quantile, confidence }) => {
        const interval = quantileRankInterval({ count, quantile, confidence });
        expect(interval.coverage).toBeGreaterThanOrEqual(confidence - 1e-9);
        expect(interval.lowerRank ?? 1).toBeLessThanOrEqual(rankOf(quantile, count));
        expect(interval.upperRank ?? count).toBeGreaterThanOrEqual(rankOf(quantile, count));
        const mirrored = quantileRankInterval({ count, quantile: 1 - quantile, confidence });
        const flip = (rank: number | null) => (rank === null ? null : count + 1 - rank);
        expect(flip(mirrored.upperRank)).toBe(interval.lowerRank);
        expect(flip(mirrored.lowerRank)).toBe(interval.upperRank);
      }),
    );
  });
});

describe("minimum count for an upper bound", () => {
  test.each([
    { quantile: 0.99, confidence: 0.95, count: 299 },
    { quantile: 0.99, confidence: 0.99, count: 459 },
    { quantile: 0.95, confidence: 0.95, count: 59 },
    { quantile: 0.95, confidence: 0.99, count: 90 },
    { quantile: 0.999, confidence: 0.95, count: 2995 },
    { quantile: 0.999, confidence: 0.99, count: 4603 },
    { quantile: 0.5, confidence: 0.75, count: 2 },
    { quantile: 0.9, confidence: 0.05, count: 1 },
    { quantile: 0.32, confidence: 0.68, count: 1 },
    { quantile: 0.34, confidence: 0.960696, count: 3 },
  ])("P$quantile at $confidence takes $count", ({ quantile, confidence, count }) => {
    expect(minimumCountForUpperBound(quantile, confidence)).toBe(count);
  });

  test("it is where the two-sided interval gets its upper end", () => {
    for (const quantile of [0.5, 0.9, 0.95, 0.99, 0.999]) {
      for (const confidence of [0.6, 0.8, 0.95, 0.99]) {
        const count = minimumCountForUpperBound(quantile, (1 + confidence) / 2);
        const at = quantileRankInterval({ count, quantile, confidence });
        expect(at.upperRank).toBe(count);
        if (count === 1) continue;
        const before = quantileRankInterval({ count: count - 1, quantile, confidence });
        expect(before.upperRank).toBeNull();
      }
    }
  });
});
