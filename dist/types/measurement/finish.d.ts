/** Why an answer ended, in classes that all APIs share. */
export declare const FINISHES: readonly ["stop", "length", "tool-calls", "content-filter", "refusal", "other", "unknown"];
export type Finish = (typeof FINISHES)[number];
/** What one answer tells of itself. */
export interface AnswerNote {
    readonly finish: Finish;
    /** What the provider says that it was served as; untrusted text. */
    readonly serviceTier: string | null;
}
