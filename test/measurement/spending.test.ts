import { describe, expect, test } from "vitest";
import type { Recording } from "../../src/measurement/index.ts";
import { must } from "../../src/base/index.ts";
import { costChangeBetween } from "../../src/measurement/spending.ts";
import { history } from "../support/recordings.ts";

const PRICE = { input: 2, output: 8, cachedInput: null, cacheWrite: null, reasoning: null };

/** A run of one model, at a price, with so many tokens a request. */
function runOf(change: {
  readonly price?: typeof PRICE | null;
  readonly output?: number;
  readonly source?: Recording["tokens"]["source"];
} = {}): Recording {
  const run = must(history(1, { count: 100, ratePerS: 10 })[0], "run");
  const { price = PRICE, output = 500, source = "usage" } = change;
  const requests = 100;
  return {
    ...run,
    tokens: { source, input: 1000 * requests, cachedInput: 0, cacheWrite: 0, output: output * requests,
      reasoning: 0 },
    cost: { ...run.cost, perModel: { m: {
      requests, total: 1, input: 1000 * requests, output: output * requests,
      ...(price === null ? {} : { price }),
    } } },
  };
}

describe("what a change of the cost came from", () => {
  test("prices and tokens are told apart", () => {
    const change = costChangeBetween(runOf(), runOf({ price: { ...PRICE, output: 16 }, output: 1000 }));
    // 2000 + 4000 before; 2000 + 8000 with the new tokens; 2000 + 16000 with the new prices too.
    expect(change?.usage).toBeCloseTo(10_000 / 6000 - 1, 12);
    expect(change?.prices).toBeCloseTo(18_000 / 10_000 - 1, 12);
    expect(change?.total).toBeCloseTo(2, 12);
  });

  test.each<[string, Recording, Recording]>([
    ["without a price", runOf(), runOf({ price: null })],
    ["with tokens that were estimated", runOf({ source: "estimate" }), runOf()],
  ])("%s it is not known", (_what, base, candidate) => {
    expect(costChangeBetween(base, candidate)).toBeNull();
  });

  test("of several models it is not known without the tokens of each", () => {
    const run = runOf();
    const two: Recording = { ...run, cost: { ...run.cost, perModel: {
      ...run.cost.perModel, n: must(run.cost.perModel["m"], "part"),
    } } };
    expect(costChangeBetween(two, run)).toBeNull();
  });
});
