import type { OutcomeCounts } from "../measurement/index.js";
import type { Finding, Verdict } from "../verdict/index.js";
import { type FailureWord } from "./format.js";
/** The figures of one finding as texts, consistent with one another. */
export interface Figures {
    readonly base: string;
    readonly now: string;
    /** Change of a regression with its interval, or the interval of a budget's value. */
    readonly change: string;
    readonly interval: string | null;
    readonly limit: string;
}
/**
 * A tolerated worsening in the terms in which the change is shown. Ratios are symmetric on the
 * logarithm: where more is better, a tolerance of 20% allows the value to fall to 1/1.2 of it.
 */
export declare function worseningAsChange(finding: Finding, worsening: number): number;
/** Called a timeout where any request ran into one. */
export declare function failureWordOf(outcomes: OutcomeCounts): FailureWord;
export declare function failureWordIn(verdict: Pick<Verdict, "candidate">, scenario: string): FailureWord;
export declare function figuresOf(finding: Finding, word: FailureWord): Figures;
/**
 * How much of its limit a finding uses up, for ordering only: above 1 is beyond it. Improvements
 * are negative; what cannot be compared comes last.
 */
export declare function limitUse(finding: Finding): number;
