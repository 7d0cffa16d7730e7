import { describe, expect, test } from "vitest";
import type { Recording } from "../../src/measurement/index.ts";
import type { Finding } from "../../src/verdict/index.ts";
import { recordingFrom, type RunSketch, samplesOf, syntheticRun } from "../support/recordings.ts";
import { budget, findingOf, judgeBench } from "./support.ts";

const COUNT = 2000;
const run = (change: Partial<RunSketch> = {}): Recording =>
  syntheticRun({ seed: 12, count: COUNT, ...change });
const judge = (id: string, limit: number, candidates: readonly Recording[]): Finding =>
  findingOf(judgeBench({ candidates, budgets: [budget(id, limit)] }), id, "budget");

// Median 400 ms and σ 0.6: the 99th percentile lies at 400·exp(0.6·2.326) = 1615 ms.
const P99_MS = 1615;

describe("time budgets test the share of requests beyond the limit", () => {
  test.each([
    ["far above the limit is over budget", P99_MS / 2, "over-budget"],
    ["far below it is kept", P99_MS * 1.5, "pass"],
    ["at the limit it is too close to tell", P99_MS, "inconclusive"],
  ])("%s", (_sentence, limitMs, verdict) => {
    const finding = judge("latency.p99", limitMs, [run()]);
    expect(finding.verdict).toBe(verdict);
    expect(finding.limit).toBe(limitMs);
    expect(Math.abs((finding.candidate ?? NaN) / P99_MS - 1)).toBeLessThan(0.2);
    if (verdict === "inconclusive") {
      expect(finding.cause).toBe("too-few-samples");
      expect(finding.reasons.join()).toMatch(/about [\d,]+ requests \([\d.]+ (s|min) at .*\) would settle it/);
    }
  });

  test("100 requests cannot show that 1% are within a limit", () => {
    expect(judge("latency.p99", 60_000, [run({ count: 100 })]).verdict).toBe("inconclusive");
    expect(judge("latency.p99", 60_000, [run({ count: 200 })]).verdict).toBe("pass");
  });

  test("failures count as beyond every limit", () => {
    const finding = judge("latency.p99", 60_000, [run({ failures: { reset: 0.05 } })]);
    expect(finding).toMatchObject({ verdict: "over-budget", isCensored: true });
    expect(finding.candidate).toBeGreaterThanOrEqual(30_000);
  });

  test("a burst in one block weighs less than the same number spread out", () => {
    const p = (isBurst: boolean): number => {
      const samples = samplesOf({ seed: 2, count: 1000, sigma: 0.1 }).map((one) => {
        const isSlow = isBurst ? one.index < 30 : one.index % 33 === 0;
        return isSlow ? { ...one, endMs: one.intendedMs + 5000 } : one;
      });
      return judge("latency.p99", 1000, [recordingFrom(samples, { seed: 2, count: 1000 })])
        .pAdjusted ?? NaN;
    };
    expect(p(true)).toBeGreaterThan(p(false));
  });

  test("repetitions are one sample", () => {
    const both = judge("latency.p99", P99_MS * 0.85, [run(), run({ seed: 13 })]);
    expect(both.samples).toBe(2 * COUNT);
  });

  test("a metric that was not measured is inconclusive, also when other requests failed", () => {
    const whole = run({ stream: false, failures: { reset: 0.2 } });
    const finding = judge("ttft.p95", 800, [whole]);
    expect(finding.verdict).toBe("inconclusive");
    expect(finding.reasons).toEqual(["ttft was not measured in this run"]);
  });

  test("when nothing succeeded, every time budget is exceeded", () => {
    expect(judge("latency.p50", 800, [run({ failures: { "server-error": 1 } })]).verdict)
      .toBe("over-budget");
  });
});

describe("the largest value is exact", () => {
  const one = run({ count: 100 });
  const largestMs = (one.extremes["latency"]?.maxUs ?? NaN) / 1000;
  test.each([
    ["at the limit it is kept", largestMs, "pass"],
    ["a microsecond above is over", largestMs - 0.001, "over-budget"],
  ])("%s", (_sentence, limitMs, verdict) => {
    expect(judge("latency.max", limitMs, [one])).toMatchObject({ verdict, candidate: largestMs });
  });

  test("one failed request is above any limit", () => {
    expect(judge("latency.max", 1e6, [run({ count: 100, failures: { reset: 0.1 } })]))
      .toMatchObject({ verdict: "over-budget", isCensored: true });
  });

  test("of tokens per second it is the fastest request", () => {
    const fastest = 1e6 / (one.extremes["tpot"]?.minUs ?? NaN);
    expect(judge("tokens-per-second.max", fastest * 0.99, [one]))
      .toMatchObject({ verdict: "pass", candidate: fastest });
    expect(judge("tokens-per-second.max", fastest * 1.01, [one]).verdict).toBe("over-budget");
  });
});

describe("tokens per second, of which more is better", () => {
  // σ of ln tpot is about √(0.6² + 0.3²): its 95th percentile is some three times the median.
  const rate = (quantile: number): number => {
    const rates = samplesOf({ seed: 12, count: COUNT }).map((one) => {
      const streamedMs = (one.lastPayloadMs ?? 0) - (one.firstPayloadMs ?? 0);
      return (((one.usage?.output ?? 0) - 1) * 1000) / streamedMs;
    });
    return rates.toSorted((a, b) => a - b)[Math.ceil(quantile * COUNT) - 1] ?? NaN;
  };

  test.each([
    ["the slowest 5% well above the limit", "p5", 0.5, "pass"],
    ["the slowest 5% well below the limit", "p5", 2, "over-budget"],
    ["the slowest 5% at the limit", "p5", 1, "inconclusive"],
    ["the median well above", "p50", 0.8, "pass"],
    ["the mean well above", "mean", 0.8, "pass"],
    ["the mean well below", "mean", 1.5, "over-budget"],
  ] as const)("%s", (_sentence, statistic, share, verdict) => {
    const quantile = { p5: 0.05, p50: 0.5, mean: 0.6 }[statistic];
    expect(judge(`tokens-per-second.${statistic}`, rate(quantile) * share, [run()]).verdict)
      .toBe(verdict);
  });

  test("the value shown is the lower tail of the rate, in tokens per second", () => {
    const finding = judge("tokens-per-second.p5", 1, [run()]);
    expect(Math.abs((finding.candidate ?? NaN) / rate(0.05) - 1)).toBeLessThan(0.01);
    expect(finding.unit).toBe("tokens/s");
  });
});

describe("error budgets", () => {
  test.each([
    ["5% of errors exceed a budget of 1%", 0.05, 0.01, "over-budget"],
    ["0.1% of errors keep a budget of 1%", 0.001, 0.01, "pass"],
    ["1% of errors are too close to 1%", 0.01, 0.01, "inconclusive"],
    ["no error in 2,000 keeps 0.1%", 0, 0.001, "pass"],
    ["no error in 2,000 cannot show 0.01%", 0, 0.0001, "inconclusive"],
  ])("%s", (_sentence, share, limit, verdict) => {
    const failures = { "server-error": share } as const;
    expect(judge("error-rate", limit, [run({ failures })]).verdict).toBe(verdict);
  });

  test("a budget of zero is exceeded by one error and kept by none", () => {
    const samples = samplesOf({ count: 500 }).map((one) =>
      (one.index === 7 ? { ...one, outcome: "reset" as const, endMs: null } : one));
    expect(judge("error-rate", 0, [recordingFrom(samples, { count: 500 })]).verdict)
      .toBe("over-budget");
    expect(judge("error-rate", 0, [run({ count: 500 })]).verdict).toBe("pass");
  });

  test("the interval encloses the share", () => {
    const { interval, candidate } = judge("error-rate", 0.01, [run({ failures: { reset: 0.03 } })]);
    expect(interval?.[0]).toBeLessThan(candidate ?? NaN);
    expect(interval?.[1]).toBeGreaterThan(candidate ?? NaN);
  });
});

describe("cost budgets", () => {
  // 80 tokens on average, times exp(0.3²/2), at $10 per MTok: $0.837 per 1,000 requests.
  test.each([
    ["well below the limit", 1.5, "pass"], ["well above the limit", 0.5, "over-budget"],
    ["at the limit", 0.837, "inconclusive"],
  ])("%s", (_sentence, limit, verdict) => {
    expect(judge("cost-per-1k", limit, [run()]).verdict).toBe(verdict);
  });

  test("an unknown cost is inconclusive and says what to do", () => {
    const finding = judge("cost-per-1k", 4, [run({ usdPerMTokOut: null })]);
    expect(finding.verdict).toBe("inconclusive");
    expect(finding.reasons.join()).toContain("prices");
  });

  test("a price of zero keeps any budget", () => {
    expect(judge("cost-per-1k", 4, [run({ usdPerMTokOut: 0 })]))
      .toMatchObject({ verdict: "pass", candidate: 0 });
  });

  test("a budget of zero is exceeded by any cost", () => {
    expect(judge("cost-per-1k", 0, [run()]).verdict).toBe("over-budget");
  });
});
