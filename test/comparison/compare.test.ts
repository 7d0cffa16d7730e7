import { describe, expect, test } from "vitest";
import { must, type Statistic } from "../../src/base/index.ts";
import {
  comparedEvents, compareMetric, estimateDistributionMean, estimateMean, estimateQuantile,
  type MetricComparison, type MetricRequest, standInFor,
} from "../../src/comparison/index.ts";
import { isDistributionSummary, type Recording } from "../../src/measurement/index.ts";
import { history, onDay, recordingFrom, samplesOf, syntheticRun } from "../support/recordings.ts";

const request = (metric: MetricRequest["metric"], statistic: Statistic | null = null) =>
  ({ metric, statistic });
const p99 = request("latency", "p99");

function compare(
  asked: MetricRequest,
  candidates: readonly Recording[],
  baselines: readonly Recording[],
): MetricComparison {
  return must(compareMetric(asked, candidates, baselines), "comparison");
}

function effectOf({ evidence }: MetricComparison): number {
  if (evidence.kind !== "ratio") throw new TypeError(`evidence is ${evidence.kind}`);
  return evidence.effect.estimate;
}

describe("the quantile that is judged", () => {
  test.each<[Statistic | null, number, Statistic | null]>([
    ["p99", 1000, "p99"], ["p99", 999, "p95"], ["p99", 240, "p95"], ["p99", 199, "p90"],
    ["p99", 100, "p90"], ["p99", 99, "p75"], ["p99", 40, "p75"], ["p99", 39, "p50"],
    ["p99", 20, "p50"], ["p99", 19, null], ["p999", 10_000, "p999"], ["p999", 3000, "p99"],
    ["p95", 240, "p95"], ["p50", 20, "p50"], ["p50", 19, null],
    ["p5", 200, "p5"], ["p5", 199, "p10"], ["p5", 50, "p25"], ["p5", 20, "p50"],
    ["mean", 1, "mean"], [null, 1, null],
  ])("%s of %i requests is judged on %s: ten values lie beyond it", (asked, count, judged) => {
    expect(standInFor(asked, count)).toBe(judged);
  });

  test("240 requests are judged on P95, and a run says so", () => {
    const compared = compare(p99, [syntheticRun({ count: 240 })], history(3, { count: 240 }));
    expect([compared.id, compared.samples, compared.baselineRuns]).toEqual(["latency.p95", 240, 3]);
  });

  test("one short baseline is left out instead of lowering what all others are judged on", () => {
    const baselines = [...history(4, { count: 1000 }), syntheticRun({ count: 300, seed: 9 })];
    const compared = compare(p99, [syntheticRun({ count: 1000 })], baselines);
    expect([compared.id, compared.baselineRuns]).toEqual(["latency.p99", 4]);
  });

  test("mostly short baselines lower it for all", () => {
    const baselines = [...history(3, { count: 300 }), syntheticRun({ count: 1000, seed: 9 })];
    const compared = compare(p99, [syntheticRun({ count: 1000 })], baselines);
    expect([compared.id, compared.baselineRuns]).toEqual(["latency.p95", 4]);
  });

  test("too few requests even for the median are no evidence", () => {
    const compared = compare(p99, [syntheticRun({ count: 12 })], history(3, { count: 12 }));
    expect(compared.evidence).toMatchObject({
      kind: "none", cause: "too-few-samples", reason: expect.stringMatching(/too few samples \(12\): a run needs 20/),
    });
  });

  test("a maximum is not compared between runs", () => {
    const compared = compare(request("latency", "max"), [syntheticRun()], history(2));
    expect(compared.evidence.kind).toBe("none");
  });
});

describe("effects", () => {
  const baselines = history(5, { seed: 3 });
  test.each([
    ["latency", "p99", 2, Math.log(2)], ["latency", "p50", 1.5, Math.log(1.5)],
    ["tpot", "p50", 2, Math.log(2)], ["latency", "mean", 2, Math.log(2)],
    ["tokens-per-second", "p50", 2, Math.log(2)], ["tokens-per-second", "mean", 0.5, -Math.log(2)],
  ] as const)("of %s.%s on times %d as slow is positive where it is worse",
    (metric, statistic, factor, effect) => {
      const compared = compare(
        request(metric, statistic), [syntheticRun({ seed: 77, factor })], baselines);
      expect(Math.abs(effectOf(compared) - effect)).toBeLessThan(0.2);
    });

  test.each([
    [2, ["latency", "p99"]], [4, ["latency", "p99"]], [6, ["tokens-per-second", "p50"]],
    [5, ["cost-per-1k", null]],
  ] as const)("from %d runs, one of them far off, is the step from the base that is shown",
    (runs, [metric, statistic]) => {
      const far = syntheticRun({ seed: 40, factor: 4, outputTokens: 200 });
      const compared = compare({ metric, statistic },
        [syntheticRun({ seed: 77, factor: 1.3 }), syntheticRun({ seed: 78, factor: 1.4 })],
        [...history(runs - 1, { seed: 3 }), far]);
      const sign = metric === "tokens-per-second" ? -1 : 1;
      expect(Math.log(must(compared.candidate, "value") / must(compared.base, "base")))
        .toBeCloseTo(sign * effectOf(compared), 9);
    });

  test("shown values are those of the recording's own metrics", () => {
    const one = syntheticRun({ seed: 8 });
    const read = (metric: string, statistic: "p50" | "p99" | "mean"): number => {
      const summary = must(one.metrics[metric], metric);
      if (!isDistributionSummary(summary)) throw new TypeError("not a distribution");
      return must((statistic === "mean" ? summary : summary.withFailures ?? summary)[
        statistic as "p50"] ?? summary.mean, statistic);
    };
    expect(estimateQuantile(one, "latency", 0.99)?.shown).toBeCloseTo(read("latency", "p99"), 6);
    expect(estimateQuantile(one, "tokens-per-second", 0.5)?.shown)
      .toBeCloseTo(read("tokens-per-second", "p50"), 0);
    const mean = (metric: "latency" | "tokens-per-second"): number => {
      const summary = must(one.metrics[metric], metric);
      return isDistributionSummary(summary) ? (summary.mean ?? NaN) : NaN;
    };
    expect(estimateDistributionMean(one, "latency")?.shown).toBeCloseTo(mean("latency"), 6);
    expect(estimateDistributionMean(one, "tokens-per-second")?.shown)
      .toBeCloseTo(mean("tokens-per-second"), 6);
  });

  test("several candidate runs count together, with a smaller error than one", () => {
    const candidates = [1, 2].map((seed) => syntheticRun({ seed: 500 + seed, factor: 1.5 }));
    const both = compare(p99, candidates, baselines).evidence;
    const one = compare(p99, candidates.slice(0, 1), baselines).evidence;
    if (both.kind !== "ratio" || one.kind !== "ratio") throw new TypeError("no ratio");
    expect(both.effect.standardError).toBeLessThan(one.effect.standardError);
    expect(compare(p99, candidates, baselines).samples).toBe(2000);
  });

  test("two candidate runs that contradict each other make the error larger than each alone has",
    () => {
      const candidates = [syntheticRun({ seed: 501, factor: 2 }), syntheticRun({ seed: 502 })];
      const p50 = request("latency", "p50");
      const both = compare(p50, candidates, baselines).evidence;
      const one = compare(p50, candidates.slice(0, 1), baselines).evidence;
      if (both.kind !== "ratio" || one.kind !== "ratio") throw new TypeError("no ratio");
      expect(both.effect.standardError).toBeGreaterThan(1.2 * one.effect.standardError);
    });

  test("a quantile among the failures is a lower limit at the timeout", () => {
    const failing = syntheticRun({ failures: { "timeout-total": 0.05 } });
    const compared = compare(p99, [failing], baselines);
    expect([compared.isCensored, compared.candidate]).toEqual([true, expect.closeTo(30_000, 6)]);
  });
});

describe("the error of a quantile within a run", () => {
  const sd = (sketch: Parameters<typeof syntheticRun>[0]): number =>
    Math.sqrt(must(estimateQuantile(syntheticRun(sketch), "latency", 0.99), "P99").withinVariance);
  const meanSd = (sketch: Parameters<typeof syntheticRun>[0]): number =>
    Math.sqrt(Array.from({ length: 30 }, (_, seed) => sd({ ...sketch, seed: 700 + seed }) ** 2)
      .reduce((sum, one) => sum + one, 0) / 30);

  test("is that of independent requests, a little more for what blocks show by chance", () => {
    // σ·√(q(1 − q)/n)/φ(z), Serfling 1980, section 2.3.3.
    const asymptotic = (0.6 * Math.sqrt((0.99 * 0.01) / 3000)) / 0.026_652;
    const ratio = meanSd({ count: 3000, sigma: 0.6 }) / asymptotic;
    expect(ratio).toBeGreaterThan(0.95);
    expect(ratio).toBeLessThan(1.25);
  });

  test("is that of a cliff where failures may reach into it, and not where they hardly can", () => {
    const calm = meanSd({ count: 3000 });
    expect(meanSd({ count: 3000, failures: { "timeout-total": 0.01 } })).toBeGreaterThan(10 * calm);
    expect(meanSd({ count: 3000, failures: { "timeout-total": 0.002 } })).toBeLessThan(1.5 * calm);
  });
});

describe("what cannot be compared", () => {
  test("metrics that a file leaves out are not among it: the blocks tell them", () => {
    const bare = (run: Recording): Recording => ({ ...run, metrics: {} });
    for (const metric of ["tpot", "ttft", "latency"] as const) {
      const whole = compare(request(metric, "p50"), [syntheticRun()], history(3));
      expect(whole.samples).toBeGreaterThan(900);
      expect(compare(request(metric, "p50"), [bare(syntheticRun())], history(3).map(bare))).toEqual(whole);
    }
  });

  const whole = { stream: false };
  test("a metric that the run does not have is none at all", () => {
    expect(compareMetric(request("ttft", "p99"), [syntheticRun(whole)], history(2))).toBeNull();
  });

  test("without baselines the candidate's own value is still told", () => {
    const compared = compare(p99, [syntheticRun()], []);
    expect(compared.evidence).toMatchObject({ kind: "none", reason: "no baseline" });
    expect(compared.candidate).toBeGreaterThan(0);
  });

  test.each(["tpot", "tokens-per-second"] as const)(
    "%s with tokens from another source", (metric) => {
      const estimated = history(3).map((run): Recording =>
        ({ ...run, tokens: { ...run.tokens, source: "estimate" } }));
      expect(compare(request(metric, "p50"), [syntheticRun()], estimated).evidence)
        .toMatchObject({ kind: "none", reason: 'this run\'s tokens are from "usage", those of the ' +
          'baselines from "estimate": record new baselines to compare them' });
      expect(compare(p99, [syntheticRun()], estimated).baselineRuns).toBe(3);
    });

  test("failures alone of which nobody knows how long they took", () => {
    const lost = syntheticRun({ failures: { reset: 1 } });
    const run: Recording = { ...lost, load: { ...lost.load, timeoutMs: null } };
    expect(compareMetric(p99, [run], history(2))).toBeNull();
    expect(compare(p99, [lost], history(2)).isCensored).toBe(true);
  });
});

describe("cost and tokens", () => {
  test("cost per 1,000 requests is all dollars over the successes", () => {
    const run = syntheticRun({ failures: { "server-error": 0.1 } });
    const estimate = must(estimateMean(run, "cost-per-1k"), "estimate");
    expect(estimate.shown).toBeCloseTo(((run.cost.total ?? NaN) / run.load.ok) * 1000, 9);
  });

  test("what a block without any success cost is not forgotten", () => {
    const given = { seed: 2, count: 100 };
    const samples = samplesOf(given).map((one) => (one.index < 10
      ? { ...one, outcome: "truncated" as const, costUsd: 0.5 } : one));
    const run = recordingFrom(samples, given);
    expect(estimateMean(run, "cost-per-request")?.shown)
      .toBeCloseTo((run.cost.total ?? NaN) / run.load.ok, 9);
  });

  test("unpriced runs have no cost, which is not a cost of zero", () => {
    const unpriced = { usdPerMTokOut: null };
    expect(compareMetric(request("cost-per-1k"), [syntheticRun(unpriced)], history(2))).toBeNull();
    expect(compare(request("cost-per-1k"), [syntheticRun()], history(2, unpriced)).evidence.kind)
      .toBe("none");
  });
});

describe("shares", () => {
  const failing = (share: number, seed: number): Recording =>
    syntheticRun({ seed, count: 500, failures: { "server-error": share }, startedAt: onDay(seed) });

  test("are compared as counts of everything planned", () => {
    const compared = compare(request("error-rate"), [failing(0.2, 1)], [failing(0, 2)]);
    if (compared.evidence.kind !== "difference") throw new TypeError("no difference");
    const { group1, group0 } = compared.evidence.pair;
    expect(group1.events / group1.size).toBeCloseTo(compared.candidate ?? NaN, 12);
    expect([group0.events, compared.base]).toEqual([0, 0]);
  });

  test("drift of the baseline's runs widens both sides", () => {
    const drifting = [0.002, 0.03, 0.006, 0.05, 0.01].map((share, at) => failing(share, 10 + at));
    const steady = Array.from({ length: 5 }, (_, at) => failing(0.02, 20 + at));
    const size = (baselines: readonly Recording[]): number =>
      comparedEvents("error-rate", [failing(0.02, 1)], baselines).candidate.effective.size;
    expect(size(drifting)).toBeLessThan(0.5 * size(steady));
  });
});
