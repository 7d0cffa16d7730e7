/**
 * The worst change against the baseline that is still accepted.
 *
 *     tolerance = subject ":" ( percent | points | "off" )
 *
 * Shares take percentage points (a ratio of two error rates near zero says nothing), all other
 * metrics take a relative change in percent.
 */
import { type MetricName, type Ratio, type Statistic } from "../base/index.js";
import { type Field } from "./fields.js";
import { type Parsed } from "./parsed.js";
export type ToleranceLimit = {
    readonly kind: "ratio";
    readonly value: Ratio;
} | {
    readonly kind: "points";
    readonly value: Ratio;
} | {
    readonly kind: "off";
};
export interface Tolerance {
    readonly metric: MetricName;
    readonly statistic: Statistic | null;
    readonly limit: ToleranceLimit;
    /** As it was written. */
    readonly text: string;
}
export declare function parseTolerance(text: string): Parsed<Tolerance>;
export declare const tolerances: Field<readonly Tolerance[]>;
