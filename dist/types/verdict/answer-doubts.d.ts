import type { Warning } from "../base/index.js";
import { type Recording } from "../measurement/index.js";
interface Judged {
    readonly scenario: string;
    readonly candidates: readonly Recording[];
}
/** What is doubtful about the answers themselves, whatever the figures say. */
export declare function answerDoubts(cases: readonly Judged[]): readonly Warning[];
export {};
