import {
  assert, isDistribution, isShare, type MetricId, metricId, type MetricName, type MetricUnit, must,
  QUANTILES, type Statistic, unitOf,
} from "../base/index.ts";
import { BLOCK_COUNT, type Recording } from "../measurement/index.ts";
import {
  clopperPearsonUpper, lowerBound, predictChange, type RunEstimate, upperBound,
} from "../stats/index.ts";
import { countOf } from "./compare.ts";
import {
  type Estimate, estimateDistributionMean, estimateMean, estimateQuantile,
} from "./estimate.ts";
import { recordedEvents } from "./events.ts";
import type { MetricRequest } from "./evidence.ts";
import { hasShare, withSameShare } from "./shares.ts";
import { standInFor } from "./stand-in.ts";

/** A standard deviation with its two-sided 95% interval. */
export interface Spread {
  readonly sd: number;
  readonly interval: readonly [number, number];
}

/** The straight line through the runs in their order, from the first to the last of them. */
export interface Drift {
  readonly change: number;
  /** Two-sided 95%. */
  readonly interval: readonly [number, number];
}

/**
 * How much runs of one plan differ. On the scale "ratio" all figures are those of the natural
 * logarithm, on "difference" those of the share itself.
 */
export interface MetricNoise {
  readonly request: MetricRequest;
  /** The request, or the highest quantile that every run has enough values for. */
  readonly id: MetricId;
  readonly metric: MetricName;
  readonly statistic: Statistic | null;
  readonly unit: MetricUnit;
  readonly scale: "ratio" | "difference";
  /** Typical value, in the metric's unit. */
  readonly level: number;
  readonly runs: number;
  readonly between: Spread;
  readonly within: Spread;
  readonly drift: Drift;
  /** Indices of recordings that lie far from the others; found from five runs on. */
  readonly outliers: readonly number[];
}

/** Fewer runs have no spread worth an interval. */
export const FEWEST_RUNS = 3;
const TWO_SIDED_95 = 0.025;
const WITHIN_DOF = BLOCK_COUNT - 1;

/** One run's estimate of a metric other than a share; null where the run does not have it. */
export function estimateOf(recording: Recording, request: MetricRequest): Estimate | null {
  const { metric, statistic } = request;
  if (!isDistribution(metric)) return estimateMean(recording, metric);
  if (statistic === "mean") return estimateDistributionMean(recording, metric);
  assert(statistic !== null && statistic !== "max", "a distribution is estimated by a quantile");
  return estimateQuantile(recording, metric, QUANTILES[statistic]);
}

/**
 * Quantile of χ² with `dof` ≥ 2 degrees of freedom: twice that of a gamma distribution of shape
 * dof/2, which n times a beta one of (dof/2, n) becomes for large n (NIST DLMF 8.18.1). The error
 * is of the order of dof/n.
 */
function chiSquareQuantile(p: number, dof: number): number {
  const n = 1e8;
  return 2 * n * clopperPearsonUpper(dof / 2 - 1, n, 1 - p);
}

/** Ends between which a variance lies that was estimated with `dof` degrees of freedom. */
function varianceInterval(variance: number, dof: number): readonly [number, number] {
  return [
    (dof * variance) / chiSquareQuantile(1 - TWO_SIDED_95, dof),
    (dof * variance) / chiSquareQuantile(TWO_SIDED_95, dof),
  ];
}

function spreadOf(variance: number, ends: readonly [number, number]): Spread {
  const root = (value: number): number => Math.sqrt(Math.max(0, value));
  return { sd: root(variance), interval: [root(ends[0]), root(ends[1])] };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Least squares over 0 … k − 1; Snedecor and Cochran, Statistical Methods, 1989, chapter 9. */
function driftOf(values: readonly number[]): Drift {
  const span = values.length - 1;
  const [centreX, centreY] = [span / 2, mean(values)];
  const squaresX = values.reduce((sum, _, x) => sum + (x - centreX) ** 2, 0);
  const slope = values.reduce((sum, y, x) => sum + (x - centreX) * (y - centreY), 0) / squaresX;
  const residuals = values.reduce(
    (sum, y, x) => sum + (y - centreY - slope * (x - centreX)) ** 2, 0);
  const dof = values.length - 2;
  const effect = {
    estimate: slope * span, standardError: span * Math.sqrt(residuals / dof / squaresX), dof,
  };
  const ends = [lowerBound(effect, TWO_SIDED_95), upperBound(effect, TWO_SIDED_95)] as const;
  return { change: effect.estimate, interval: ends };
}

/**
 * Noise within and between runs, in their order, at least three. Between: τ² = s² − mean w², and
 * its interval is that of s² less mean w², cut off at 0 (Tukey and Williams; S. R. Searle,
 * G. Casella and C. E. McCulloch, Variance Components, 1992, section 3.6).
 */
export function noiseOf(
  runs: readonly RunEstimate[],
): Pick<MetricNoise, "between" | "within" | "drift"> {
  assert(runs.length >= FEWEST_RUNS, `noise needs ${FEWEST_RUNS} runs, got ${runs.length}`);
  const values = runs.map(({ value }) => value);
  const centre = mean(values);
  const dof = runs.length - 1;
  const total = values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / dof;
  const within = mean(runs.map(({ withinVariance }) => withinVariance));
  const [low, high] = varianceInterval(total, dof);
  return {
    between: spreadOf(total - within, [low - within, high - within]),
    within: spreadOf(within, varianceInterval(within, WITHIN_DOF * runs.length)),
    drift: driftOf(values),
  };
}

/** Spreads below which no run is called an outlier, as in comparisons. */
function floorOf({ metric }: MetricRequest): number {
  if (isShare(metric)) return 0.005;
  return isDistribution(metric) ? 0.02 : 0.005;
}

function outliersOf(runs: readonly RunEstimate[], request: MetricRequest): readonly number[] {
  // Which past runs are left out does not depend on the new one.
  const { outliers } = predictChange({
    history: runs, candidate: [must(runs[0], "run")], prior: { sd: floorOf(request), dof: 1 },
    floorSd: floorOf(request), withinDof: WITHIN_DOF,
  });
  return outliers;
}

interface Known {
  readonly at: number;
  readonly estimate: RunEstimate & { readonly shown: number };
}

function knownOf(recordings: readonly Recording[], judged: MetricRequest): readonly Known[] {
  const { metric } = judged;
  const newest = recordings.at(-1);
  return recordings.flatMap((run, at): readonly Known[] => {
    if (!isShare(metric)) {
      const estimate = estimateOf(run, judged);
      return estimate === null ? [] : [{ at, estimate }];
    }
    // Of goodput only what was counted as the newest run counts it.
    if (newest === undefined || withSameShare(metric, newest, [run]).length === 0) return [];
    if (!hasShare(metric, run)) return [];
    const { raw, effective } = recordedEvents([run], metric);
    if (raw.size === 0) return [];
    const share = raw.events / raw.size;
    const withinVariance = (share * (1 - share)) / effective.size;
    return [{ at, estimate: { value: share, withinVariance, count: raw.size, shown: share } }];
  });
}

/**
 * The noise of one metric over runs of one plan, oldest first. Null where fewer than three of them
 * have it, or too few values for any quantile.
 */
export function metricNoise(
  request: MetricRequest,
  recordings: readonly Recording[],
): MetricNoise | null {
  const { metric } = request;
  if (request.statistic === "max") return null;
  const isPlain = isShare(metric) || request.statistic === null || request.statistic === "mean";
  const statistic = isPlain ? request.statistic : standInFor(
    request.statistic, Math.min(...recordings.map((run) => countOf(run, metric)).filter((n) => n > 0)));
  if (!isPlain && statistic === null) return null;
  const judged: MetricRequest = { metric, statistic };
  const known = knownOf(recordings, judged);
  if (known.length < FEWEST_RUNS) return null;
  const estimates = known.map(({ estimate }) => estimate);
  const shown = estimates.map((one) => one.shown);
  return {
    request, metric, statistic, id: metricId(metric, statistic), unit: unitOf(metric),
    scale: isShare(metric) ? "difference" : "ratio",
    level: isShare(metric) ? mean(shown) : Math.exp(mean(shown.map(Math.log))),
    runs: known.length,
    ...noiseOf(estimates),
    outliers: outliersOf(estimates, judged).map((index) => must(known[index], "run").at),
  };
}
