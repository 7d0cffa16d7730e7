import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DistributionSummary, statedMetrics, statedQuantile } from "../../src/measurement/index.ts";

/** What a tool states of a thousand requests; 10, 20 and 40 ms apart in −ln(1 − share) as in ln ms. */
const STATED: DistributionSummary = {
  unit: "ms", count: 1000, mean: 12, min: 1, max: 80, p50: 10, p75: null, p90: 20, p95: null, p99: 40,
  p999: null,
};
const ALL_OK = { scheduled: 1000, ok: 1000 };
const failing = (failed: number) => ({ scheduled: 1000, ok: 1000 - failed });
/** Latencies of successes alone. */
const apart = (failed: number): DistributionSummary => ({ ...STATED, count: 1000 - failed });

describe("a quantile of which a tool states figures", () => {
  test.each([
    ["stated, nothing failed", STATED, 0.99, ALL_OK, { kind: "point", ms: 40, isMoved: false }],
    ["stated, of a metric without failures", STATED, 0.99, null, { kind: "point", ms: 40, isMoved: false }],
    ["not stated", STATED, 0.95, ALL_OK, { kind: "between", lowMs: 20, highMs: 40 }],
    ["not stated, above all that is", { ...STATED, max: null }, 0.999, ALL_OK,
      { kind: "between", lowMs: 40, highMs: null }],
    ["not stated, below all that is", { ...STATED, min: null }, 0.05, ALL_OK,
      { kind: "between", lowMs: 0, highMs: 10 }],
    ["among the failures", apart(11), 0.99, failing(11), { kind: "beyond" }],
    ["at the last success", apart(10), 0.99, failing(10), { kind: "point", ms: 80, isMoved: true }],
    ["nothing succeeded", apart(1000), 0.5, failing(1000), { kind: "beyond" }],
    ["moved above all that is stated", { ...apart(5), max: null }, 0.99, failing(5),
      { kind: "between", lowMs: 40, highMs: null }],
  ] as const)("%s", (_what, summary, quantile, counted, expected) => {
    expect(statedQuantile(summary, quantile, counted)).toEqual(expected);
  });

  test("lies between the next figures where failures move it, straight over −ln(1 − share)", () => {
    // 0.9 of 1000 is the 900th of 950 successes.
    const part = (Math.log(0.1) - Math.log(1 - 900 / 950)) / (Math.log(0.1) - Math.log(0.01));
    const found = statedQuantile(apart(50), 0.9, failing(50));
    expect(found).toMatchObject({ kind: "point", isMoved: true });
    expect(found.kind === "point" ? found.ms : 0).toBeCloseTo(20 * 2 ** part, 9);
  });

  test("failed requests whose latencies are inside may have been fast: 0.9 becomes 0.95", () => {
    const part = Math.log(2) / Math.log(10);
    const found = statedQuantile(STATED, 0.9, failing(50));
    expect(found.kind === "point" ? found.ms : 0).toBeCloseTo(20 * 2 ** part, 9);
  });

  test("never falls when more requests fail", () => {
    fc.assert(fc.property(
      fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), fc.boolean(),
      fc.constantFrom(0.5, 0.9, 0.95, 0.99),
      (a, b, areApart, quantile) => {
        const at = (failed: number): number => {
          const found = statedQuantile(areApart ? apart(failed) : STATED, quantile, failing(failed));
          return found.kind === "beyond" ? Infinity : found.kind === "point" ? found.ms : found.lowMs;
        };
        expect(at(Math.min(a, b))).toBeLessThanOrEqual(at(Math.max(a, b)) * (1 + 1e-9));
      }));
  });
});

describe("stated figures as metrics", () => {
  test("stay the tool's own, beside what failures make of them", () => {
    const { latency } = statedMetrics({ latency: apart(5) }, failing(5));
    expect(latency).toMatchObject({ ...apart(5), withFailures: { p75: null, p999: null } });
    expect(latency?.withFailures?.p50).toBeGreaterThan(10);
    expect(statedMetrics({ latency: apart(20) }, failing(20))["latency"]?.withFailures?.p99).toBeNull();
  });

  test("have nothing beside them where nothing failed, or no failure counts", () => {
    expect(statedMetrics({ latency: STATED }, ALL_OK)).toEqual({ latency: STATED });
    expect(statedMetrics({ tpot: STATED }, failing(5))).toEqual({ tpot: STATED });
    expect(statedMetrics(undefined, failing(5))).toEqual({});
  });
});
