/** What one input is: its words for users, its schema and whether it can be used yet. */
import type { Field } from "./fields.js";
export type Group = "run" | "target" | "request" | "load" | "connection" | "judgement" | "baseline" | "cost" | "report";
export type Status<T = unknown> = {
    readonly kind: "available";
}
/** Some values are refused: nothing that has no effect is accepted. The sentence says so, or null. */
 | {
    readonly kind: "partly";
    refuses(value: T): string | null;
};
interface Words<T> {
    readonly group: Group;
    /** Whether a scenario may override it, or it holds for the whole run. */
    readonly scope: "run" | "scenario";
    /** What may be written, for documentation and error messages. */
    readonly form: string;
    readonly description: string;
    readonly status: Status<T>;
    readonly secret: boolean;
}
export interface Input<T = unknown, S = T> extends Words<T> {
    /** The default in words or as a literal; null where there is none. */
    readonly defaultText: string | null;
    /** Reads a value that was given. */
    readonly given: Field<T>;
    /** Also takes absence: yields the default, or null. */
    readonly schema: Field<S>;
}
type Spec<T> = Words<T> & {
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
export declare const AVAILABLE: Status<never>;
export declare function partly<T>(refuses: (value: T) => string | null): Status<T>;
export {};
