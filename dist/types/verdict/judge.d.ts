import { type Baselines } from "../comparison/index.js";
import type { Budget, Failure, Tolerance } from "../config/index.js";
import { type Recording } from "../measurement/index.js";
import { type Acceptance } from "./acceptance.js";
import { type Control } from "./control.js";
import { type Judgement, type Strictness } from "./finding.js";
/** What one scenario is held to. */
export interface Rules {
    readonly budgets: readonly Budget[];
    readonly tolerances: readonly Tolerance[];
    readonly baselineRuns: number;
}
/** One scenario's runs: the candidate with its confirmations, and whatever is stored. */
export interface Case {
    readonly scenario: string;
    readonly candidates: readonly Recording[];
    readonly baselines: readonly Recording[];
    /**
     * Of a paired run the base arm of each candidate, in their order: the candidates are judged
     * against these, and no stored baseline is consulted.
     */
    readonly bases?: readonly Recording[];
    readonly control?: Control | null;
    readonly rules: Rules;
}
export interface JudgedCase {
    readonly scenario: string;
    readonly candidates: readonly Recording[];
    readonly baselines: Baselines;
    /** Empty for a run of one arm. */
    readonly bases: readonly Recording[];
}
/**
 * Judges everything at once. Pure: the same recordings and rules give the same findings.
 * Source of the rules: contract section 9.
 */
export declare function judgeCases(cases: readonly Case[], options: {
    readonly strictness: Strictness;
    readonly failOn: readonly Failure[];
    readonly acceptances: readonly Acceptance[];
    /** Scenarios that an interruption left out. */
    readonly unmeasured?: readonly string[];
}): Judgement & {
    readonly cases: readonly JudgedCase[];
    readonly accepted: readonly Acceptance[] | null;
};
