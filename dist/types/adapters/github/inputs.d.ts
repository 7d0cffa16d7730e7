import type { Environment } from "./context.js";
export interface Inputs {
    /** Only the inputs that were given; the runner passes the others as empty strings. */
    readonly values: Readonly<Record<string, string>>;
    /** Names that are no input of ours, in lower case: most often misspelt ones. */
    readonly unknown: readonly string[];
}
/** The step's `with:` values by input name, without surrounding white space. */
export declare function readInputs(env: Environment, names: readonly string[]): Inputs;
