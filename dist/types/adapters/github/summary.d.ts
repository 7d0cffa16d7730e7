export type SummaryResult = {
    readonly kind: "appended";
    readonly sizeBytes: number;
}
/** Nothing was written. `roomBytes` is what would still fit. */
 | {
    readonly kind: "too-large";
    readonly sizeBytes: number;
    readonly roomBytes: number;
};
/**
 * Appends to the job summary, keeping what other parts of the step wrote.
 * @param file path from GITHUB_STEP_SUMMARY
 */
export declare function appendSummary(file: string, markdown: string): SummaryResult;
