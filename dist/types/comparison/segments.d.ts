import type { MetricName } from "../base/index.js";
import type { Recording } from "../measurement/index.js";
/** Runs of one level: a change marker of the metric begins the next one. */
export interface Segments {
    /** Since the last marker; what a candidate is compared with. */
    readonly current: readonly Recording[];
    /** Oldest first. Their levels are past; how much their runs differ is still known from them. */
    readonly earlier: readonly (readonly Recording[])[];
}
/** Whether the level of a metric begins anew with this run. */
export declare function marks(run: Recording, metric: MetricName): boolean;
/** Splits runs, oldest first, at the change markers of a metric. */
export declare function segmentsOf(metric: MetricName, runs: readonly Recording[]): Segments;
