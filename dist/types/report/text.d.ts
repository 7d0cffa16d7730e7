import { type Report } from "./model.js";
/** Terminal columns, near enough: wide characters of East Asia and pictures take two. */
export declare function columnsOf(content: string): number;
/** Lines of at most `width` columns, broken at spaces; a longer word keeps its length. */
export declare function wrap(content: string, width: number, indent: string): readonly string[];
/** What a terminal shows at the end of a run. Colours are ANSI and only there when asked for. */
export declare function textOf(report: Report, options: {
    readonly color: boolean;
    /** Of the terminal; left out where it is none. */
    readonly columns?: number | undefined;
}): string;
