import { type Flags } from "../flags.js";
import { type Io } from "../streams.js";
/** Run one scenario and write its recording. */
export declare function recordCommand(io: Io, flags: Flags): Promise<number>;
