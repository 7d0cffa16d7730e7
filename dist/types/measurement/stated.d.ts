import { type Millis } from "../base/index.js";
import type { DistributionSummary, Recording } from "./schema.js";
/** What a tool's own percentiles say of a quantile in which failures count as slowest. */
export type StatedQuantile = 
/** The tool's figure; where failures move it, interpolated between that and the next ones. */
{
    readonly kind: "point";
    readonly ms: Millis;
    readonly isMoved: boolean;
}
/** Not stated, nor interpolated: between the nearest figures. Null: it states nothing above. */
 | {
    readonly kind: "between";
    readonly lowMs: Millis;
    readonly highMs: Millis | null;
}
/** Among the failures. */
 | {
    readonly kind: "beyond";
};
/** Requests of the run: those planned, and those that ended well. */
type Counted = Pick<Recording["load"], "scheduled" | "ok">;
/** `counted` null: of a metric that only successes have, in which no failure counts. */
export declare function statedQuantile(summary: DistributionSummary, quantile: number, counted: Counted | null): StatedQuantile;
/** As metrics of the recording, beside those that are derived from its blocks. */
export declare function statedMetrics(stated: Recording["stated"], counted: Counted): Readonly<Record<string, DistributionSummary>>;
export {};
