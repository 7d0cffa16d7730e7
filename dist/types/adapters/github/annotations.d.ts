import { type Toolkit } from "./toolkit.js";
export interface Annotation {
    readonly level: "error" | "warning" | "notice";
    readonly title: string;
    readonly message: string;
    /** Relative to the workspace. */
    readonly file?: string;
    /** From 1. */
    readonly line?: number;
}
/** Writes the first ten of each level; GitHub would drop the others without a word. */
export declare function annotate(annotations: readonly Annotation[], to?: Toolkit): {
    readonly written: number;
    readonly dropped: number;
};
