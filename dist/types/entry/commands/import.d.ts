import { type Flags } from "../flags.js";
import { type Io } from "../streams.js";
/** Another tool's results as a recording. */
export declare function importCommand(io: Io, flags: Flags, stdin: AsyncIterable<Uint8Array>): Promise<number>;
