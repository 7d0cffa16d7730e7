import type { RunHistory } from "../comparison/index.js";
/** For a terminal. */
export declare function renderHistory(histories: readonly RunHistory[], store: string): string;
/** \`README.md\` of the data branch. */
export declare function renderHistoryPage(histories: readonly RunHistory[]): string;
