import { describe, expect, test } from "vitest";
import { type BilledTokens, type Choice, type MonthlyVolume, monthlyCosts, type Price }
  from "../../src/cost/index.ts";

const flat = (input: number, output = input): Price =>
  ({ input, output, cachedInput: null, cacheWrite: null, reasoning: null });
const PRICES: Readonly<Record<string, Price>> = {
  "deepseek-v3.2": flat(0.42), "gemini-2.5-flash": flat(2.5), "gpt-4.1": flat(8), split: flat(2, 8),
};
const priceFor = (model: string): Price | null => PRICES[model] ?? null;
const size = (input: number, output: number): BilledTokens =>
  ({ input, cachedInput: 0, cacheWrite: 0, output, reasoning: 0 });
const MIX: Choice = {
  name: "mix",
  models: [{ model: "deepseek-v3.2", share: 0.7 }, { model: "gemini-2.5-flash", share: 0.2 },
    { model: "gpt-4.1", share: 0.1 }],
};
const alone = (model: string): Choice => ({ name: model, models: [{ model, share: 1 }] });
const tokens = (count: number): MonthlyVolume => ({ kind: "tokens", tokens: count });
const requests = (count: number): MonthlyVolume => ({ kind: "requests", requests: count });

describe("a month's cost", () => {
  test("500 MTok: $797.00 for the mix, $4,000.00 for the large model alone", () => {
    const month = { volume: tokens(500e6), perRequest: size(27, 77) };
    const costs = monthlyCosts(month, [MIX, alone("gpt-4.1")], priceFor);
    expect(costs.map(({ usd }) => usd?.toFixed(2))).toEqual(["797.00", "4000.00"]);
  });

  test.each<[string, MonthlyVolume, BilledTokens, string, number]>([
    ["requests times the cost of one", requests(1e6), size(1000, 500), "split", 6000],
    ["tokens as the run divides them: a third of them output", tokens(1.5e9), size(1000, 500),
      "split", 6000],
    ["no request costs nothing", requests(0), size(1000, 500), "split", 0],
  ])("%s", (_what, volume, perRequest, model, usd) => {
    expect(monthlyCosts({ volume, perRequest }, [alone(model)], priceFor)[0]?.usd).toBeCloseTo(usd, 6);
  });

  test("weights count in proportion, whatever they add up to", () => {
    const month = { volume: requests(1000), perRequest: size(1000, 0) };
    const thirds: Choice = {
      name: "thirds",
      models: [{ model: "deepseek-v3.2", share: 33.33 }, { model: "gpt-4.1", share: 66.66 }],
    };
    expect(monthlyCosts(month, [thirds], priceFor)[0]?.usd).toBeCloseTo(0.42 / 3 + 16 / 3, 9);
  });

  test("a model without a price makes the figure unknown, never smaller", () => {
    const month = { volume: requests(1000), perRequest: size(1000, 0) };
    const half: Choice = {
      name: "half", models: [{ model: "gpt-4.1", share: 0.5 }, { model: "no-such", share: 0.5 }],
    };
    expect(monthlyCosts(month, [half], priceFor)).toEqual(
      [{ name: "half", usd: null, unpriced: ["no-such"] }]);
  });

  test("tokens of requests that have none say nothing about a month", () => {
    const month = { volume: tokens(1e6), perRequest: size(0, 0) };
    expect(monthlyCosts(month, [alone("gpt-4.1")], priceFor)[0]?.usd).toBeNull();
  });
});
