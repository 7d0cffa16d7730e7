import { type Issue } from "../base/index.js";
import type { CommandHelp } from "./help.js";
export interface Flags {
    readonly positionals: readonly string[];
    /** Values of flags that are inputs, by input name. */
    readonly inputs: Readonly<Record<string, string>>;
    /** Values of the command's own flags; a repeated flag keeps all. */
    readonly own: Readonly<Record<string, readonly string[]>>;
    readonly switches: ReadonlySet<string>;
}
type Shape = Pick<CommandHelp, "takesInputs" | "own" | "switches" | "lists" | "words">;
/**
 * Flags of a command: all inputs under their own names where it takes them, its own and its
 * switches. All that is wrong with them is told beside what could be read.
 */
export declare function readFlags(args: readonly string[], command: Shape): {
    readonly flags: Flags;
    readonly issues: readonly Issue[];
};
/** The value of a flag that may be given once. */
export declare function single(flags: Flags, name: string): string | null;
/** The value of a flag that must be given. */
export declare function required(flags: Flags, name: string): string;
export {};
