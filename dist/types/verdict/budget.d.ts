import type { Budget } from "../config/index.js";
import { type Recording } from "../measurement/index.js";
import type { Claim, Strictness } from "./finding.js";
export interface BudgetRule {
    readonly scenario: string;
    readonly budget: Budget;
    readonly candidates: readonly Recording[];
    readonly strictness: Strictness;
}
/** The rule "within this absolute limit". */
export declare function budgetClaim(rule: BudgetRule): Claim;
