import type { MetricId } from "../base/index.js";
import type { Recording } from "../measurement/index.js";
/** What stays known of a stored run without opening its file: enough for trends and for pruning. */
export interface RunSummary {
    /** Within the store. */
    readonly path: string;
    readonly suite: string;
    /** Of a control's run it says so: `chat (control)`. */
    readonly scenario: string;
    readonly fingerprint: string;
    /** RFC 3339. */
    readonly startedAt: string;
    readonly commit: string | null;
    readonly admitted: boolean;
    readonly verdict: string | null;
    /** Completed, by a healthy generator, with an answer: its levels are the endpoint's. */
    readonly isSound: boolean;
    /** Metrics whose level begins anew with this run. */
    readonly markers: readonly MetricId[];
    /** The provider's own name for the version that answered. */
    readonly providerModel: string | null;
    /** Values in the metrics' own units. */
    readonly levels: Readonly<Record<MetricId, number>>;
}
/** Metrics with a trend, in the order they are shown. */
export declare const TREND_METRICS: readonly [{
    readonly metric: "latency";
    readonly statistic: "p99";
}, {
    readonly metric: "latency";
    readonly statistic: "p50";
}, {
    readonly metric: "ttft";
    readonly statistic: "p99";
}, {
    readonly metric: "ttft";
    readonly statistic: "p50";
}, {
    readonly metric: "tpot";
    readonly statistic: "p50";
}, {
    readonly metric: "error-rate";
    readonly statistic: null;
}, {
    readonly metric: "cost-per-1k";
    readonly statistic: null;
}];
export declare function summariseRun(path: string, run: Recording): RunSummary;
/** Oldest first. */
export declare function byStart(a: RunSummary, b: RunSummary): number;
