import type { MetricComparison } from "../comparison/index.js";
import type { Claim, Strictness } from "./finding.js";
import { type RunSize } from "./settle.js";
export interface RegressionRule {
    readonly scenario: string;
    readonly comparison: MetricComparison;
    readonly tolerance: number;
    readonly strictness: Strictness;
    readonly run: RunSize;
}
/** The rule "not worse than the baseline by more than the tolerance" for one metric. */
export declare function regressionClaim(rule: RegressionRule): Claim;
