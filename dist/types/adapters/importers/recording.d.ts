import { type PerSecond } from "../../base/index.js";
import { type Recording } from "../../measurement/index.js";
import type { Imported } from "./imported.js";
/** What whoever imports knows besides the file. */
export interface ImportOptions {
    readonly file: string;
    readonly tool: string;
    /** The rate that the tool was asked for; raw latencies then count from the planned instants. */
    readonly ratePerS: PerSecond | null;
    readonly suite: string;
    readonly scenario: string;
    /** Stands in where the file tells no time of day, such as when the file was written. */
    readonly fallbackStart: Date;
    readonly toolVersion: string;
}
/** Another tool's results as a recording, with what they leave open. */
export declare function recordingOf(imported: Imported, options: ImportOptions): Recording;
