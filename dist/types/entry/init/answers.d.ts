/** What the files that `init` writes depend on. */
export interface Answers {
    readonly endpoint: string;
    /** Null where the endpoint names it, or is the simulator. */
    readonly model: string | null;
    readonly rate: string;
    /** Name of the repository's secret that holds the key; null where the endpoint needs none. */
    readonly secret: string | null;
    readonly branch: string;
    /** Where the workflow takes the action from: `owner/repository@ref`. */
    readonly action: string;
}
export type AnswerName = keyof Answers;
export interface Question {
    readonly name: AnswerName;
    readonly text: string;
    /** The answer of whoever has no other. */
    readonly usual: string;
}
/** Gets a valid answer from somewhere. @throws UsageError where there is nobody to ask. */
export type Ask = (question: Question) => Promise<string>;
