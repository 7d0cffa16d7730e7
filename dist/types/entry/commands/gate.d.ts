import type { Recording } from "../../measurement/index.js";
import type { Verdict } from "../../verdict/index.js";
import { type Flags } from "../flags.js";
import { type Io } from "../streams.js";
/** `--json FILE`, or `-` for standard output. */
export declare function writeJson(io: Io, path: string | null, verdict: Verdict): Promise<void>;
/** Makes sure that a result file can be written before anything is spent on the result. */
export declare function openResultFile(path: string | null): Promise<void>;
/** HTML, JSON, JUnit and the recordings, where a folder for them is given. */
export declare function writeReports(io: Io, folder: string | null, result: {
    readonly verdict: Verdict;
    readonly recordings: readonly Recording[];
}): Promise<void>;
/** Plan, run, compare, judge, report. */
export declare function gateCommand(io: Io, flags: Flags): Promise<number>;
