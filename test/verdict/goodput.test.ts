import { describe, expect, test } from "vitest";
import type { LatencyBoundsMs } from "../../src/base/index.ts";
import { compareWith } from "../../src/comparison/index.ts";
import { history, type RunSketch, syntheticRun } from "../support/recordings.ts";
import { type Finding, forecast } from "../../src/verdict/index.ts";
import type { Recording } from "../../src/measurement/index.ts";
import { budget, findingOf, judgeBench, NO_RULES, STRICTNESS, tolerance } from "./support.ts";

const BOUNDS: LatencyBoundsMs = { latency: 1000 };
const LATENCY = budget("latency.p95", 1000);
const sketch = (given: Partial<RunSketch> = {}): Partial<RunSketch> =>
  ({ count: 2000, medianMs: 400, sigma: 0.4, latencyBoundsMs: BOUNDS, ...given });
const run = (given: Partial<RunSketch> = {}): Recording => syntheticRun(sketch({ seed: 77, ...given }));
const past = history(6, { ...sketch(), seed: 3 });
/** About 99% are within a second. */
const BUDGETS = [LATENCY, budget("goodput", 0.95)];

const points = (value: number) =>
  ({ ...tolerance("goodput", value), limit: { kind: "points" as const, value } });
const judgeGoodput = (
  candidate: Recording, given: { rule: Finding["rule"]; baselines?: readonly Recording[]; limit?: number },
): Finding => findingOf(judgeBench({
  candidates: [candidate], baselines: given.baselines ?? past, tolerances: [points(0.01)],
  budgets: [LATENCY, budget("goodput", given.limit ?? 0.95)],
}), "goodput", given.rule);

describe("a budget on goodput", () => {
  test.each([
    ["is kept by an endpoint that is fast enough", 0, 0.95, "pass"],
    ["is exceeded where failures alone are too many", 0.1, 0.95, "over-budget"],
    ["is exceeded where it asks for more than there is", 0, 0.9999, "over-budget"],
  ])("%s", (_what, reset, limit, verdict) => {
    const finding = judgeGoodput(run({ failures: { reset } }), { rule: "budget", limit });
    expect([finding.verdict, finding.unit, finding.limit]).toEqual([verdict, "share", limit]);
  });

  test("cannot be told at the share itself", () => {
    const candidate = run({ failures: { reset: 0.04 } });
    const { candidate: share } = judgeGoodput(candidate, { rule: "budget" });
    expect(judgeGoodput(candidate, { rule: "budget", limit: share ?? NaN }).verdict).toBe("inconclusive");
  });

  test("counts slow requests as well as failed ones", () => {
    const finding = judgeGoodput(run({ factor: 2 }), { rule: "budget" });
    expect(finding.verdict).toBe("over-budget");
    expect(finding.candidate).toBeLessThan(0.8);
  });

  test.each<[string, Partial<RunSketch>, RegExp]>([
    ["that the run was not measured with", { latencyBoundsMs: { latency: 1200 } },
      /counted within latency 1200 ms, and the budgets now say latency 1000 ms/],
  ])("is not judged by bounds %s", (_what, given, why) => {
    for (const rule of ["budget", "regression"] as const) {
      const finding = judgeGoodput(run(given), { rule });
      expect(finding).toMatchObject({ verdict: "inconclusive", cause: "not-measured" });
      expect(finding.reasons.join()).toMatch(why);
    }
  });

  test("is not judged where the run did not count it", () => {
    const plain = syntheticRun({ count: 2000, seed: 7 });
    const finding = judgeGoodput(plain, { rule: "budget", baselines: [] });
    expect(finding).toMatchObject({ verdict: "inconclusive", cause: "not-measured", candidate: null });
  });
});

describe("a tolerance on goodput", () => {
  test("an unchanged endpoint passes, and one with fewer good requests is regressed", () => {
    expect(judgeGoodput(run(), { rule: "regression" })).toMatchObject({ verdict: "pass", baselineRuns: 6 });
    const worse = judgeGoodput(run({ factor: 1.5 }), { rule: "regression" });
    expect(worse.verdict).toBe("regressed");
    expect(worse.change).toBeLessThan(-0.03);
    expect(worse.interval?.[1]).toBeLessThan(0);
  });

  test("a better one is no regression", () => {
    expect(judgeGoodput(run({ factor: 0.5 }), { rule: "regression" })).toMatchObject({ verdict: "pass" });
  });

  test("only baselines with the same bounds are compared with, and it is said when there are none", () => {
    const others = history(4, { ...sketch({ latencyBoundsMs: { latency: 700 } }), seed: 9 });
    const mixed = judgeGoodput(run(), { rule: "regression", baselines: [...others, ...past] });
    expect(mixed).toMatchObject({ verdict: "pass", baselineRuns: 6 });
    const none = judgeGoodput(run(), { rule: "regression", baselines: others });
    expect(none).toMatchObject({ verdict: "inconclusive", cause: "not-comparable", base: null });
    expect(none.reasons.join()).toMatch(/none of the 4 baselines counted it within .*latency 1000 ms/);
  });
});

test("the arms of a pair are compared by the same bounds", () => {
  const request = { metric: "goodput", statistic: null } as const;
  const base: Recording = { ...run({ seed: 4 }), arm: "base" };
  const compared = compareWith(request, [run({ factor: 1.5 })], { bases: [base], baselines: [] });
  expect(compared?.evidence.kind).toBe("difference");
  expect(compared?.candidate).toBeLessThan(compared?.base ?? 0);
  const other: Recording = { ...base, latencyBoundsMs: { latency: 1 } };
  expect(compareWith(request, [run()], { bases: [other], baselines: [] })?.evidence)
    .toMatchObject({ kind: "none" });
  expect(compareWith(request, [syntheticRun({ count: 100 })], { bases: [base], baselines: [] })).toBeNull();
});

test("a forecast takes the stored runs that count by the same budgets", () => {
  const of = (baselines: readonly Recording[]) => forecast([{
    scenario: "default", requests: 2000, isPaired: false, baselines,
    rules: { ...NO_RULES, budgets: BUDGETS, tolerances: [points(0.02)] },
    tells: { pieces: true, tokens: true, cost: true },
  }], STRICTNESS).find(({ metric }) => metric === "goodput");
  expect(of(past)).toMatchObject({ baselineRuns: 6, unit: "share", limit: 0.02, silence: null });
  expect(of(past)?.passes).toBeGreaterThan(0.8);
  const others = history(4, { ...sketch({ latencyBoundsMs: { latency: 700 } }), seed: 9 });
  expect(of(others)?.baselineRuns).toBe(0);
});
