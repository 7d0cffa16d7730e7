import { type MetricId, type MetricUnit } from "../base/index.js";
import { type RunSummary } from "./run-summary.js";
export interface TrendPoint {
    readonly startedAt: string;
    readonly commit: string | null;
    /** In the metric's unit. */
    readonly value: number;
    readonly admitted: boolean;
    /** An accepted change begins here. */
    readonly isMarked: boolean;
}
export interface LevelChange {
    /** Index of the first point at the new level. */
    readonly at: number;
    readonly startedAt: string;
    readonly commit: string | null;
    /** Commit of the run before: the change lies after it. */
    readonly after: string | null;
    /** Relative, of a share the difference. Positive is more of the metric, whether good or bad. */
    readonly change: number;
    readonly isWorse: boolean;
    readonly isAccepted: boolean;
}
/** One metric over the stored runs of one configuration, oldest first. */
export interface Trend {
    readonly id: MetricId;
    readonly unit: MetricUnit;
    readonly points: readonly TrendPoint[];
    readonly changes: readonly LevelChange[];
    /** Median of the oldest admitted runs; null without any. */
    readonly anchor: number | null;
    /** Median of the newest runs since the last accepted change. */
    readonly level: number;
    /** Of the level against the anchor, as `change` is counted; accepted changes count too. */
    readonly drift: number | null;
}
export interface RunHistory {
    readonly suite: string;
    readonly scenario: string;
    readonly fingerprint: string;
    readonly runs: number;
    readonly admitted: number;
    readonly from: string;
    readonly to: string;
    readonly trends: readonly Trend[];
    /** Where the provider's version changed. */
    readonly providerChanges: readonly {
        readonly startedAt: string;
        readonly from: string;
        readonly to: string;
    }[];
}
/** One history for each suite, scenario and configuration, the one that ran last first. */
export declare function historiesOf(runs: readonly RunSummary[]): readonly RunHistory[];
