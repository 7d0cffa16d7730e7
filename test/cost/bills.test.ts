import { describe, expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import { type BilledTokens, costOf, type Price, type PriceOverrides, priceOf }
  from "../../src/cost/index.ts";

/**
 * Bills worked out by hand from the providers' published prices ($ per million tokens), which are
 * written here so that a new price table cannot change the arithmetic under test.
 */
const bill = (price: Partial<Price>): Price =>
  ({ input: 0, output: 0, cachedInput: null, cacheWrite: null, reasoning: null, ...price });
const used = (tokens: Partial<BilledTokens>): BilledTokens =>
  ({ input: 0, cachedInput: 0, cacheWrite: 0, output: 0, reasoning: 0, ...tokens });

const GPT_4_1 = bill({ input: 2, cachedInput: 0.5, output: 8 });
const O3 = bill({ input: 2, cachedInput: 0.5, output: 8 });
const SONNET = bill({
  input: { base: 3, tiers: [{ start: 200_000, price: 6 }] },
  cachedInput: { base: 0.3, tiers: [{ start: 200_000, price: 0.6 }] },
  cacheWrite: { base: 3.75, tiers: [{ start: 200_000, price: 7.5 }] },
  cacheWrite1h: { base: 6, tiers: [{ start: 200_000, price: 12 }] },
  output: { base: 15, tiers: [{ start: 200_000, price: 22.5 }] },
});
const HAIKU = bill({ input: 1, cachedInput: 0.1, cacheWrite: 1.25, output: 5 });
const GEMINI_PRO = bill({
  input: { base: 1.25, tiers: [{ start: 200_000, price: 2.5 }] },
  cachedInput: { base: 0.125, tiers: [{ start: 200_000, price: 0.25 }] },
  output: { base: 10, tiers: [{ start: 200_000, price: 15 }] },
});

describe("hand-computed bills", () => {
  test.each<[string, Price, Partial<BilledTokens>, number]>([
    // prompt_tokens 2006, cached_tokens 1920, completion_tokens 300:
    // 86 × 2 + 1920 × 0.5 + 300 × 8 = 172 + 960 + 2400 = 3532 millionths.
    ["OpenAI with a cached prefix", GPT_4_1, { input: 2006, cachedInput: 1920, output: 300 }, 0.003532],
    // completion_tokens 1186 of which 1024 reasoning, billed as output: 75 × 2 + 1186 × 8 = 9638.
    ["OpenAI with hidden reasoning", O3, { input: 75, output: 1186, reasoning: 1024 }, 0.009638],
    // input_tokens 21, cache_creation_input_tokens 188086 (together 188107, so below the tier):
    // 21 × 3 + 188086 × 3.75 + 393 × 15 = 63 + 705322.5 + 5895 = 711280.5.
    ["Anthropic writing a cache", SONNET,
      { input: 188_107, cacheWrite: 188_086, output: 393 }, 0.7112805],
    // The same of which 100000 are kept for an hour, at twice the input's price:
    // 21 × 3 + 88086 × 3.75 + 100000 × 6 + 393 × 15 = 63 + 330322.5 + 600000 + 5895 = 936280.5.
    ["Anthropic writing a cache, a part of it for an hour", SONNET,
      { input: 188_107, cacheWrite: 188_086, cacheWrite1h: 100_000, output: 393 }, 0.9362805],
    // 10 × 1 + 1000 × 2 + 2000 × 1.25 + 4 × 5 = 10 + 2000 + 2500 + 20 = 4530.
    ["a table without a price of its own for an hour: twice the input's", HAIKU,
      { input: 3010, cacheWrite: 3000, cacheWrite1h: 1000, output: 4 }, 0.00453],
    // 220050 > 200000: 50 × 6 + 220000 × 12 = 300 + 2640000 = 2640300.
    ["an hour of a long context", SONNET,
      { input: 220_050, cacheWrite: 220_000, cacheWrite1h: 220_000 }, 2.6403],
    // The same prompt again: 21 × 3 + 188086 × 0.3 + 393 × 15 = 63 + 56425.8 + 5895 = 62383.8.
    ["Anthropic reading it", SONNET,
      { input: 188_107, cachedInput: 188_086, output: 393 }, 0.0623838],
    // input 50, read 100000, written 120000 = 220050 > 200000, so everything at the dearer price:
    // 50 × 6 + 100000 × 0.6 + 120000 × 7.5 + 1000 × 22.5 = 300 + 60000 + 900000 + 22500 = 982800.
    ["Anthropic's long context, which cached tokens lead into", SONNET,
      { input: 220_050, cachedInput: 100_000, cacheWrite: 120_000, output: 1000 }, 0.9828],
    // 250000 at 2.5 (of which 50000 cached at 0.25) and 2000 at 15 (1500 of them thoughts):
    // 200000 × 2.5 + 50000 × 0.25 + 2000 × 15 = 500000 + 12500 + 30000 = 542500.
    ["Gemini beyond 200k with thoughts", GEMINI_PRO,
      { input: 250_000, cachedInput: 50_000, output: 2000, reasoning: 1500 }, 0.5425],
  ])("%s", (_what, price, tokens, usd) => {
    expect(costOf(used(tokens), price).totalUsd).toBeCloseTo(usd, 12);
  });

  test("the built-in table's own parts of the price lead to the same bill", () => {
    const options = { overrides: {} as PriceOverrides, at: new Date("2026-11-23"), providerUrl: null };
    const claude = must(priceOf("claude-sonnet-4-5", options), "price").price;
    expect(claude).toEqual(SONNET);
    expect(must(priceOf("gpt-4.1", options), "price").price).toEqual(GPT_4_1);
    expect(must(priceOf("gemini-2.5-pro", options), "price").price.output).toEqual(GEMINI_PRO.output);
  });
});
