import { describe, expect, test } from "vitest";
import { makeRandom, type Random } from "../../src/base/index.ts";
import { comparedEvents, effectiveSize } from "../../src/comparison/index.ts";
import type { Block, Recording } from "../../src/measurement/index.ts";
import { pRateGreater } from "../../src/stats/index.ts";
import { findingOf, judgeBench, tolerance } from "../verdict/support.ts";
import { syntheticRun } from "../support/recordings.ts";

const PLAIN = syntheticRun({ count: 50, stream: false, usageSeen: false, usdPerMTokOut: null });
const SIZE = 3000;

/** A run of which only the errors matter; they come evenly over its blocks. */
function runWith(errors: number, size = SIZE, id = "r"): Recording {
  const blocks = PLAIN.blocks.map((block, at): Block => {
    const share = (count: number): number =>
      Math.floor((count * (at + 1)) / 10) - Math.floor((count * at) / 10);
    const [scheduled, failed] = [share(size), share(errors)];
    return { ...block, scheduled, outcomes: { ok: scheduled - failed, "server-error": failed } };
  });
  const load = { ...PLAIN.load, scheduled: size };
  return { ...PLAIN, id, blocks: [...blocks] as Recording["blocks"], load };
}

function poisson(random: Random, mean: number): number {
  let [count, left] = [0, Math.exp(-mean)];
  for (let product = random.uniform(); product > left; product *= random.uniform()) count += 1;
  return count;
}

const drawn = (random: Random, share: number, driftSd: number): Recording =>
  runWith(poisson(random, SIZE * share * Math.exp(driftSd * random.normal() - driftSd ** 2 / 2)));

/** Share of repetitions in which the errors alone would fail a family of five metrics at 1%. */
function calledWorse(
  repetitions: number, runs: number,
  given: { readonly share: number; readonly driftSd: number; readonly rise: number },
): number {
  const random = makeRandom(runs * 1000 + Math.round(1000 * given.driftSd));
  const one = (share: number, driftSd: number) => drawn(random, share, driftSd);
  let called = 0;
  for (let at = 0; at < repetitions; at += 1) {
    const baselines = Array.from({ length: runs }, () => one(given.share, given.driftSd));
    const candidate = one(given.share + given.rise, given.rise > 0 ? 0 : given.driftSd);
    const { candidate: ours, baseline } = comparedEvents("error-rate", [candidate], baselines);
    const difference = ours.raw.events / ours.raw.size - baseline.raw.events / baseline.raw.size;
    const p = pRateGreater({ group1: ours.effective, group0: baseline.effective });
    if (difference > 0.005 && p < 0.002) called += 1;
  }
  return called / repetitions;
}

describe("errors that drift from run to run", () => {
  // Without a repetition: a would-be failure is measured again before it fails.
  test.each([[1, 0.06], [3, 0.06], [10, 0.04]])(
    "by a factor of 1.6, %i baselines: not more than a share of %f is called worse", (runs, most) => {
      expect(calledWorse(400, runs, { share: 0.01, driftSd: 0.5, rise: 0 })).toBeLessThan(most);
    });

  test.each([[3, 0.005, 0.95], [3, 0.01, 0.85], [10, 0.01, 0.97]])(
    "a rise by 2 points is found by %i baselines beside a share of %f, if they do not drift",
    (runs, share, least) => {
      expect(calledWorse(200, runs, { share, driftSd: 0, rise: 0.02 })).toBeGreaterThan(least);
    });
});

describe("what the counts of runs are worth", () => {
  const worth = (runs: readonly Recording[]): number =>
    comparedEvents("error-rate", runs.slice(0, 1), runs).dispersion.between;

  test("runs without any error are worth what they are", () => {
    const { candidate, baseline } = comparedEvents("error-rate", [runWith(9)], [runWith(0), runWith(0)]);
    expect([candidate.effective, baseline.effective]).toEqual([candidate.raw, baseline.raw]);
  });

  test("the more runs agree, the more they are worth, and those that differ are worth less", () => {
    const agreeing = [1, 3, 10, 20].map((count) => worth(Array.from({ length: count }, () => runWith(30))));
    expect(agreeing).toEqual(agreeing.toSorted((a, b) => b - a));
    expect(agreeing[0]).toBeGreaterThan(2);
    expect(agreeing[3]).toBeLessThan(1.1);
    expect(worth([10, 20, 30, 40, 90].map((errors) => runWith(errors)))).toBeGreaterThan(15);
  });

  test("goodput is told by what is not good", () => {
    const good = (bad: number): Recording => {
      const run = runWith(bad);
      return { ...run, latencyBoundsMs: { latency: 1 },
        blocks: run.blocks.map((block) => ({ ...block, good: block.outcomes.ok ?? 0 })) };
    };
    const runs = [20, 30, 60].map(good);
    const turned = comparedEvents("goodput", runs.slice(0, 1), runs);
    expect(turned.dispersion.between).toBeCloseTo(worth(runs), 9);
    expect(turned.candidate.raw.events).toBe(SIZE - 20);
  });

  test("a longer run gains nothing once it is what differs from run to run", () => {
    const dispersion = { within: 1.5, between: 4 };
    expect(effectiveSize(3000, dispersion)).toBe(750);
    expect(effectiveSize(3000, dispersion, 64)).toBeLessThan(1000);
    expect(effectiveSize(3000, { within: 1.5, between: 1 }, 4)).toBe(8000);
  });
});

test("where runs may differ that much, no number of requests is promised to settle it", () => {
  const tolerances = ["latency.p99", "ttft.p99", "tpot.p50", "cost-per-1k"]
    .map((id) => tolerance(id, "off"));
  const { cause, reasons } = findingOf(judgeBench({
    candidates: [runWith(80, SIZE, "new")], baselines: [runWith(45)], tolerances,
  }), "error-rate");
  expect(cause).toBe("between-run-noise");
  expect(reasons.join())
    .toMatch(/one baseline run does not tell that from a change; more of them, base-endpoint/);
});
