import { type Flags } from "../flags.js";
import { type Io } from "../streams.js";
/** `--runs N`. */
export declare function runsOf(text: string | null): number;
/** Measured noise and false alarms, from runs of its own or from stored recordings. */
export declare function calibrateCommand(io: Io, flags: Flags): Promise<number>;
