/**
 * Synthetic runs: latencies of a shape go block by block into the product's own histograms, and the
 * product's own estimate reads them. What differs from run to run is added later, on the logarithm,
 * so that a pool of runs serves any amount of noise.
 */
import { assert, makeRandom, must, QUANTILES, type Random } from "../../src/base/index.ts";
import { type Estimate, estimateQuantile, standInFor } from "../../src/comparison/index.ts";
import {
  assembleRecording, BLOCK_COUNT, makeFingerprint, makeHistogram, makeRecorder, type Recording,
} from "../../src/measurement/index.ts";

export const SHAPES = ["smooth", "heavy-tailed", "bursty", "one burst in half of the runs"] as const;
export type Shape = (typeof SHAPES)[number];

/** Of ln latency. */
export const SIGMA = 0.6;
export const MEDIAN_US = 400_000;

/** What multiplies the latency of the request at a share `at` of the run. */
export function weather(shape: Shape, random: Random): (at: number) => number {
  switch (shape) {
    case "smooth": return () => 1;
    // One request in twenty takes a Pareto path, P(X > x) = x^−1.5: no finite variance.
    case "heavy-tailed": return () =>
      (random.uniform() < 0.05 ? (1 - random.uniform()) ** (-1 / 1.5) : 1);
    // A level that wanders slowly, AR(1) with a standard deviation of 0.2.
    case "bursty": {
      let level = 0.2 * random.normal();
      return () => {
        level = 0.98 * level + 0.04 * random.normal();
        return Math.exp(level);
      };
    }
    // 3% of the run four times as slow: P99 lies inside the burst.
    case "one burst in half of the runs": {
      const hasBurst = random.uniform() < 0.5;
      const from = random.uniform() * 0.97;
      return (at) => (hasBurst && at >= from && at < from + 0.03 ? 4 : 1);
    }
  }
}

/** A recording without requests, for blocks to be put into. */
export function emptyRecording(count: number): Recording {
  const window = { warmupMs: 0, durationMs: count * 20 };
  const recorder = makeRecorder({ ...window, warmupCount: 0, requests: null, isPriced: false });
  const stages = [{ fromPerS: 50, toPerS: 50, durationMs: window.durationMs }];
  return assembleRecording(recorder.finish(), {
    id: "r", toolVersion: "0", startedAt: new Date(0), suite: "s", scenario: "s",
    arm: "candidate", shard: null, repeat: 0, end: "completed",
    fingerprint: makeFingerprint({ hard: {}, soft: {} }),
    load: {
      planned: { mode: "open", ...window, arrivals: { kind: "constant", seed: 0, stages } },
      ratePerS: 50, maxInFlight: 1, timeoutMs: 3_600_000,
    },
    preflight: { sent: 1, costUsd: null },
    health: {
      healthy: true, reasons: [], slipMs: { p50: 0, p99: 0, max: 0 },
      loopDelayMs: { p99: 0, max: 0 }, cpuShare: 0,
    },
    tokenSource: "none", model: null, priceTable: null, environment: {}, failures: [],
  });
}

/** Points of a run's distribution that the rank test sees instead of every request. */
export const SKETCH_POINTS = 250;

export interface SyntheticRun {
  readonly estimate: Estimate;
  /** ln of evenly spaced order statistics, ascending. */
  readonly sketch: Float64Array;
}

function makeRun(shape: Shape, count: number, quantile: number, random: Random): SyntheticRun {
  const factor = weather(shape, random);
  const logs = Float64Array.from({ length: count }, (_, index) =>
    SIGMA * random.normal() + Math.log(factor(index / count)));
  const perBlock = count / BLOCK_COUNT;
  const empty = emptyRecording(count);
  const blocks = empty.blocks.map((block, at) => {
    const histogram = makeHistogram();
    for (const log of logs.subarray(at * perBlock, (at + 1) * perBlock)) {
      histogram.record(MEDIAN_US * Math.exp(log));
    }
    const latency = histogram.encode();
    return { ...block, scheduled: perBlock, outcomes: { ok: perBlock }, histograms: { latency } };
  });
  const estimate = must(estimateQuantile({ ...empty, blocks }, "latency", quantile), "estimate");
  const sorted = logs.toSorted();
  const sketch = Float64Array.from({ length: SKETCH_POINTS }, (_, at) =>
    must(sorted[Math.floor(((at + 0.5) / SKETCH_POINTS) * count)], "order statistic"));
  return { estimate, sketch };
}

export interface Pool {
  /** Requests of a run. */
  readonly count: number;
  /** P99, or what is judged in its place. */
  readonly statistic: "p99" | "p95" | "p90";
  readonly runs: readonly SyntheticRun[];
  /** Of the estimates over the pool: what an oracle would know of the noise within runs. */
  readonly variance: number;
}

/** Far apart, so that one study's streams of random numbers are not another's. */
const SEEDS_APART = 15_485_863;

/** Random numbers of a part of the study; seed 0 gives those of the documented tables. */
export const randomOf = (part: number, seed: number): Random => makeRandom(part + SEEDS_APART * seed);

export function makePool(shape: Shape, count: number, size: number, seed: number): Pool {
  const statistic = standInFor("p99", count);
  assert(statistic === "p99" || statistic === "p95" || statistic === "p90", "a high quantile");
  const random = randomOf(1 + 7919 * SHAPES.indexOf(shape) + count, seed);
  const runs = Array.from({ length: size }, () =>
    makeRun(shape, count, QUANTILES[statistic], random));
  const mean = runs.reduce((sum, run) => sum + run.estimate.value, 0) / size;
  const squares = runs.reduce((sum, run) => sum + (run.estimate.value - mean) ** 2, 0);
  return { count, statistic, runs, variance: squares / (size - 1) };
}
