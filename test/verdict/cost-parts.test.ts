import { describe, expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import type { Recording } from "../../src/measurement/index.ts";
import { costPartsText } from "../../src/verdict/cost-parts.ts";
import { history } from "../support/recordings.ts";

function runOf(outputPrice: number, output: number, arm: Recording["arm"] = "candidate"): Recording {
  const run = must(history(1, { count: 100, ratePerS: 10 })[0], "run");
  const price = { input: 0, output: outputPrice, cachedInput: null, cacheWrite: null, reasoning: null };
  return {
    ...run, arm,
    tokens: { source: "usage", input: 0, cachedInput: 0, cacheWrite: 0, output, reasoning: 0 },
    cost: { ...run.cost, perModel: { m: { requests: 100, total: 1, input: 0, output, price } } },
  };
}

describe("where a change of the cost came from", () => {
  test.each<[string, Recording | undefined, Recording, string | null]>([
    ["prices", runOf(8, 500), runOf(10, 500), "against the newest baseline: prices +25%, token use +0%"],
    ["tokens", runOf(8, 500), runOf(8, 400), "against the newest baseline: prices +0%, token use −20%"],
    ["both, though the cost is the same", runOf(8, 500, "base"), runOf(16, 250),
      "against the base: prices +100%, token use −50%"],
    ["nothing worth telling", runOf(8, 1000), runOf(8, 1004), null],
    ["nothing to compare with", undefined, runOf(8, 500), null],
  ])("%s", (_what, base, candidate, said) => {
    expect(costPartsText(base, candidate)).toBe(said);
  });
});
