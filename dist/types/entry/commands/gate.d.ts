import type { Verdict } from "../../verdict/index.js";
import { type Flags } from "../flags.js";
import { type Io } from "../streams.js";
/** `--json FILE`, or `-` for standard output. */
export declare function writeJson(io: Io, path: string | null, verdict: Verdict): Promise<void>;
/** Makes sure that a result file can be written before anything is spent on the result. */
export declare function openResultFile(path: string | null): Promise<void>;
/** Plan, run, compare, judge, report. */
export declare function gateCommand(io: Io, flags: Flags): Promise<number>;
