import { type Outcome, type OutcomeCounts } from "../../measurement/index.js";
/**
 * Of a failure of which nothing more is known. The vocabulary has no word for it; whoever uses this
 * says so in `cannotTell`.
 */
export declare const UNNAMED_FAILURE: Outcome;
/** Redirects count as answers, as the tools count them. Null: no status at all. */
export declare function outcomeOfStatus(status: number): Outcome | null;
/** What the words of an error tell of a request without a status; else the connection broke. */
export declare function outcomeOfError(text: string): Outcome;
export declare function outcomeOf(status: number, error: string): Outcome;
export declare function sumOutcomes(parts: Iterable<readonly [Outcome, number]>): OutcomeCounts;
