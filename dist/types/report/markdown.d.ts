import { type Report } from "./model.js";
/** GitHub-flavoured markdown, for a comment or a job summary. Line 1 is the verdict in words. */
export declare function markdownOf(report: Report, { maxChars, moreUrl }?: {
    readonly maxChars?: number | undefined;
    readonly moreUrl?: string | undefined;
}): string;
