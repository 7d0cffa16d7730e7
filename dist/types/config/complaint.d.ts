/** What a rule between fields is, and what it says. */
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
export declare const NONE: readonly Complaint[];
export declare function complain(fields: Complaint["fields"], message: string, fix: string): readonly Complaint[];
export declare function runs({ mode }: Settings): boolean;
