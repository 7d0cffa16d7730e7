import type { Flags } from "./flags.js";
import { type CommandHelp, SHELLS } from "./help.js";
import type { Io } from "./streams.js";
type Shell = (typeof SHELLS)[number];
/** A flag with what may stand behind it: no value, one of a few, or any text or file. */
export interface CompletedFlag {
    readonly name: string;
    readonly meaning: string;
    readonly value: "none" | "free" | readonly string[];
}
/** The values of an input whose form is nothing but names; null for any other. */
export declare function choicesOf(form: string): readonly string[] | null;
/** The flags that a command takes, its own first. */
export declare function flagsToComplete(command: CommandHelp): readonly CompletedFlag[];
/** The script that teaches a shell to complete commands, flags and values with few choices. */
export declare function completionScript(shell: Shell): string;
export declare function completionCommand(io: Io, { positionals }: Flags): Promise<number>;
export {};
