import { describe, expect, test } from "vitest";
import { UsageError } from "../../src/base/index.ts";
import { costCapOf, costLine, refuseBeyondCap } from "../../src/entry/cost-cap.ts";
import { estimateSpending } from "../../src/entry/spending.ts";
import { history } from "../support/recordings.ts";
import { job } from "../support/scripted-gate.ts";

const shard = { index: 2, count: 4 };
const cost = { expected: 0.2, most: 1.234 };

describe("the cap on money", () => {
  test.each([
    ["none", { "max-cost": null, shard: null }, null],
    ["none of a shard", { "max-cost": null, shard }, null],
    ["of the whole", { "max-cost": 2, shard: null }, 2],
    ["of a shard: its part", { "max-cost": 2, shard }, 0.5],
    ["of a shard: rounded down", { "max-cost": 0.1, shard: { index: 1, count: 3 } }, 0.033333333],
  ])("%s", (_what, settings, usd) => {
    expect(costCapOf(settings)).toBe(usd);
  });

  test.each([
    [{ "max-cost": null, shard: null }, "cost of one run: about $0.20, at most $1.24"],
    [{ "max-cost": 2, shard: null }, "cost of one run: about $0.20, at most $1.24; max-cost $2.00"],
    [{ "max-cost": 2, shard },
      "cost of one run: about $0.20, at most $1.24; max-cost $0.50, the part of shard 2/4 in $2.00"],
  ])("is told with the plan's cost: %j", (settings, line) => {
    expect(costLine(cost, settings)).toBe(line);
    expect(costLine({ expected: null, most: null }, settings)).toBeNull();
  });

  test.each([[1, "$0.20"], [4, "$0.80"]])(
    "that %d shards are expected to break is refused with one for all of them", (shards, fix) => {
      expect(() => refuseBeyondCap([], cost, 0.2, shards)).not.toThrow();
      const issues = (): readonly { readonly fix: string | null }[] => {
        try {
          refuseBeyondCap([], cost, 0.1, shards);
        } catch (error) {
          if (error instanceof UsageError) return error.issues;
        }
        return [];
      };
      expect(issues()[0]?.fix).toContain(`max-cost: ${fix}`);
    });
});

test("each retry may cost as much again, which is not expected of it", () => {
  const price = { input: 1, output: 2, cachedInput: null, cacheWrite: null, reasoning: null };
  const once = { ...job(), priced: { m: { price, table: { source: "t", date: "d", hash: "h" } } } };
  const of = (more: { readonly retries?: number }) =>
    estimateSpending({ ...once, plan: { ...once.plan, ...more } }, history(3), null);
  const [plain, tried] = [of({}), of({ retries: 2 })];
  expect(tried.requests).toBe(plain.requests);
  for (const figure of ["inputTokens", "outputTokens", "costUsd"] as const) {
    expect(tried[figure].expected).toBe(plain[figure].expected);
    expect((tried[figure].most ?? 0) / (plain[figure].most ?? NaN)).toBeCloseTo(3, 3);
  }
});
