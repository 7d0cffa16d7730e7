import { type DistributionMetric, type MetricName, type MetricUnit, type Statistic } from "../base/index.js";
import { type Recording } from "../measurement/index.js";
import { type Effect, type RatePair } from "../stats/index.js";
import { type Estimate } from "./estimate.js";
/** A metric that is to be compared: `latency` with `p99`, or `error-rate` with null. */
export interface MetricRequest {
    readonly metric: MetricName;
    readonly statistic: Statistic | null;
}
/** What the runs say about a change, before anybody has an opinion on it. */
export type Evidence = {
    /** Effect on the logarithm, positive when worse. */
    readonly kind: "ratio";
    readonly effect: Effect;
    readonly betweenSd: number;
    readonly withinSd: number;
    /** Share of the squared standard error that a longer run would reduce. */
    readonly withinShare: number;
    /** Share of the baselines that lie far from the others. */
    readonly outlierShare: number;
}
/** Difference of two shares, group 1 the candidate; counts are effective ones. */
 | {
    readonly kind: "difference";
    readonly pair: RatePair;
    readonly events: number;
} | {
    readonly kind: "none";
    readonly cause: "too-few-samples" | "not-comparable";
    readonly reason: string;
};
export interface MetricComparison {
    readonly request: MetricRequest;
    /** What was compared: the request, or the highest quantile that has enough samples. */
    readonly metric: MetricName;
    readonly statistic: Statistic | null;
    readonly id: string;
    readonly unit: MetricUnit;
    readonly base: number | null;
    readonly candidate: number | null;
    /** The candidate's quantile lies among its failures: `candidate` is a lower limit. */
    readonly isCensored: boolean;
    /** Requests of the candidate that count. */
    readonly samples: number;
    readonly baselineRuns: number;
    readonly evidence: Evidence;
    /** The tool, where its own figures were compared as they stand. */
    readonly statedBy?: string;
}
export declare function floorSd(metric: MetricName): number;
export declare const median: (values: readonly number[]) => number;
/**
 * The evidence of a ratio metric from the estimates of the candidate's and the past runs. `earlier`
 * are runs of past levels: they say how much runs differ, not where the level is.
 */
export declare function compareEstimates(request: MetricRequest, ours: readonly Estimate[], theirs: readonly Estimate[], earlier?: readonly (readonly Estimate[])[]): Evidence;
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
