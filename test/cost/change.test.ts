import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { costChange, type Price, type Spending } from "../../src/cost/index.ts";

const flat = (input: number, output: number): Price =>
  ({ input, output, cachedInput: null, cacheWrite: null, reasoning: null });
const part = (change: Partial<Spending> & { input?: number; output?: number } = {}): Spending => {
  const { input = 1000, output = 500, ...rest } = change;
  return {
    model: "m", requests: 10, price: flat(2, 8),
    tokens: { input, cachedInput: 0, cacheWrite: 0, output, reasoning: 0 }, ...rest,
  };
};

describe("a change of cost", () => {
  test.each<[string, readonly Spending[], readonly Spending[], readonly number[]]>([
    ["nothing changed", [part()], [part()], [0, 0, 0]],
    ["more requests are no change: it is per request", [part()],
      [part({ requests: 20, input: 2000, output: 1000 })], [0, 0, 0]],
    ["prices doubled", [part()], [part({ price: flat(4, 16) })], [1, 1, 0]],
    ["answers twice as long: 2 + 8 against 2 + 4", [part()], [part({ output: 1000 })],
      [2 / 3, 0, 2 / 3]],
    ["half the price, twice the tokens", [part()],
      [part({ input: 2000, output: 1000, price: flat(1, 4) })], [0, -0.5, 1]],
    ["another model, as dear as the other at its own price", [part()],
      [part({ model: "n", price: flat(4, 16) })], [1, 0, 1]],
  ])("%s", (_what, base, candidate, [total, prices, usage]) => {
    const change = costChange(base, candidate);
    expect(change?.total).toBeCloseTo(total ?? NaN, 12);
    expect(change?.prices).toBeCloseTo(prices ?? NaN, 12);
    expect(change?.usage).toBeCloseTo(usage ?? NaN, 12);
  });

  test("the parts multiply to the whole", () => {
    const count = fc.integer({ min: 1, max: 10_000 });
    const spending = fc.record({
      model: fc.constantFrom("a", "b", "c"), requests: count,
      tokens: fc.record({ input: count, cachedInput: fc.constant(0), cacheWrite: fc.constant(0),
        output: count, reasoning: fc.constant(0) }),
      price: fc.record({ input: count, output: count, cachedInput: fc.constant(null),
        cacheWrite: fc.constant(null), reasoning: fc.constant(null) }),
    });
    const run = fc.uniqueArray(spending, { selector: ({ model }) => model, minLength: 1 });
    fc.assert(fc.property(run, run, (base, candidate) => {
      const change = costChange(base, candidate);
      const { total = NaN, prices = NaN, usage = NaN } = change ?? {};
      expect((1 + prices) * (1 + usage) / (1 + total)).toBeCloseTo(1, 9);
    }));
  });

  test.each<[string, readonly Spending[], readonly Spending[]]>([
    ["without a base", [], [part()]],
    ["without requests", [part()], [part({ requests: 0 })]],
    ["from nothing", [part({ price: flat(0, 0) })], [part()]],
  ])("%s there is none", (_what, base, candidate) => {
    expect(costChange(base, candidate)).toBeNull();
  });
});
