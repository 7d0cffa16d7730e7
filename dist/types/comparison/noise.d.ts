import { type MetricId, type MetricName, type MetricUnit, type Statistic } from "../base/index.js";
import { type Recording } from "../measurement/index.js";
import { type RunEstimate } from "../stats/index.js";
import { type Estimate } from "./estimate.js";
import type { MetricRequest } from "./evidence.js";
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
export declare const FEWEST_RUNS = 3;
/** One run's estimate of a metric other than a share; null where the run does not have it. */
export declare function estimateOf(recording: Recording, request: MetricRequest): Estimate | null;
/**
 * Noise within and between runs, in their order, at least three. Between: τ² = s² − mean w², and
 * its interval is that of s² less mean w², cut off at 0 (Tukey and Williams; S. R. Searle,
 * G. Casella and C. E. McCulloch, Variance Components, 1992, section 3.6).
 */
export declare function noiseOf(runs: readonly RunEstimate[]): Pick<MetricNoise, "between" | "within" | "drift">;
/**
 * The noise of one metric over runs of one plan, oldest first. Null where fewer than three of them
 * have it, or too few values for any quantile.
 */
export declare function metricNoise(request: MetricRequest, recordings: readonly Recording[]): MetricNoise | null;
