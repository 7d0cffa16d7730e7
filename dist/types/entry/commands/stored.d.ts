import { type Flags } from "../flags.js";
import { type Io } from "../streams.js";
export declare function judgeCommand(io: Io, flags: Flags): Promise<number>;
export declare function mergeCommand(io: Io, flags: Flags): Promise<number>;
export declare function reportCommand(io: Io, flags: Flags): Promise<number>;
