import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { costOf, type PriceOverrides, priceOf } from "../../src/cost/index.ts";
import { must } from "../../src/base/index.ts";

const at = new Date("2026-11-23T06:00:00Z");
const ask = (model: string, overrides: PriceOverrides = {}, providerUrl: string | null = null) =>
  priceOf(model, { overrides, at, providerUrl });

describe("the price of a model", () => {
  test("500 MTok a month: $797.00 for the mix, $4,000.00 for the large model alone", () => {
    const flat = (price: number): PriceOverrides[string] => ({ input: price, output: price });
    const table = {
      "deepseek-v3.2": flat(0.42), "gemini-2.5-flash": flat(2.5), "gpt-4.1": flat(8),
    };
    const monthly = (model: string, share: number): number => {
      const { price } = must(ask(model, table), model);
      const none = { input: 0, cachedInput: 0, cacheWrite: 0, output: 0, reasoning: 0 };
      return costOf({ ...none, output: 500e6 * share }, price).totalUsd;
    };
    const mix = monthly("deepseek-v3.2", 0.7) + monthly("gemini-2.5-flash", 0.2) +
      monthly("gpt-4.1", 0.1);
    expect(mix.toFixed(2)).toBe("797.00");
    expect(monthly("gpt-4.1", 1).toFixed(2)).toBe("4000.00");
  });

  test("an override wins over the built-in table, and only for its model", () => {
    const mine = { "gpt-4.1": { input: 1, output: 3, reasoning: 5 } };
    expect(ask("gpt-4.1", mine)?.price).toEqual(
      { input: 1, output: 3, cachedInput: null, cacheWrite: null, reasoning: 5 });
    expect(ask("gpt-4.1", mine)?.table.source).toBe("prices input");
    expect(ask("gpt-4o-mini", mine)).toEqual(ask("gpt-4o-mini"));
  });

  test("the built-in table has the version and the day of the package that it is in", () => {
    const file = join(import.meta.dirname, "../../node_modules/@pydantic/genai-prices/package.json");
    const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, "utf8")));
    // With a new version comes a new day: `npm view @pydantic/genai-prices time`.
    expect([version, ask("gpt-4.1")?.table]).toMatchObject(
      ["0.1.8", { source: "@pydantic/genai-prices 0.1.8", date: "2026-09-23" }]);
    expect(ask("m", { m: { input: 1, output: 1 } })?.table).toMatchObject(
      { source: "prices input", date: "2026-11-23" });
  });

  test("the built-in table knows well-known models, with tiers where they have them", () => {
    expect(ask("gpt-4.1")?.price).toMatchObject({ input: 2, output: 8, cachedInput: 0.5 });
    expect(ask("gemini-2.5-pro")?.price.input).toEqual(
      { base: 1.25, tiers: [{ start: 200_000, price: 2.5 }] });
  });

  test("embeddings have a price, although they write nothing", () => {
    for (const url of [null, "https://api.openai.com/v1", "http://127.0.0.1:9/v1"]) {
      expect(ask("text-embedding-3-small", {}, url)?.price.input).toBe(0.02);
    }
  });

  test("what a provider takes for each request is part of the price", () => {
    const { price } = must(ask("sonar", {}, "https://api.perplexity.ai"), "sonar");
    expect(price).toMatchObject({ input: 1, output: 1, perRequestUsd: 0.012 });
    const tokens = { input: 1000, cachedInput: 0, cacheWrite: 0, output: 500, reasoning: 0 };
    expect(costOf(tokens, price).totalUsd).toBeCloseTo(0.012 + 0.0015, 12);
    expect(ask("m", { m: { input: 1, output: 1, perRequest: 0.5 } })?.price.perRequestUsd).toBe(0.5);
  });

  test.each(["openai/gpt-4o-mini", "gpt-4o-mini"])("%s: a gateway's name for a model has its price", (model) => {
    expect(ask(model)?.price).toMatchObject({ input: 0.15, output: 0.6, cachedInput: 0.075 });
  });

  test.each([
    ["an unknown model of a known provider", "openai/no-such-model"],
    ["a known model of nobody", "nobody/gpt-4o-mini"],
    ["an unknown model", "no-such-model"],
    ["a name that every object has", "constructor"],
    ["another such name", "__proto__"],
    ["an empty name", ""],
  ])("%s has no price, which is not a price of zero", (_sentence, model) => {
    expect(ask(model)).toBeNull();
  });

  test("an address that the table does not know leaves the model's usual price", () => {
    expect(ask("gpt-4.1", {}, "http://127.0.0.1:9/v1")).toEqual(ask("gpt-4.1"));
  });

  test("the hash tells two prices of one model apart and nothing else", () => {
    const hash = (output: number): string | undefined =>
      ask("m", { m: { input: 1, output } })?.table.hash;
    expect(hash(2)).toBe(hash(2));
    expect(hash(2)).not.toBe(hash(3));
  });
});
