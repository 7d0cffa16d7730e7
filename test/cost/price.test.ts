import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { costOf, type Price } from "../../src/cost/index.ts";

const flat = (price: Partial<Price>): Price => ({
  input: 2, output: 8, cachedInput: null, cacheWrite: null, reasoning: null, ...price,
});
const tokens = { input: 0, cachedInput: 0, cacheWrite: 0, output: 0, reasoning: 0 };

describe("what a request costs", () => {
  test.each([
    ["1,000 in at $2 and 500 out at $8 per MTok: 0.2 + 0.4 cents",
      { input: 1000, output: 500 }, flat({}), 0.006],
    ["cached input has its own price and is part of the input: 600 × 2 + 400 × 0.5",
      { input: 1000, cachedInput: 400 }, flat({ cachedInput: 0.5 }), 0.0014],
    ["cached input without a price of its own costs as much as input",
      { input: 1000, cachedInput: 400 }, flat({}), 0.002],
    ["writing to a cache costs more: 700 × 2 + 300 × 2.5",
      { input: 1000, cacheWrite: 300 }, flat({ cacheWrite: 2.5 }), 0.00215],
    ["reasoning is part of the output: 200 × 8 + 300 × 10",
      { output: 500, reasoning: 300 }, flat({ reasoning: 10 }), 0.0046],
    ["reasoning without a price of its own costs as much as output",
      { output: 500, reasoning: 300 }, flat({}), 0.004],
    ["a provider that reports more cached than input tokens is billed for the cached ones",
      { input: 100, cachedInput: 150 }, flat({ cachedInput: 1 }), 0.00015],
    ["nothing costs nothing", {}, flat({}), 0],
  ])("%s", (_sentence, used, price, usd) => {
    expect(costOf({ ...tokens, ...used }, price).totalUsd).toBeCloseTo(usd, 12);
  });

  describe("a price that rises with the size of the prompt", () => {
    const tiered = flat({
      input: { base: 1, tiers: [{ start: 200_000, price: 2 }, { start: 500_000, price: 4 }] },
      output: { base: 10, tiers: [{ start: 200_000, price: 15 }] },
    });
    test.each([
      ["at the limit the base price still holds", 200_000, 0.2 + 0.01],
      ["one token above, all tokens cost the higher price", 200_001, 0.400002 + 0.015],
      ["the last tier that was passed counts", 600_000, 2.4 + 0.015],
    ])("%s", (_sentence, input, usd) => {
      expect(costOf({ ...tokens, input, output: 1000 }, tiered).totalUsd).toBeCloseTo(usd, 12);
    });
  });

  test("the parts add up to the total, and no part is negative", () => {
    const count = fc.integer({ min: 0, max: 1e6 });
    const usage = fc.record({
      input: count, cachedInput: count, cacheWrite: count, output: count, reasoning: count,
    });
    fc.assert(fc.property(usage, (used) => {
      const { totalUsd, ...parts } = costOf(used, flat({ cachedInput: 0.5, reasoning: 12 }));
      const values = Object.values(parts);
      expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
      expect(values.reduce((sum, part) => sum + part, 0)).toBeCloseTo(totalUsd, 9);
    }));
  });
});
