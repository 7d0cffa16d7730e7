import { type MetricComparison } from "../comparison/index.js";
import type { Claim, Strictness } from "./finding.js";
import type { Pairing } from "./pairing.js";
import { type RunSize } from "./settle.js";
export interface RegressionRule {
    readonly scenario: string;
    readonly comparison: MetricComparison;
    readonly tolerance: number;
    readonly strictness: Strictness;
    readonly run: RunSize;
    /** Null: compared with stored runs. */
    readonly paired: Pairing | null;
}
/** The rule "not worse than the baseline by more than the tolerance" for one metric. */
export declare function regressionClaim(rule: RegressionRule): Claim;
