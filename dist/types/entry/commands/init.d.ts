import { type Flags } from "../flags.js";
import { type Io } from "../streams.js";
/** Writes a workflow and a starter configuration, from flags and from what is answered on `input`. */
export declare function initCommand(io: Io, flags: Flags, input: NodeJS.ReadStream): Promise<number>;
