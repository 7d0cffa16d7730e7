import { type Issue } from "../../base/index.js";
import type { AnswerName, Answers, Ask } from "./answers.js";
/** What is wrong with an answer; empty if nothing is. */
export declare function issuesOf(name: AnswerName, answer: string): readonly Issue[];
/**
 * Answers from flags, and for what they do not say from `ask`.
 * @throws UsageError with everything that is wrong with the flags, or with the answers together.
 */
export declare function collectAnswers(given: Readonly<Partial<Record<AnswerName, string>>>, ask: Ask, around: {
    readonly branch: string;
    readonly version: string;
    /** Where this program comes from, as `owner/repository@commit`; null: not known. */
    readonly source: string | null;
}): Promise<Answers>;
