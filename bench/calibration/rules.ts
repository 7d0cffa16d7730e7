/**
 * The rules that are compared. Each sees a past of runs and one new run; ours and the oracle may
 * measure the new one once more before they fail.
 */
import { assert, must } from "../../src/base/index.ts";
import { compareEstimates, type Estimate } from "../../src/comparison/index.ts";
import {
  holm, normalCdf, normalQuantile, pGreaterThanZero, studentTQuantile,
} from "../../src/stats/index.ts";
import { type Pool, SKETCH_POINTS } from "./runs.ts";

export const FAMILY_ALPHA = 0.01;
export const TOLERANCE = 0.2;
/** Metrics of a gate; the first is the one that may change, all are equally hard to judge. */
export const METRICS = 5;

/** A run of the pool with the level of its own day, on the logarithm. */
export interface Drawn {
  readonly estimate: Estimate;
  readonly sketch: Float64Array;
  readonly shift: number;
}

const valueOf = (run: Drawn): number => run.estimate.value + run.shift;

const shown = (run: Drawn): Estimate => ({ ...run.estimate, value: valueOf(run) });

export interface Tested {
  readonly p: number;
  /** Beyond the tolerance, and the past is steady enough to say so. */
  readonly isMaterial: boolean;
}

const FEWEST_FOR_UNSTABLE = 8;
const UNSTABLE_SHARE = 0.25;

/** One metric as `verdict/regression.ts` judges it. */
export function testOurs(
  pool: Pool,
  candidates: readonly Drawn[],
  history: readonly Drawn[],
): Tested {
  const evidence = compareEstimates(
    { metric: "latency", statistic: pool.statistic }, candidates.map(shown), history.map(shown));
  assert(evidence.kind === "ratio", "a quantile gives a ratio");
  const { effect, outlierShare } = evidence;
  const isUnstable = history.length >= FEWEST_FOR_UNSTABLE && outlierShare > UNSTABLE_SHARE;
  return {
    p: pGreaterThanZero(effect),
    isMaterial: !isUnstable && effect.estimate > Math.log1p(TOLERANCE),
  };
}

/** Which metrics of a gate regressed. */
export function regressedOf(tests: readonly Tested[]): readonly boolean[] {
  const adjusted = holm(tests.map((test) => test.p));
  return tests.map((test, at) => test.isMaterial && must(adjusted[at], "p") <= FAMILY_ALPHA);
}

/** The best that is possible for one of the metrics by somebody who knows both variances. */
export function oracleFails(
  pool: Pool,
  between: number,
  candidates: readonly Drawn[],
  history: readonly Drawn[],
): boolean {
  const mean = (runs: readonly Drawn[]): number =>
    runs.reduce((sum, run) => sum + valueOf(run), 0) / runs.length;
  const variance = (pool.variance + between ** 2) * (1 / candidates.length + 1 / history.length);
  const limit = -normalQuantile(FAMILY_ALPHA / METRICS) * Math.sqrt(variance);
  return mean(candidates) - mean(history) > Math.max(limit, Math.log1p(TOLERANCE));
}

/** "Worse than the last run by more than": 1.1, 1.5, or 2 as github-action-benchmark has it. */
export function exceedsLast(ratio: number, candidate: Drawn, history: readonly Drawn[]): boolean {
  return valueOf(candidate) - valueOf(must(history.at(-1), "last run")) > Math.log(ratio);
}

/**
 * Bencher's t-test with an upper boundary of 0.99: the mean of the past P99s and t·s·√(1 + 1/K).
 * One run has no spread, so there is no boundary and nothing ever fails.
 */
export function exceedsBencher(candidate: Drawn, history: readonly Drawn[]): boolean {
  const past = history.map((run) => Math.exp(valueOf(run)));
  const runs = past.length;
  if (runs < 2) return false;
  const mean = past.reduce((sum, value) => sum + value, 0) / runs;
  const variance = past.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (runs - 1);
  const boundary = mean + tQuantile99(runs - 1) * Math.sqrt(variance * (1 + 1 / runs));
  return Math.exp(valueOf(candidate)) > boundary;
}

const T99 = Array.from({ length: 30 }, (_, at) => studentTQuantile(0.99, at + 1));
const tQuantile99 = (dof: number): number => must(T99[dof - 1], "degrees of freedom");

/**
 * Mann and Whitney's test of the new run's requests against the last run's, one-sided at 1%: the
 * share of pairs in which the new request is slower, from the sketches, with the variance that all
 * n requests of each would give it, (2n + 1)/(12 n²).
 */
export function exceedsByRanks(
  count: number,
  candidate: Drawn,
  history: readonly Drawn[],
): boolean {
  const last = must(history.at(-1), "last run");
  const shift = candidate.shift - last.shift;
  let below = 0;
  let pairs = 0;
  for (const value of candidate.sketch) {
    while (below < SKETCH_POINTS && (last.sketch[below] ?? Infinity) < value + shift) below += 1;
    pairs += below;
  }
  const share = pairs / SKETCH_POINTS ** 2;
  return normalCdf((share - 0.5) / Math.sqrt((2 * count + 1) / (12 * count ** 2))) > 0.99;
}
