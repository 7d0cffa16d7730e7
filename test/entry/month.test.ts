import { describe, expect, test } from "vitest";
import { judge } from "../../src/entry/index.ts";
import type { Recording } from "../../src/measurement/index.ts";
import { syntheticRun } from "../support/recordings.ts";

/** A run of a mix, whose requests use 1,000 tokens each. */
function runOf(shares: Readonly<Record<string, number>>, arm: Recording["arm"] = "candidate"): Recording {
  const run = syntheticRun({ seed: 1 });
  const { scheduled } = run.load;
  const flat = (usd: number) =>
    ({ input: usd, output: usd, cachedInput: null, cacheWrite: null, reasoning: null });
  return {
    ...run, arm,
    tokens: {
      source: "usage", input: 900 * scheduled, cachedInput: 0, cacheWrite: 0, output: 100 * scheduled,
      reasoning: 0,
    },
    cost: {
      ...run.cost,
      perModel: Object.fromEntries(Object.entries(shares).map(([model, requests]) => [model, {
        requests, total: null, input: 0, output: 0,
        ...(Object.hasOwn(PRICES, model) ? { price: flat(PRICES[model] ?? 0) } : {}),
      }])),
    },
  };
}

const PRICES: Readonly<Record<string, number>> = {
  "deepseek-v3.2": 0.42, "gemini-2.5-flash": 2.5, "gpt-4.1": 8,
};
const MIX = { "deepseek-v3.2": 70, "gemini-2.5-flash": 20, "gpt-4.1": 10 };

const monthOf = (recordings: readonly Recording[], inputs: Readonly<Record<string, unknown>>) =>
  judge({ candidate: recordings, baseline: [], inputs }).months;

describe("the month of recordings that were made elsewhere", () => {
  test("500 MTok: $797.00 for the mix, $4,000.00 for the large model alone", () => {
    const [month, ...more] = monthOf([runOf(MIX)], { "monthly-tokens": "500M" }) ?? [];
    expect(more).toEqual([]);
    expect(month?.costs.map(({ name, usd }) => [name, usd?.toFixed(2)])).toEqual([
      ["as planned", "797.00"], ["deepseek-v3.2", "210.00"], ["gemini-2.5-flash", "1250.00"],
      ["gpt-4.1", "4000.00"],
    ]);
  });

  test("the user's prices win over the recorded ones and bring their own models", () => {
    const prices = { "gpt-4.1": { input: 1, output: 1 }, other: { input: 3, output: 3 } };
    const [month] = monthOf([runOf({ "gpt-4.1": 5 })], { "monthly-requests": "1M", prices }) ?? [];
    expect(month?.costs.map(({ name, usd }) => [name, usd?.toFixed(2)]))
      .toEqual([["gpt-4.1", "1000.00"], ["other", "3000.00"]]);
  });

  test("a model without a price is unpriced, not free", () => {
    const [month] = monthOf([runOf({ "gpt-4.1": 5, nobody: 5 })], { "monthly-tokens": "1M" }) ?? [];
    expect(month?.costs.map(({ name, usd, unpriced }) => [name, usd, unpriced])).toEqual([
      ["as planned", null, ["nobody"]], ["gpt-4.1", 8, []], ["nobody", null, ["nobody"]],
    ]);
  });

  test("none where nobody asked, or the runs tell no tokens", () => {
    expect(monthOf([runOf(MIX)], {})).toBeUndefined();
    const silent = { ...runOf(MIX), tokens: { ...runOf(MIX).tokens, source: "none" as const } };
    expect(monthOf([silent], { "monthly-tokens": "500M" })).toBeUndefined();
  });
});
