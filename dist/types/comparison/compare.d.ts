import { type DistributionMetric, type MetricName } from "../base/index.js";
import { type Recording } from "../measurement/index.js";
import { type Estimate } from "./estimate.js";
import { type MetricComparison, type MetricRequest, type RatioEvidence } from "./evidence.js";
export declare function floorSd(metric: MetricName): number;
export declare const median: (values: readonly number[]) => number;
/**
 * The evidence of a ratio metric from the estimates of the candidate's and the past runs. `earlier`
 * are runs of past levels: they say how much runs differ, not where the level is.
 */
export declare function compareEstimates(request: MetricRequest, ours: readonly Estimate[], theirs: readonly Estimate[], earlier?: readonly (readonly Estimate[])[]): RatioEvidence;
export declare const TOKEN_BASED: readonly MetricName[];
/** Values a quantile of the candidate rests on: everything planned, or what was recorded of it. */
export declare function countOf(recording: Recording, metric: MetricName): number;
export declare function unjudged(request: MetricRequest, reason: string, facts: {
    readonly samples: number;
    readonly baselineRuns: number;
}): MetricComparison;
/** Not even for the median, the quantile that needs the fewest. */
export declare function tooFewSamples(request: MetricRequest, facts: {
    readonly samples: number;
    readonly baselineRuns: number;
}): MetricComparison;
/**
 * Compares one metric of the candidate (one run, or a run and its confirmations) with the runs of
 * the baseline. Null when the candidate does not have the metric at all, as a whole answer has no
 * time to first token.
 */
export declare function compareMetric(request: MetricRequest, candidates: readonly Recording[], baselines: readonly Recording[]): MetricComparison | null;
export declare function hasMetric(candidates: readonly Recording[], metric: DistributionMetric): boolean;
