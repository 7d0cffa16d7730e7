import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shuffledAt } from "../../src/plan/order.ts";
import type { Prompt } from "../../src/plan/prompts.ts";
import { makeTurns, type ModelPolicy, modelsAsked } from "../../src/plan/turns.ts";

const say = (content: string, more: Partial<Prompt> = {}): Prompt =>
  ({ messages: [{ role: "user", content }], ...more });
const mix = (shares: Readonly<Record<string, number>>): ModelPolicy => ({
  kind: "mix", models: Object.entries(shares).map(([model, weight]) => ({ model, weight })),
});
const ROUTES: ModelPolicy = {
  kind: "routes", otherwise: "large",
  rules: [
    { when: { complexity: "low" }, model: "small" },
    { when: { code: "true", complexity: "high" }, model: "coder" },
  ],
};
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

describe("the order of prompts", () => {
  test("each pass goes through all of them once", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(1000), fc.nat(), (count, pass, seed) => {
      const places = upTo(count).map((at) => shuffledAt(pass * count + at, count, seed));
      expect(places.toSorted((a, b) => a - b)).toEqual(upTo(count));
    }));
  });

  test("passes differ in order, and so do seeds", () => {
    const order = (pass: number, seed: number): string =>
      upTo(20).map((at) => shuffledAt(pass * 20 + at, 20, seed)).join();
    const orders = upTo(10).flatMap((pass) => [1, 2, 3].map((seed) => order(pass, seed)));
    expect(new Set(orders).size).toBe(30);
  });

  test("every prompt comes at every place about equally often", () => {
    const passes = 8000;
    const counts = new Map<string, number>();
    for (const pass of upTo(passes)) {
      for (const at of upTo(8)) {
        const key = `${at} ${shuffledAt(pass * 8 + at, 8, 1)}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    const often = [...counts.values()];
    // 1000 each on average, with a standard deviation of 30.
    expect(often).toHaveLength(64);
    expect(Math.min(...often)).toBeGreaterThan(850);
    expect(Math.max(...often)).toBeLessThan(1150);
  });
});

describe("what an arrival sends", () => {
  test("a mix as long as the list of prompts still lets each model see each prompt", () => {
    const turn = makeTurns(upTo(5).map((at) => say(`${at}`)), mix({ a: 20, b: 80 }));
    const met = new Map<string, number>();
    for (const index of upTo(10_000)) {
      const { prompt, model } = turn(index);
      met.set(`${model} ${prompt}`, (met.get(`${model} ${prompt}`) ?? 0) + 1);
    }
    for (const at of upTo(5)) {
      expect(met.get(`a ${at}`)).toBeGreaterThan(320);
      expect(met.get(`a ${at}`)).toBeLessThan(480);
    }
  });

  test.each<[string, Prompt, ModelPolicy, string | null]>([
    ["the first rule that fits", say("x", { tags: { complexity: "low", code: "true" } }), ROUTES, "small"],
    ["a rule whose tags are all there", say("x", { tags: { complexity: "high", code: "true" } }),
      ROUTES, "coder"],
    ["the default where a tag is missing", say("x", { tags: { code: "true" } }), ROUTES, "large"],
    ["the default where there are no tags", say("x"), ROUTES, "large"],
    ["a prompt's own model before any rule",
      say("x", { model: "mine", tags: { complexity: "low" } }), ROUTES, "mine"],
    ["a prompt's own model before the mix", say("x", { model: "mine" }), mix({ a: 1 }), "mine"],
    ["the one model there is", say("x"), mix({ a: 1 }), "a"],
    ["none where none is named", say("x"), mix({}), null],
  ])("%s", (_what, prompt, policy, model) => {
    expect(makeTurns([prompt], policy)(7).model).toBe(model);
  });

  test("an API without prompts has a model all the same", () => {
    expect(makeTurns([], mix({ a: 1 }))(3)).toEqual({ prompt: 0, model: "a" });
  });

  test("the models asked are the ones that some arrival gets", () => {
    const tagged = fc.record({
      model: fc.option(fc.constantFrom("p", "q"), { nil: undefined }),
      complexity: fc.option(fc.constantFrom("low", "high"), { nil: undefined }),
    }).map(({ model, complexity }) => say("x", {
      ...(model === undefined ? {} : { model }),
      ...(complexity === undefined ? {} : { tags: { complexity } }),
    }));
    const policies = fc.constantFrom(ROUTES, mix({ a: 1 }), mix({ a: 1, b: 2 }), mix({}));
    fc.assert(fc.property(fc.array(tagged, { maxLength: 6 }), policies, (prompts, policy) => {
      const turn = makeTurns(prompts, policy);
      const asked = new Set(upTo(300).map((index) => turn(index).model));
      asked.delete(null);
      const named = modelsAsked(prompts, policy);
      if (prompts.length > 0) expect(new Set(named)).toEqual(asked);
      expect(new Set(named).size).toBe(named.length);
    }));
  });
});
