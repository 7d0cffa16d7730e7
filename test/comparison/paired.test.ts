import { describe, expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import { comparePaired, type Evidence, type PairedRun } from "../../src/comparison/index.ts";
import type { Recording } from "../../src/measurement/index.ts";
import { pGreaterThanZero } from "../../src/stats/index.ts";
import { type RunSketch, syntheticRun } from "../support/recordings.ts";

type Sketch = Partial<RunSketch>;

/** `shared` is what both arms have in common. */
const pair = (candidate: Sketch, base: Sketch, shared: Sketch = {}): PairedRun => ({
  candidate: syntheticRun({ count: 3000, ...shared, ...candidate }),
  base: syntheticRun({ count: 3000, ...shared, ...base }),
});
const P99 = { metric: "latency", statistic: "p99" } as const;
const ERRORS = { metric: "error-rate", statistic: null } as const;

function ratioOf(evidence: Evidence | undefined): Extract<Evidence, { kind: "ratio" }> {
  if (evidence?.kind !== "ratio") throw new Error(`no ratio: ${JSON.stringify(evidence)}`);
  return evidence;
}

const effectOf = (runs: readonly PairedRun[], request: Parameters<typeof comparePaired>[0] = P99) =>
  ratioOf(comparePaired(request, runs)?.evidence).effect;

/** The base as it would be had `at` of its blocks been measured of another run. */
function withBlocksOf(run: Recording, other: Recording, at: readonly number[]): Recording {
  return {
    ...run, extremes: other.extremes,
    blocks: run.blocks.map((block, index) =>
      (at.includes(index) ? must(other.blocks[index], "block") : block)),
  };
}

describe("times", () => {
  test("the effect is the log ratio of both arms' quantiles, worse is positive", () => {
    const run = pair({ seed: 1, factor: 1.5 }, { seed: 2 });
    const compared = must(comparePaired(P99, [run]), "comparison");
    const { estimate, standardError, dof } = effectOf([run]);
    expect(estimate).toBeCloseTo(Math.log((compared.candidate ?? 0) / (compared.base ?? 1)), 9);
    expect(Math.abs(estimate - Math.log(1.5))).toBeLessThan(4 * standardError);
    expect(dof).toBeGreaterThanOrEqual(9);
    expect(compared).toMatchObject({ id: "latency.p99", samples: 3000, baselineRuns: 0 });
  });

  test("swapping the arms turns the effect round and keeps its error", () => {
    const { candidate, base } = pair({ seed: 1, factor: 1.3 }, { seed: 2 });
    const there = effectOf([{ candidate, base }]);
    const back = effectOf([{ candidate: base, base: candidate }]);
    expect(back.estimate).toBeCloseTo(-there.estimate, 9);
    expect(back.standardError).toBeCloseTo(there.standardError, 9);
  });

  test("where more is better, less is worse", () => {
    const slower = effectOf([pair({ seed: 1, factor: 1.5 }, { seed: 2 })],
      { metric: "tokens-per-second", statistic: "p50" });
    expect(slower.estimate).toBeGreaterThan(0.1);
  });

  test("weather that both arms share changes nothing", () => {
    const calm = effectOf([pair({ seed: 1 }, { seed: 2 })]);
    const windy = effectOf([pair({ seed: 1 }, { seed: 2 }, { medianMs: 400 * 3 })]);
    expect(windy.estimate).toBeCloseTo(calm.estimate, 1);
    expect(windy.standardError / calm.standardError).toBeCloseTo(1, 0);
  });

  test("pairs of more runs count together", () => {
    const runs = [1, 3, 5].map((seed) => pair({ seed }, { seed: seed + 1 }));
    expect(effectOf(runs).standardError).toBeLessThan(effectOf(runs.slice(0, 1)).standardError);
    expect(comparePaired(P99, runs)?.samples).toBe(9000);
  });

  test("an effect is known no better than the buckets of a histogram are wide", () => {
    const steady = { sigma: 0, medianMs: 600 };
    const changes = [1.0003, 1.001, 1.0421, 1.0425];
    const effects = changes.map((factor) =>
      effectOf([pair({ seed: 1, factor }, { seed: 2 }, steady)]));
    effects.forEach(({ estimate, standardError }, at) => {
      expect(standardError).toBeGreaterThan(2e-4);
      // Uniform errors of both ends: never more than √6 of their standard deviations.
      expect(Math.abs(estimate - Math.log(must(changes[at], "change"))))
        .toBeLessThan(Math.sqrt(6.1) * standardError);
    });
  });

  test("two bursts in one arm are no evidence of a change", () => {
    const { candidate, base } = pair({ seed: 1 }, { seed: 2 });
    const burst = syntheticRun({ seed: 1, count: 3000, factor: 5 });
    const effect = effectOf([{ candidate: withBlocksOf(candidate, burst, [2, 6]), base }]);
    expect(effect.estimate).toBeGreaterThan(Math.log(2));
    // Two pairs have the same sign in one run of four, whatever else the blocks say.
    expect(pGreaterThanZero(effect)).toBeGreaterThan(0.01);
  });

  test("many short bursts in both arms are seen, though few of them reach into the tail", () => {
    const bursts = syntheticRun({ seed: 3, count: 3000, factor: 1.5 });
    const { candidate, base } = pair({ seed: 1 }, { seed: 2 });
    const unsteady = effectOf([{
      candidate: withBlocksOf(candidate, bursts, [1, 4, 7]), base: withBlocksOf(base, bursts, [2, 5, 8]),
    }]);
    // Only the pairs are believed: theirs and their neighbours' differences have 15 degrees of freedom.
    expect(unsteady.dof).toBeLessThan(16);
    expect(effectOf([{ candidate, base }]).dof).toBeGreaterThan(40);
  });
});

describe("what is not compared", () => {
  test("too few samples step down to a quantile that has them, in both arms", () => {
    const few = { candidate: syntheticRun({ seed: 1, count: 3000 }),
      base: syntheticRun({ seed: 2, count: 300 }) };
    expect(comparePaired(P99, [few])?.statistic).toBe("p95");
  });

  test.each<[string, Parameters<typeof comparePaired>[0], Sketch, Sketch, string]>([
    ["the largest value", { metric: "latency", statistic: "max" }, {}, {}, "chance"],
    ["what the base lacks", { metric: "ttft", statistic: "p99" }, {}, { stream: false }, "base"],
    ["tokens counted another way", { metric: "tpot", statistic: "p50" }, {}, { usageSeen: false },
      "the same source|base"],
  ])("%s", (_what, request, candidate, base, reason) => {
    const compared = comparePaired(request, [pair({ seed: 1, ...candidate }, { seed: 2, ...base })]);
    expect(compared?.evidence).toMatchObject({
      kind: "none", reason: expect.stringMatching(new RegExp(reason)),
    });
  });

  test("what the candidate lacks is null", () => {
    const run = pair({ seed: 1, stream: false }, { seed: 2 });
    expect(comparePaired({ metric: "ttft", statistic: "p99" }, [run])).toBeNull();
  });
});

describe("shares", () => {
  const sizeOf = (run: PairedRun): number => {
    const evidence = comparePaired(ERRORS, [run])?.evidence;
    if (evidence?.kind !== "difference") throw new Error("no difference");
    return evidence.pair.group1.size;
  };

  test("that vary as chance lets them keep nearly their counts", () => {
    const failures = { "server-error": 0.05 };
    expect(sizeOf(pair({ seed: 1, failures }, { seed: 2, failures }))).toBeGreaterThan(1000);
  });

  test("that come in one arm's burst shrink to what pairs tell", () => {
    const run = pair({ seed: 1 }, { seed: 2 });
    const failing = syntheticRun({ seed: 1, count: 3000, failures: { "server-error": 0.5 } });
    const candidate = withBlocksOf(run.candidate, failing, [4]);
    expect(sizeOf({ ...run, candidate })).toBeLessThan(100);
  });

  test("of bursts that hit both arms do not", () => {
    const failing = (seed: number) =>
      syntheticRun({ seed, count: 3000, failures: { "server-error": 0.5 } });
    const run = pair({ seed: 1 }, { seed: 2 });
    expect(sizeOf({
      candidate: withBlocksOf(run.candidate, failing(1), [4]),
      base: withBlocksOf(run.base, failing(2), [4]),
    })).toBeGreaterThan(300);
  });
});

test("costs and tokens are ratios of means with the pairs as replicates", () => {
  for (const metric of ["cost-per-1k", "output-tokens"] as const) {
    const effect = effectOf([pair({ seed: 1, outputTokens: 100 }, { seed: 2 })],
      { metric, statistic: null });
    expect(effect.estimate).toBeCloseTo(Math.log(100 / 80), 1);
    expect(effect.dof).toBe(9);
    expect(effect.standardError).toBeLessThan(0.05);
  }
});
