import type { Budget } from "../config/index.js";
import { type Recording } from "../measurement/index.js";
import type { Claim, Strictness } from "./finding.js";
import { type RunSize } from "./settle.js";
export interface BudgetRule {
    readonly scenario: string;
    readonly budget: Budget;
    readonly candidates: readonly Recording[];
    readonly strictness: Strictness;
    readonly run: RunSize;
    /** Why goodput cannot be judged; null where it can. */
    readonly doubtOfGoodput: string | null;
}
/** The rule "within this absolute limit". */
export declare function budgetClaim(rule: BudgetRule): Claim;
