import { describe, expect, test } from "vitest";
import type { Failure } from "../../src/config/index.ts";
import type { Recording } from "../../src/measurement/index.ts";
import { judgeCases, VERDICTS, worstOf } from "../../src/verdict/index.ts";
import { history, onDay, type RunSketch, syntheticRun } from "../support/recordings.ts";
import {
  asCase, type Bench, budget, FAIL_ON, findingOf, judgeBench, STRICTNESS, tolerance,
} from "./support.ts";

const COUNT = 2000;
const run = (change: Partial<RunSketch> = {}): Recording =>
  syntheticRun({ seed: 4242, count: COUNT, sigma: 0.3, ...change });
const past = history(8, { seed: 31, count: COUNT, sigma: 0.3, weather: 0.02 });
const usual = run();
const slow = run({ factor: 2 });
const failing = run({ failures: { "server-error": 0.05 } });
const accept = (metric: string, bound: number) =>
  ({ metric, bound, reason: "a larger model", by: "somebody" });
const everything = ["latency.p99", "ttft.p99", "tpot.p50"];

const CASES: readonly (readonly [string, Bench, string])[] = [
  ["nothing changed", { candidates: [usual], baselines: past }, "pass"],
  ["a regression that was accepted, within its bound",
    { candidates: [slow], baselines: past, acceptances: everything.map((id) => accept(id, 1.5)) },
    "accepted"],
  ["nothing to compare with", { candidates: [usual] }, "no-baseline"],
  ["too short to tell", { candidates: [run({ count: 150, sigma: 0.6 })],
    baselines: history(2, { count: 150 }) }, "inconclusive"],
  ["a budget that is exceeded",
    { candidates: [usual], baselines: past, budgets: [budget("latency.p50", 200)] }, "over-budget"],
  ["all times doubled", { candidates: [slow], baselines: past }, "regressed"],
  ["the generator was late", { candidates: [{ ...slow,
    health: { ...slow.health, healthy: false, reasons: ["slip"] } }], baselines: past }, "invalid"],
];

test("what would settle a closed loop is a number of requests, at no rate that was never planned", () => {
  const shape = { count: 150, sigma: 0.9, concurrency: 4 };
  const judged = judgeBench({
    candidates: [run({ ...shape, seed: 1 })], baselines: history(12, shape),
    tolerances: [tolerance("latency.p50", 0.1)],
  });
  const reasons = judged.findings.flatMap((one) => one.reasons).join("\n");
  expect(reasons).toMatch(/about [\d,]+ requests \(4 at a time, about \$[\d.]+\) would settle it/);
  expect(reasons).not.toContain("/s");
});

describe("the seven verdicts", () => {
  test.each(CASES)("%s", (_sentence, bench, verdict) => {
    expect(judgeBench(bench).verdict).toBe(verdict);
  });

  test("are all reachable", () => {
    expect(CASES.map(([, , verdict]) => verdict).toSorted()).toEqual(VERDICTS.toSorted());
  });

  test("the whole is the worst of its parts, in the contract's order", () => {
    expect(VERDICTS).toEqual(["invalid", "regressed", "over-budget", "inconclusive", "no-baseline",
      "accepted", "pass"]);
    for (const [at, worse] of VERDICTS.entries()) {
      for (const better of VERDICTS.slice(at)) expect(worstOf([better, worse])).toBe(worse);
    }
    expect(worstOf([])).toBe("pass");
  });

  test("regressed is worse than over budget, and both are told", () => {
    const judged = judgeBench({
      candidates: [slow], baselines: past, budgets: [budget("latency.p50", 200)],
    });
    expect(judged.verdict).toBe("regressed");
    expect(findingOf(judged, "latency.p50", "budget").verdict).toBe("over-budget");
  });

  test("without a baseline budgets are judged all the same", () => {
    const judged = judgeBench({ candidates: [usual], budgets: [budget("latency.p50", 200)] });
    expect(judged.findings.map(({ verdict }) => verdict)).toEqual(["no-baseline", "over-budget"]);
    expect(judged.conclusion).toBe("failure");
  });
});

describe("the conclusion", () => {
  test.each<[string, Bench, readonly Failure[], string]>([
    ["a pass is a success", CASES[0]?.[1] ?? { candidates: [] }, FAIL_ON, "success"],
    ["an accepted regression is a success", CASES[1]?.[1] ?? { candidates: [] }, FAIL_ON, "success"],
    ["no baseline is neutral", { candidates: [usual] }, FAIL_ON, "neutral"],
    ["no baseline fails when asked to", { candidates: [usual] }, ["no-baseline"], "failure"],
    ["a regression fails", { candidates: [slow], baselines: past }, FAIL_ON, "failure"],
    ["a regression that is only watched is neutral", { candidates: [slow], baselines: past },
      ["invalid"], "neutral"],
    ["a lesser finding fails behind a worse one that is only watched",
      { candidates: [slow], baselines: past, budgets: [budget("latency.p50", 200)] },
      ["over-budget"], "failure"],
  ])("%s", (_sentence, bench, failOn, conclusion) => {
    expect(judgeBench({ ...bench, failOn }).conclusion).toBe(conclusion);
  });
});

describe("runs that say nothing", () => {
  const ended = (end: Recording["end"]): Recording => ({ ...usual, end });
  test.each<[string, Recording, string]>([
    ["interrupted", ended("interrupted"), "interrupted before its end"],
    ["rejected key", ended("auth"), "API key was rejected"],
    ["no quota", ended("quota"), "out of quota"],
    ["nobody there", run({ failures: { refused: 1 } }), "could not be reached"],
    ["unknown host", run({ failures: { dns: 1 } }), "could not be reached"],
  ])("%s is invalid and is neither compared nor held to budgets", (_name, candidate, reason) => {
    const judged = judgeBench({
      candidates: [candidate], baselines: past, budgets: [budget("latency.p50", 1)],
    });
    expect(judged.findings).toHaveLength(1);
    expect(judged.findings[0]).toMatchObject({ verdict: "invalid", rule: "validity" });
    expect(judged.findings[0]?.reasons.join()).toContain(reason);
  });

  test("one bad repetition makes the whole invalid", () => {
    expect(judgeBench({ candidates: [usual, ended("interrupted")], baselines: past }).verdict)
      .toBe("invalid");
  });

  test("an endpoint that answers with errors only is judged, not invalid", () => {
    const down = run({ failures: { "server-error": 1 } });
    const judged = judgeBench({ candidates: [down], baselines: past });
    expect(findingOf(judged, "error-rate").verdict).toBe("regressed");
  });

  test.each([[0.6, "inconclusive"], [0.4, "regressed"]])(
    "%d rate limited is %s", (share, verdict) => {
      const judged = judgeBench({
        candidates: [run({ failures: { "rate-limited": share } })], baselines: past,
      });
      expect(judged.verdict).toBe(verdict);
      expect(judged.findings.some(({ reasons }) => reasons.join().includes("rate limited")))
        .toBe(verdict === "inconclusive");
    });

  test("a scenario that an interruption left out is invalid", () => {
    const judged = judgeCases([asCase({ candidates: [usual], baselines: past })],
      { strictness: STRICTNESS, failOn: FAIL_ON, acceptances: [], unmeasured: ["second"] });
    expect(judged.verdict).toBe("invalid");
    expect(judged.findings.at(-1)).toMatchObject({ scenario: "second", rule: "validity" });
  });
});

describe("errors first", () => {
  const judged = judgeBench({ candidates: [run({ factor: 2, failures: { "server-error": 0.05 } })],
    baselines: past });

  test("where errors regressed, times are said not to be comparable", () => {
    expect(findingOf(judged, "error-rate").verdict).toBe("regressed");
    for (const id of everything) {
      const finding = findingOf(judged, id);
      expect(finding.verdict).toBe("inconclusive");
      expect(finding.reasons[0]).toContain("errors regressed");
    }
    expect(findingOf(judged, "cost-per-1k").verdict).toBe("pass");
    expect(judged.verdict).toBe("regressed");
  });

  test("tokens per second are times as well", () => {
    const more = judgeBench({ candidates: [failing], baselines: past,
      tolerances: [tolerance("tokens-per-second.p50", 0.1)] });
    expect(findingOf(more, "tokens-per-second.p50").verdict).toBe("inconclusive");
  });

  test("a change of the error rate is told in points with its interval", () => {
    const finding = findingOf(judged, "error-rate");
    expect(finding.change).toBeCloseTo(0.05, 1);
    expect(finding.interval?.[0]).toBeGreaterThan(0);
    expect(finding.interval?.[0]).toBeLessThan(finding.change ?? NaN);
    expect(finding.interval?.[1]).toBeGreaterThan(finding.change ?? NaN);
    expect(finding.limit).toBe(0.005);
  });
});

describe("several scenarios", () => {
  const other = (factor: number): Bench => ({
    candidates: [run({ scenario: "other", factor })],
    baselines: history(8, { seed: 77, count: COUNT, sigma: 0.3, scenario: "other" }),
  });
  const options = { strictness: STRICTNESS, failOn: FAIL_ON, acceptances: [] };

  test("share one family: more rules make each one stricter", () => {
    const edge = { candidates: [run({ factor: 1.35 })], baselines: past };
    const alone = judgeCases([asCase(edge)], options);
    const many = judgeCases([asCase(edge), ...[1, 2, 3].map((at) => ({
      ...asCase(other(1)), scenario: `s${at}` }))], options);
    const p = (judged: typeof alone): number => findingOf(judged, "latency.p99").pAdjusted ?? NaN;
    expect(p(many)).toBeGreaterThan(p(alone));
  });

  test("adjusted p values agree with the verdicts", () => {
    const judged = judgeCases([asCase({ candidates: [slow], baselines: past }), asCase(other(1))],
      options);
    for (const finding of judged.findings) {
      if (finding.verdict === "regressed") expect(finding.pAdjusted).toBeLessThanOrEqual(0.01);
    }
    expect(findingOf(judged, "latency.p99")).toMatchObject({ verdict: "regressed" });
    expect(judged.findings.filter(({ scenario, verdict }) =>
      scenario === "other" && verdict === "regressed")).toEqual([]);
  });
});

describe("warnings", () => {
  test("an unpriced model is named", () => {
    const judged = judgeBench({ candidates: [run({ usdPerMTokOut: null })], baselines: past });
    expect(judged.warnings.map(({ code }) => code)).toContain("unpriced");
  });

  test("shorter answers are no improvement of times", () => {
    const shorter = (outputTokens: number): readonly string[] => judgeBench({
      candidates: [run({ factor: 0.7, outputTokens })], baselines: past,
    }).warnings.map(({ code }) => code);
    expect(shorter(60)).toContain("shorter-answers");
    expect(shorter(80)).not.toContain("shorter-answers");
  });
});

test("the same input gives the same judgement, whatever the order of the baselines", () => {
  const bench = { candidates: [slow, run({ seed: 5 })], baselines: past };
  expect(judgeBench(bench)).toEqual(judgeBench(bench));
  expect(judgeBench({ ...bench, baselines: past.toReversed() })).toEqual(judgeBench(bench));
});

test("20 baselines are judged without trouble", () => {
  const many = history(25, { seed: 8, count: 500 });
  const judged = judgeBench({ candidates: [run({ count: 500, startedAt: onDay(60) })],
    baselines: many });
  expect(findingOf(judged, "latency.p95").baselineRuns).toBe(20);
});
