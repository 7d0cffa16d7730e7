import type { RunHistory, Trend } from "../comparison/index.js";
export declare const eventsOf: (history: RunHistory) => readonly string[];
export declare const HISTORY_HEADINGS: readonly ["metric", "now", "anchor", "drift", "changes"];
export declare const historyCells: (trend: Trend) => readonly string[];
export declare const spanOf: (history: RunHistory) => string;
/**
 * For a terminal.
 * @param stored all runs that the store holds, sound or not
 */
export declare function renderHistory(histories: readonly RunHistory[], store: string, stored: number): string;
/** Those that ran last, and how many others there are. */
export declare function shownHistories(histories: readonly RunHistory[]): {
    readonly shown: readonly RunHistory[];
    readonly left: number;
};
/**
 * `README.md` of the data branch.
 * @param pictures paths of the drawings beside it, where there is one
 */
export declare function renderHistoryPage(histories: readonly RunHistory[], pictures: ReadonlyMap<RunHistory, string>): string;
