import { describe, expect, test } from "vitest";
import { finished, job, run, stored } from "../support/scripted-gate.ts";
import { NO_RULES, tolerance } from "../verdict/support.ts";

const found = { kind: "found", runs: await stored(12) } as const;

/**
 * Slower by less than is tolerated, but not by so much less that one run shows it: latencies twice as
 * spread as those of the stored runs, so that what a run errs by outweighs what runs differ by.
 */
const close = (seed: number) => finished({ seed, factor: 0.58, sigma: 0.6 });
/** Two of these are enough to tell. */
const CLOSE = [1, 2, 3, 4].map(close);
const UNSTEADY = [5, 6, 7, 8].map(close);
const SLOW = [1, 2, 3, 4].map((seed) => finished({ seed, factor: 2 }));
const rules = { ...NO_RULES, tolerances: [
  tolerance("latency.p99", 0.2), tolerance("ttft.p99", "off"), tolerance("tpot.p50", "off"),
  tolerance("error-rate", "off"), tolerance("cost-per-1k", "off"),
] };
const jobs = [job("default", { rules })];
const gateOf = (runs: typeof CLOSE, options: Parameters<typeof run>[0]["options"]) =>
  run({ runs, loaded: found, options: { confirm: 0, ...options } }, jobs);

describe("an undecided run", () => {
  test("says why, and how long a run would tell", async () => {
    const { outcome, orders } = await gateOf(UNSTEADY, { extend: 0 });
    expect(orders).toHaveLength(1);
    expect(outcome.verdict.findings).toMatchObject([{
      verdict: "inconclusive", cause: "within-run-noise",
      reasons: [expect.stringMatching(
        /^within-run noise: about [\d,]+ requests \([\d.]+ (?:s|min) at 50\/s, about \$[\d.]+\) would settle it$/)],
    }]);
  });

  test("doubles for as long as it is undecided, and all of it counts", async () => {
    const { outcome, orders, notices, pausesMs, saved } = await gateOf(CLOSE, { extend: 2 });
    expect(orders.map(({ plan }) => plan.repeat)).toEqual([0, 1]);
    expect(outcome.verdict.findings).toMatchObject([{ verdict: "pass", samples: 2000 }]);
    expect(notices).toEqual(["undecided: measuring as much again (1 of 2)"]);
    expect(pausesMs).toEqual([]);
    expect(saved).toHaveLength(2);
  });

  test("doubles what there is by then", async () => {
    const strictness = { alpha: 1e-6, passConfidence: 0.999_999 };
    const { orders, notices } = await gateOf(UNSTEADY, { extend: 2, strictness });
    expect(orders.map(({ plan }) => plan.repeat)).toEqual([0, 1, 2, 3]);
    expect(notices.at(-1)).toBe("undecided: measuring as much again (2 of 2)");
  });

  test("is not extended where a cap leaves no room, and says so", async () => {
    const { outcome, orders, notices } = await gateOf(CLOSE, { extend: 2, maxRequests: 1500 });
    expect(orders).toHaveLength(1);
    expect(outcome.verdict.verdict).toBe("inconclusive");
    expect(notices).toEqual([
      "undecided, and max-requests leaves no room to measure again: not extended"]);
  });

  test("that more requests cannot decide is not extended", async () => {
    const limited = finished({ failures: { "rate-limited": 0.8 } });
    const { orders, outcome } = await gateOf([limited], { extend: 2 });
    expect(outcome.verdict.findings).toMatchObject([{ cause: "rate-limited" }]);
    expect(orders).toHaveLength(1);
  });

  test("what fails is confirmed and not extended", async () => {
    const { orders, notices } = await gateOf(SLOW, { extend: 2, confirm: 1 });
    expect(orders).toHaveLength(2);
    expect(notices).toEqual(["would fail: measuring again to confirm (1 of 1)"]);
  });
});
