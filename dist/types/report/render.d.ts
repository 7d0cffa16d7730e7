import { type Recording } from "../measurement/index.js";
import type { Verdict } from "../verdict/index.js";
export declare const REPORT_FORMATS: readonly ["markdown", "html", "json", "junit", "text"];
export type ReportFormat = (typeof REPORT_FORMATS)[number];
export interface RenderOptions {
    /** ANSI colours; text only. */
    readonly color?: boolean;
    /** Of the terminal, where it is one: a wider table is shown row by row. Text only. */
    readonly columns?: number | undefined;
    /** Longest result in UTF-16 units; markdown only. Default 60,000, as much as a comment holds. */
    readonly maxChars?: number;
    /** Page that holds more than fits here; markdown only. Built by us, never taken from a file. */
    readonly moreUrl?: string;
}
/** A verdict or a single run in one of the dialects. The same subject gives the same text. */
export declare function render(subject: Verdict | Recording, format: ReportFormat, options?: RenderOptions): string;
