import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Allowance, costOf, makeAllowanceMemory, mostCostOf, openAllowance, type Price,
} from "../../src/cost/index.ts";

const allow = (capUsd: number): Allowance => openAllowance(makeAllowanceMemory(capUsd));

describe("an allowance", () => {
  test("takes what fits, to the last billionth, and then nothing", () => {
    const allowance = allow(0.1);
    const taken = Array.from({ length: 12 }, () => allowance.reserve(0.01));
    expect(taken).toEqual([...Array.from({ length: 10 }, () => true), false, false]);
    expect(allowance.heldUsd).toBeCloseTo(0.1, 9);
  });

  test("what turns out cheaper makes room again", () => {
    const allowance = allow(1);
    expect(allowance.reserve(1)).toBe(true);
    allowance.settle(1, 0.25);
    expect(allowance.reserve(0.75)).toBe(true);
    expect(allowance.heldUsd).toBe(1);
  });

  test("what may have cost everything keeps what was set aside", () => {
    const allowance = allow(1);
    allowance.reserve(1);
    allowance.settle(1, null);
    expect(allowance.reserve(0.000_001)).toBe(false);
  });

  test("having refused once it refuses for good", () => {
    const allowance = allow(1);
    allowance.reserve(0.9);
    expect(allowance.isSpent).toBe(false);
    expect(allowance.reserve(0.2)).toBe(false);
    allowance.settle(0.9, 0);
    expect(allowance.isSpent).toBe(true);
    expect(allowance.reserve(0.001)).toBe(false);
  });

  test("an answer that bills beyond its most shows what the others may bill", () => {
    const allowance = allow(1);
    expect(allowance.reserve(0.1)).toBe(true);
    allowance.settle(0.1, 0.3, 0.2);
    expect(allowance.heldUsd).toBeCloseTo(0.3, 9);
    // Two more may cost 0.3 each; a third one would not fit.
    expect([allowance.reserve(0.1), allowance.reserve(0.1)]).toEqual([true, true]);
    expect(allowance.heldUsd).toBeCloseTo(0.9, 9);
    expect(allowance.reserve(0.1)).toBe(false);
  });

  test("and so may those that are under way, and those that nobody knows the cost of", () => {
    const allowance = allow(1);
    expect([allowance.reserve(0.2), allowance.reserve(0.1)]).toEqual([true, true]);
    allowance.settle(0.2, 0.4, 0.2);
    expect(allowance.heldUsd).toBeCloseTo(0.7, 9);
    allowance.settle(0.1, null);
    expect(allowance.heldUsd).toBeCloseTo(0.7, 9);
    expect(allowance.reserve(0.11)).toBe(false);
  });

  test("one that keeps to its most afterwards does not make the others cheaper", () => {
    const allowance = allow(1);
    for (const [costUsd, excessUsd] of [[0.4, 0.3], [0.01, 0]] as const) {
      allowance.reserve(0.1);
      allowance.settle(0.1, costUsd, excessUsd);
    }
    expect([allowance.reserve(0.1), allowance.reserve(0.1)]).toEqual([true, false]);
  });

  test("is one, however many have it open", () => {
    const memory = makeAllowanceMemory(0.05);
    const threads = [openAllowance(memory), openAllowance(memory)];
    const taken = Array.from({ length: 10 }, (_, at) => threads[at % 2]?.reserve(0.01));
    expect(taken.filter((one) => one === true)).toHaveLength(5);
    expect(threads.map(({ isSpent }) => isSpent)).toEqual([true, true]);
  });

  test("whatever requests turn out to cost, never more than the cap is spent", () => {
    const request = fc.record({
      mostUsd: fc.double({ min: 0, max: 0.4, noNaN: true }),
      share: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    });
    const cap = fc.double({ min: 0, max: 2, noNaN: true });
    fc.assert(fc.property(fc.array(request), cap, (requests, capUsd) => {
      const allowance = allow(capUsd);
      let spentUsd = 0;
      for (const { mostUsd, share } of requests) {
        if (!allowance.reserve(mostUsd)) continue;
        const costUsd = share === null ? null : mostUsd * share;
        allowance.settle(mostUsd, costUsd);
        spentUsd += costUsd ?? mostUsd;
        expect(allowance.heldUsd).toBeLessThanOrEqual(allowance.capUsd);
      }
      expect(spentUsd).toBeLessThanOrEqual(capUsd + 1e-9);
    }));
  });

  test("nor where all bill beyond their most, once the first has shown it", () => {
    const amount = fc.double({ min: 0, max: 0.05, noNaN: true });
    const request = fc.record({ mostUsd: amount, share: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(fc.property(amount, fc.array(request, { minLength: 1 }), fc.integer({ min: 1, max: 40 }),
      (excessUsd, requests, inFlight) => {
        const allowance = allow(0.5);
        let spentUsd = excessUsd;
        expect(allowance.reserve(0)).toBe(true);
        allowance.settle(0, excessUsd, excessUsd);
        const flying: { readonly mostUsd: number; readonly share: number }[] = [];
        const land = (): void => {
          const { mostUsd = 0, share = 0 } = flying.shift() ?? {};
          const costUsd = (mostUsd + excessUsd) * share;
          spentUsd += costUsd;
          allowance.settle(mostUsd, costUsd, Math.max(0, costUsd - mostUsd));
        };
        for (const one of requests) {
          if (flying.length >= inFlight) land();
          if (allowance.reserve(one.mostUsd)) flying.push(one);
        }
        while (flying.length > 0) land();
        expect(spentUsd).toBeLessThanOrEqual(0.5 + 1e-9);
      }));
  });
});

describe("the most a request can cost", () => {
  const rate = fc.double({ min: 0, max: 100, noNaN: true });
  const tiered = fc.oneof(rate, fc.record({
    base: rate, tiers: fc.array(fc.record({ start: fc.nat(5000), price: rate }), { maxLength: 3 }),
  }));
  const price: fc.Arbitrary<Price> = fc.record({
    input: tiered, output: tiered, cachedInput: fc.option(tiered), cacheWrite: fc.option(tiered),
    reasoning: fc.option(tiered), cacheWrite1h: fc.option(tiered, { nil: undefined }),
    perRequestUsd: fc.option(rate, { nil: undefined }),
  });

  test("is at least what any division of its tokens costs", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(fc.property(price, fc.nat(10_000), fc.nat(10_000), fc.array(share, { minLength: 6, maxLength: 6 }),
      (rates, mostInput, mostOutput, [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]) => {
        const input = mostInput * a;
        const output = mostOutput * b;
        const cachedInput = input * c;
        const cacheWrite = (input - cachedInput) * d;
        const tokens = {
          input, cachedInput, cacheWrite, cacheWrite1h: cacheWrite * f, output, reasoning: output * e,
        };
        const most = mostCostOf({ input: mostInput, output: mostOutput }, rates);
        expect(costOf(tokens, rates).totalUsd).toBeLessThanOrEqual(most + 1e-12);
      }));
  });

  test("writing to a cache and reasoning count where they are dearer", () => {
    const dear: Price = { input: 3, cachedInput: 0.3, cacheWrite: 3.75, output: 15, reasoning: 20 };
    expect(mostCostOf({ input: 1000, output: 100 }, dear)).toBeCloseTo(0.006 + 0.002, 12);
    expect(mostCostOf({ input: 1000, output: 100 }, { ...dear, cacheWrite1h: 4 }))
      .toBeCloseTo(0.004 + 0.002, 12);
    expect(mostCostOf({ input: 1000, output: 100 }, { ...dear, cacheWrite: null }))
      .toBeCloseTo(0.003 + 0.002, 12);
  });
});
