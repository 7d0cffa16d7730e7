import { type DerivedFile, type RunHistory } from "../comparison/index.js";
/** The history as one self-contained page, for a browser. */
export declare function renderHistoryHtml(histories: readonly RunHistory[]): string;
/** `README.md` with its pictures, and with `withHtml` the page `index.html`. */
export declare function renderDataBranch(histories: readonly RunHistory[], { withHtml }: {
    readonly withHtml: boolean;
}): readonly DerivedFile[];
