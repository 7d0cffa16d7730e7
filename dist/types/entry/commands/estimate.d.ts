import { type Flags } from "../flags.js";
import { type Io } from "../streams.js";
/** Requests, minutes, tokens, cost and the smallest detectable change of a gate. Sends nothing. */
export declare function estimateCommand(io: Io, flags: Flags): Promise<number>;
