import { type Recording } from "../measurement/index.js";
import type { Verdict } from "../verdict/index.js";
export interface ReportFiles {
    readonly html: string;
    readonly verdict: string;
    readonly junit: string;
    /** The first recording; further ones lie beside it. */
    readonly recording: string;
}
/** Writes HTML, JSON, JUnit and the recordings into a folder, which is made. */
export declare function writeReportFiles(folder: string, verdict: Verdict, recordings: readonly Recording[]): Promise<ReportFiles>;
