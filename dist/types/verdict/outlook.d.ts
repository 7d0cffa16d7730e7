import { type Statistic } from "../base/index.js";
import { type Estimate, type Evidence, type MetricRequest, type Segments } from "../comparison/index.js";
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
/** A run to come as far as it is known before, and the past runs that tell of it. */
export interface ExpectedRun {
    readonly statistic: Statistic | null;
    readonly ours: Estimate;
    readonly theirs: readonly Estimate[];
}
/** By the number of measured requests; null where they are too few or no run has the metric. */
type ExpectedRuns = (requests: number) => ExpectedRun | null;
/** Without baselines of a spread that is assumed. */
export declare const expectedRuns: (request: MetricRequest, baselines: readonly Recording[]) => ExpectedRuns;
/** What was typical of past runs, in the metric's unit; null without any. */
export declare const typicalValue: ({ theirs }: ExpectedRun) => number | null;
/** Without baselines a single run is assumed, for shares one without any event. */
export declare function outlooksOf(request: MetricRequest, { current: baselines, earlier }: Segments): Outlooks;
export {};
