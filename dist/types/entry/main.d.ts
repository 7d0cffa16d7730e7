import { type Flags } from "./flags.js";
import { type CommandHelp } from "./help.js";
import { type Io } from "./streams.js";
/**
 * The words behind a command. Its own switches are taken out first: whatever stands behind one is
 * not its value.
 */
export declare function flagsOf(command: CommandHelp, args: readonly string[]): Flags;
/** The command line from its words to its exit code. Says everything through `io`. */
export declare function main(io: Io): Promise<number>;
