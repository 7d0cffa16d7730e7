import { type Flags } from "../flags.js";
import { type Io } from "../streams.js";
/** `--candidate a.json b.json`: file names after a flag belong to it until the next flag. */
export declare function filesAfter(args: readonly string[], flag: string): readonly string[];
export declare function judgeCommand(io: Io, flags: Flags, args: readonly string[]): Promise<number>;
export declare function mergeCommand(io: Io, flags: Flags): Promise<number>;
export declare function reportCommand(io: Io, flags: Flags): Promise<number>;
