import type { Calibration, Verdict } from "../verdict/index.js";
import type { ReportFiles } from "./report-files.js";
/** The action's outputs (contract section 3), all texts; empty where there is nothing to say. */
export interface Outputs extends Readonly<Record<string, string>> {
}
/** A calibration judges nothing: of the outputs it has the figures that describe its runs. */
export declare function calibrationOutputs({ metrics, runs }: Calibration, files: {
    readonly report: string;
    readonly recording: string;
}): Outputs;
/**
 * Numbers of the first scenario; the verdict and the list of regressed metrics are of all. With
 * several scenarios the verdict file holds the others.
 */
export declare function outputsOf(verdict: Verdict, written: {
    readonly files: ReportFiles | null;
    readonly commentUrl: string;
}): Outputs;
