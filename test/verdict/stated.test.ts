import { describe, expect, test } from "vitest";
import type { Recording } from "../../src/measurement/index.ts";
import { summariseCandidate } from "../../src/verdict/index.ts";
import { imported } from "../adapters/importers/support.ts";
import { onDay } from "../support/recordings.ts";
import { budget, findingOf, judgeBench } from "./support.ts";

/** Runs of which only the figures are known that k6 states in its summary. */
interface Stated {
  readonly p99Ms?: number;
  readonly failed?: number;
  readonly requests?: number;
  readonly day?: number;
}

function k6Run({ p99Ms = 200, failed = 0, requests = 2000, day = 30 }: Stated = {}): Recording {
  const times = {
    "avg": 60, "min": 10, "med": 50, "p(90)": 100, "p(95)": 120, "p(99)": p99Ms, "max": 900,
  };
  const summary = { metrics: {
    "http_reqs": { count: requests, rate: 50 },
    "http_req_failed": { passes: failed, fails: requests - failed },
    "http_req_duration": times,
    "http_req_duration{expected_response:true}": times,
  } };
  return imported(JSON.stringify(summary), { fallbackStart: new Date(onDay(day)) });
}

const baselines = (p99s: readonly number[]): readonly Recording[] =>
  p99s.map((p99Ms, day) => k6Run({ p99Ms, day }));
const STEADY = [198, 202, 200, 204, 196, 201, 199];
const WILD = [120, 260, 200, 330, 150, 180, 310];

describe("budgets on stated figures", () => {
  test.each([
    ["latency.p99", 250, {}, "pass", 200, /k6 states it, point against point: its uncertainty is not known/],
    ["latency.p99", 200, {}, "pass", 200, /point against point/],
    ["latency.p99", 150, {}, "over-budget", 200, /k6 run --out json=FILE/],
    ["latency.mean", 59, {}, "over-budget", 60, /point against point/],
    ["latency.max", 1000, {}, "pass", 900, /point against point/],
    ["latency.max", 1000, { failed: 1 }, "over-budget", 900, /among the failed requests/],
    ["latency.p99", 1000, { failed: 21 }, "over-budget", 900, /among the failed requests/],
    ["latency.p999", 1000, {}, "pass", 200, /point against point/],
    ["latency.p999", 500, {}, "inconclusive", null, /does not state it: it lies between 200 ms and 900 ms/],
    ["latency.p75", 40, {}, "over-budget", 50, /point against point/],
    ["ttft.p99", 40, {}, "inconclusive", null, /not measured/],
  ] as const)("%s < %s ms with %o: %s", (id, limit, run, verdict, candidate, reason) => {
    const judged = judgeBench({ candidates: [k6Run(run)], budgets: [budget(id, limit)] });
    const finding = findingOf(judged, id, "budget");
    expect(finding).toMatchObject({ verdict, candidate, pAdjusted: null, interval: null });
    expect(finding.reasons.join("; ")).toMatch(reason);
  });

  test("failures that stay apart move a percentile towards the slow end", () => {
    const judged = judgeBench({
      candidates: [k6Run({ failed: 10 })], budgets: [budget("latency.p99", 210)],
    });
    const { verdict, candidate, reasons } = findingOf(judged, "latency.p99", "budget");
    expect(verdict).toBe("over-budget");
    expect(candidate).toBeGreaterThan(210);
    expect(reasons[0]).toContain("failed requests count as slowest");
  });
});

describe("stated figures against stored runs", () => {
  test.each([
    ["as before", STEADY, 203, "pass"],
    ["far worse", STEADY, 300, "regressed"],
    ["far worse, but stored runs differ as much", WILD, 300, "inconclusive"],
  ] as const)("%s: %#", (_what, past, p99Ms, verdict) => {
    const judged = judgeBench({ candidates: [k6Run({ p99Ms })], baselines: baselines(past) });
    const finding = findingOf(judged, "latency.p99");
    expect(finding).toMatchObject({ verdict, baselineRuns: past.length });
    expect(finding.candidate).toBeCloseTo(p99Ms, 9);
    expect(finding.reasons.join("; ")).toContain("k6's own figures, point against point");
  });

  test("their noise is the stored runs' own scatter and no assumption", () => {
    const width = (past: readonly number[]): number => {
      const { interval } = findingOf(
        judgeBench({ candidates: [k6Run()], baselines: baselines(past) }), "latency.p99");
      return (interval?.[1] ?? 0) - (interval?.[0] ?? 0);
    };
    expect(width(WILD)).toBeGreaterThan(5 * width(STEADY));
  });

  test("fewer than five stored runs say nothing, and a fuller file is named", () => {
    const judged = judgeBench({
      candidates: [k6Run({ p99Ms: 900 })], baselines: baselines(STEADY.slice(0, 4)),
    });
    const finding = findingOf(judged, "latency.p99");
    expect(finding).toMatchObject({ verdict: "inconclusive", cause: "not-comparable", base: 201 });
    expect(finding.candidate).toBeCloseTo(900, 9);
    expect(finding.reasons.join("; "))
      .toMatch(/4 of them state latency.p99, and it takes 5; k6 run --out json=FILE/);
  });

  test.each([
    ["a percentile that is not stated", { requests: 20_000 }, "latency.p999", /k6 does not state latency.p999/],
    ["one among the failures", { failed: 30 }, "latency.p99", /lies among 30 of them/],
  ] as const)("%s is not comparable", (_what, run, id, reason) => {
    const judged = judgeBench({
      candidates: [k6Run(run)],
      baselines: STEADY.map((p99Ms, day) => k6Run({ ...run, p99Ms, day })),
      tolerances: [{ metric: "latency", statistic: id === "latency.p99" ? "p99" : "p999",
        limit: { kind: "ratio", value: 0.2 }, text: "" }],
    });
    const finding = findingOf(judged, id);
    expect(finding).toMatchObject({ verdict: "inconclusive", cause: "not-comparable" });
    expect(finding.reasons.join("; ")).toMatch(reason);
  });

  test("too few requests for P99 are judged on the percentile they are enough for", () => {
    const judged = judgeBench({
      candidates: [k6Run({ requests: 300 })],
      baselines: STEADY.map((p99Ms, day) => k6Run({ requests: 300, p99Ms, day })),
    });
    expect(findingOf(judged, "latency.p95")).toMatchObject({ verdict: "pass", base: 120 });
  });
});

describe("what reports show of stated figures", () => {
  test("percentiles as stated, without intervals, and no timeline of one slice", () => {
    const { metrics, percentiles, timeline } = summariseCandidate([k6Run()]);
    expect(metrics["latency"]).toMatchObject({ p50: 50, p99: 200, count: 2000 });
    expect(percentiles["latency"]?.map(({ quantile }) => quantile)).toEqual(["p50", "p90", "p95", "p99"]);
    expect(percentiles["latency"]?.at(-1)).toMatchObject({ valueMs: 200, lowMs: null, highMs: null });
    expect(timeline).toEqual([]);
  });

  test("of repeated runs the middle one of each figure", () => {
    const runs = [180, 300, 200].map((p99Ms, day) => k6Run({ p99Ms, day }));
    expect(summariseCandidate(runs).metrics["latency"])
      .toMatchObject({ p50: 50, p99: 200, max: 900, count: 6000 });
  });

  test("a percentile among the failures has no value", () => {
    const { percentiles } = summariseCandidate([k6Run({ failed: 30 })]);
    expect(percentiles["latency"]?.at(-1)).toMatchObject({ quantile: "p99", valueMs: null });
  });
});
