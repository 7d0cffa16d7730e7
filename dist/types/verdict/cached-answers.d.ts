import type { Warning } from "../base/index.js";
import { type Recording } from "../measurement/index.js";
/**
 * Answers from a gateway's cache look like fast and cheap ones, but no model worked on them: what
 * share of each arm's answers they are, where there are any.
 */
export declare function cachedAnswers({ scenario, candidates, bases }: {
    readonly scenario: string;
    readonly candidates: readonly Recording[];
    readonly bases: readonly Recording[];
}): readonly Warning[];
