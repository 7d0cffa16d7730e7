import { type Flags } from "../flags.js";
import type { Io } from "../streams.js";
/** Serves the simulator until it is interrupted. The profile is JSON, or the name of a file. */
export declare function simulateCommand(io: Io, flags: Flags): Promise<number>;
