import type { ShareMetric } from "../base/index.js";
import { type Recording } from "../measurement/index.js";
import type { MetricComparison, MetricRequest } from "./evidence.js";
export type ShareRequest = MetricRequest & {
    readonly metric: ShareMetric;
};
/** Whether a run counted what a share is of: goodput only where latency budgets were set. */
export declare function hasShare(metric: ShareMetric, { blocks }: Recording): boolean;
/** `latency 1200 ms, ttft 800 ms`: within what requests counted as good. */
export declare function boundsText({ latencyBoundsMs }: Pick<Recording, "latencyBoundsMs">): string;
/** Runs whose counts mean what the candidate's do. */
export declare function withSameShare(metric: ShareMetric, candidate: Recording, runs: readonly Recording[]): readonly Recording[];
export declare function noShare(request: ShareRequest, reason: string, samples: number): MetricComparison;
/** Null when the candidate did not count it. */
export declare function compareShares(request: ShareRequest, candidates: readonly Recording[], stored: readonly Recording[]): MetricComparison | null;
