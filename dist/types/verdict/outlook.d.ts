import { type Statistic } from "../base/index.js";
import { type Evidence, type MetricRequest } from "../comparison/index.js";
import type { Recording } from "../measurement/index.js";
export type Judged = Extract<Evidence, {
    kind: "ratio" | "difference";
}>;
/** What comparing an unchanged run of some size with the past ones would show of one metric. */
export interface Outlook {
    readonly statistic: Statistic | null;
    readonly base: number | null;
    readonly baselineRuns: number;
    readonly evidence: Judged;
}
/** By the number of measured requests; null where they are too few or no run has the metric. */
export type Outlooks = (requests: number) => Outlook | null;
/** Standard deviation of ln latency, and of ln tokens, where nothing has been measured yet. */
export declare const ASSUMED_SPREAD = 0.6;
/** Without baselines a single run is assumed, for shares one without any event. */
export declare function outlooksOf(request: MetricRequest, baselines: readonly Recording[]): Outlooks;
