import { type Flags } from "../flags.js";
import type { Io } from "../streams.js";
/** Serves the simulator until it is interrupted. */
export declare function simulateCommand(io: Io, flags: Flags): Promise<number>;
