import { describe, expect, test } from "vitest";
import { headlineOf } from "../../src/report/index.ts";
import {
  censored, finding, invalid, noBaseline, overBudget, passes, regressed, standIn, undecided,
  verdictOf, type VerdictOptions,
} from "../support/verdicts.ts";
import type { Finding } from "../../src/verdict/index.ts";

interface Row {
  readonly says: string;
  readonly findings: readonly Finding[];
  readonly options?: VerdictOptions;
  readonly headline: string;
}

const rows: readonly Row[] = [
  {
    says: "a regression gives change, interval, limit, values and counts",
    findings: [regressed, ...passes.slice(1)],
    headline: "Regressed: latency P99 +27% [+14%, +42%], limit +20% (1,034 ms vs 812 ms; " +
      "3,000 requests, 12 baseline runs)",
  },
  {
    says: "a pass names the metric that uses most of its limit",
    findings: passes,
    headline: "Pass: TPOT P50 +1.4% [-2%, +4.7%], limit +10% (6.70 ms vs 6.61 ms; " +
      "3,000 requests, 12 baseline runs)",
  },
  {
    says: "a budget gives the value with its interval",
    findings: [...passes, overBudget],
    headline: "Over budget: error rate 3.1% [2.4%, 3.9%], budget < 1% (3,000 requests)",
  },
  {
    says: "without a baseline the budgets are still spoken of",
    findings: [noBaseline, { ...overBudget, verdict: "pass" }],
    headline: "No baseline: nothing is stored yet for this scenario; budgets kept",
  },
  {
    says: "without a baseline and budgets it says that nothing else was judged",
    findings: [noBaseline],
    headline: "No baseline: nothing is stored yet for this scenario; no budgets are set",
  },
  {
    says: "an invalid run gives its reasons",
    findings: [invalid],
    headline: "Invalid: the load generator was not healthy: requests left up to 180 ms late at P99",
  },
  {
    says: "an undecided one gives figure and first reason",
    findings: [undecided],
    headline: "Cannot tell: latency P99 +12% [-5%, +33%], limit +20% (909 ms vs 812 ms; " +
      "600 requests, 12 baseline runs). Within-run noise: about 6,000 requests (2.0 min at 50/s, " +
      "about $2.40) would settle it",
  },
  {
    says: "a stand-in says what was judged and what the other needs",
    findings: [standIn],
    headline: "Regressed: latency P90 +27% [+14%, +42%], limit +15% (1,034 ms vs 812 ms; " +
      "240 requests, 12 baseline runs); judged on P90: 240 requests; P99 needs 1,000",
  },
  {
    says: "a censored value is a lower limit",
    findings: [censored],
    headline: "Regressed: latency P99 ≥ +3,590%, limit +20% " +
      "(≥ 30 s (timeout) vs 812 ms; 3,000 requests, 12 baseline runs)",
  },
  {
    says: "several failures are counted, the worst is named",
    findings: [
      { ...regressed, change: 0.3 },
      finding({ metric: "ttft.p99", verdict: "regressed", change: 0.9, interval: [0.5, 1.2] }),
    ],
    headline: "Regressed: TTFT P99 +90% [+50%, +120%], limit +20% (822 ms vs 812 ms; " +
      "3,000 requests, 12 baseline runs); also latency P99",
  },
  {
    says: "more than two others are counted",
    findings: [0.9, 0.3, 0.4, 0.5].map((change, at) => ({ ...regressed, change,
      metric: ["ttft.p99", "latency.p50", "latency.p95", "tpot.p50"][at] ?? "",
      requested: ["ttft.p99", "latency.p50", "latency.p95", "tpot.p50"][at] ?? "",
      interval: [0.14, 0.42] as const })),
    headline: "Regressed: TTFT P99 +90% [+14%, +42%], limit +20% (1,034 ms vs 812 ms; " +
      "3,000 requests, 12 baseline runs); and 3 more",
  },
  {
    says: "several scenarios are told apart",
    findings: [...passes, { ...regressed, scenario: "long-context" }],
    headline: "Regressed: long-context: latency P99 +27% [+14%, +42%], limit +20% " +
      "(1,034 ms vs 812 ms; 3,000 requests, 12 baseline runs)",
  },
  {
    says: "an accepted regression gives bound and reason",
    findings: [{ ...regressed, verdict: "accepted" }],
    options: { accepted: [{ metric: "latency.p99", bound: 0.3, reason: "new model", by: null }] },
    headline: "Accepted: latency P99 +27% [+14%, +42%], limit +20% (1,034 ms vs 812 ms; " +
      "3,000 requests, 12 baseline runs); accepted up to +30%: new model",
  },
  {
    says: "where more is better the limit is a fall, in the terms of the change",
    findings: [finding({
      metric: "tokens-per-second.p50", unit: "tokens/s", verdict: "regressed", base: 140,
      candidate: 100, change: -0.286, interval: [-0.35, -0.2], limit: 0.2,
    })],
    headline: "Regressed: tokens per second P50 -29% [-35%, -20%], limit -17% " +
      "(100/s vs 140/s; 3,000 requests, 12 baseline runs)",
  },
  { says: "no rule at all is said", findings: [], headline: "Pass: no rule was judged" },
];

describe("headline", () => {
  test.each(rows)("$says", ({ findings, options, headline }) => {
    expect(headlineOf(verdictOf(findings, options))).toBe(headline);
  });

  test("stays one bounded line whatever the reasons hold", () => {
    const hostile = { ...invalid, reasons: [`a\nb\u001b[31m\u202e${"x".repeat(5000)}`] };
    const headline = headlineOf(verdictOf([hostile]));
    expect(headline.length).toBeLessThanOrEqual(600);
    expect(headline).not.toMatch(/[\u0000-\u001f\u202e]/);
  });
});
