import { type Flags } from "../flags.js";
import { type Io } from "../streams.js";
/** Trend, change points and drift of the stored runs. Sends nothing to the endpoint. */
export declare function historyCommand(io: Io, flags: Flags): Promise<number>;
