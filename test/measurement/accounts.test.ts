import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addGateways, addLimits, addRetries, LIMITED, NO_GATEWAY, NO_LIMITS, NO_RETRIES, parseRecording,
  serialiseRecording, shareLeft, sumFacts,
} from "../../src/measurement/index.ts";
import { syntheticRun } from "../support/recordings.ts";

const count = fc.nat(1000);
const headroom = fc.record({ limit: fc.integer({ min: 1, max: 20 }), remaining: fc.nat(20) });
const gateway = fc.record({
  answers: count, retried: count, cached: count,
  overhead: fc.record({ answers: count, totalMs: count, maxMs: count }),
});
const retries = fc.record({ requests: count, attempts: count, recovered: count });
const limits = fc.record({
  answers: count,
  lowest: fc.record({
    requests: headroom, tokens: headroom, "input-tokens": headroom, "output-tokens": headroom,
  }, { requiredKeys: [] }),
  retryAfter: fc.record({ answers: count, maxMs: count }),
});

/** Parts of a run may be put together in any order, and an empty one changes nothing. */
function expectSums<T>(account: fc.Arbitrary<T>, add: (a: T, b: T) => T, none: T): void {
  fc.assert(fc.property(account, account, account, (a, b, c) => {
    expect(add(a, b)).toEqual(add(b, a));
    expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
    expect(add(a, none)).toEqual(a);
  }));
}

describe("accounts add up", () => {
  test("of gateways", () => expectSums(gateway, addGateways, NO_GATEWAY));
  test("of retries", () => expectSums(retries, addRetries, NO_RETRIES));
  test("of limits", () => expectSums(limits, addLimits, NO_LIMITS));

  test("and of limits the smallest share stays", () => {
    fc.assert(fc.property(limits, limits, (a, b) => {
      const both = addLimits(a, b);
      for (const kind of LIMITED) {
        const shares = [a, b].flatMap(({ lowest }) => {
          const one = lowest[kind];
          return one === undefined ? [] : [shareLeft(one)];
        });
        const left = both.lowest[kind];
        expect(left === undefined ? [] : [shareLeft(left)])
          .toEqual(shares.length === 0 ? [] : [Math.min(...shares)]);
      }
    }));
  });
});

describe("the accounts of recordings", () => {
  const plain = syntheticRun({ count: 100 });
  const told = {
    ...plain,
    retries: { requests: 3, attempts: 4, recovered: 2 },
    rateLimits: {
      answers: 100, lowest: { requests: { limit: 10, remaining: 3 } },
      retryAfter: { answers: 1, maxMs: 2000 },
    },
  };

  test("come back from their files", () => {
    const { recording } = parseRecording(serialiseRecording(told), "told.json");
    expect(recording).toMatchObject({ retries: told.retries, rateLimits: told.rateLimits });
  });

  test("are those of the runs that have one", () => {
    const facts = sumFacts([plain, told, told], "one after the other");
    expect(facts.retries).toEqual({ requests: 6, attempts: 8, recovered: 4 });
    expect(facts.rateLimits).toEqual({
      answers: 200, lowest: told.rateLimits.lowest, retryAfter: { answers: 2, maxMs: 2000 },
    });
    expect(sumFacts([plain, plain], "one after the other")).not.toHaveProperty("retries");
  });
});
