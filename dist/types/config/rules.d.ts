import type { InputName, Settings } from "./catalogue.js";
export interface Complaint {
    readonly fields: readonly [InputName, ...InputName[]];
    readonly message: string;
    readonly fix: string;
}
export interface Judged {
    readonly settings: Settings;
    /** Whether somebody wrote the field, as opposed to its default. */
    readonly given: (name: InputName) => boolean;
    /** Recordings to judge came some other way than through `results`. */
    readonly candidatesGiven: boolean;
}
export type Rule = (judged: Judged) => readonly Complaint[];
export declare const somethingToMeasure: Rule;
export declare const resultsOnlyJudged: Rule;
export declare const rateWhenRunning: Rule;
export declare const modelForChat: Rule;
export declare const onePromptSource: Rule;
export declare const noKeyInPlainText: Rule;
export declare const tlsOptionsNeedTls: Rule;
/** A default that is longer than the total never fires and harms nobody: only given ones count. */
export declare const phasesWithinTimeout: Rule;
export declare const streamMetricsNeedStreams: Rule;
export declare const somewhereToStore: Rule;
export declare const RULES: readonly Rule[];
/** The caps hold for the run: scenarios, which follow one another, are added up. */
export declare function withinCaps(top: Settings, scenarios: readonly Settings[]): readonly Complaint[];
