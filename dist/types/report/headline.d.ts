import type { Finding, Verdict } from "../verdict/index.js";
import { type FailureWord } from "./format.js";
type Judged = Omit<Verdict, "headline">;
/** Of one reason in a headline. */
export declare const MAX_REASON_CHARS = 240;
export declare function scenariosOf(verdict: Judged): readonly string[];
/** `judged on P90: 240 requests; P99 needs 1,000`; null when the metric was judged itself. */
export declare function standInNote(finding: Finding): string | null;
/** Everything in a finding's reasons that the figures do not already say. */
export declare function reasonsOf(finding: Finding): readonly string[];
/** A name that came with the run: one line, and short enough for a headline. */
export declare function pairedName({ against }: NonNullable<Finding["paired"]>): string;
/** A finding as part of a sentence: metric, change with interval, limit, values, counts. */
export declare function figureSentence(finding: Finding, word: FailureWord): string;
/** One finding by itself, with the word for its verdict: what an annotation says. */
export declare function findingSentence(verdict: Judged, finding: Finding): string;
/**
 * The verdict as one plain-text sentence on one line: the word for it, then the figure of the
 * finding that decided it, which is the one furthest beyond (for a pass: nearest to) its limit.
 * The text holds scenario names and reasons as they came; whoever shows it escapes it.
 */
export declare function headlineOf(verdict: Judged): string;
export {};
