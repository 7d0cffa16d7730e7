/** What one input is: its words for users, and its schema. */
import type { Field } from "./fields.js";
export type Group = "run" | "target" | "request" | "load" | "connection" | "judgement" | "baseline" | "cost" | "report";
interface Words {
    readonly group: Group;
    /** Whether a scenario may override it, or it holds for the whole run. */
    readonly scope: "run" | "scenario";
    /** What may be written, for documentation and error messages. */
    readonly form: string;
    readonly description: string;
    readonly secret: boolean;
}
export interface Input<T = unknown, S = T> extends Words {
    /** The default in words or as a literal; null where there is none. */
    readonly defaultText: string | null;
    /** Reads a value that was given. */
    readonly given: Field<T>;
    /** Also takes absence: yields the default, or null. */
    readonly schema: Field<S>;
}
type Spec<T> = Words & {
    readonly given: Field<T>;
};
/** An input whose absence means its default, which is read like a given value. */
export declare function withDefault<T>(spec: Spec<T> & {
    readonly defaultText: string;
}): Input<T>;
/** An input whose absence means something, and is null. */
export declare function orNull<T>(spec: Spec<T> & {
    readonly defaultText: string | null;
}): Input<T, T | null>;
export {};
