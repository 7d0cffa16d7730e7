import { type Warning } from "../base/index.js";
import type { Config } from "../config/index.js";
import { type Recording } from "../measurement/index.js";
import { type Calibration } from "../verdict/index.js";
import type { Env } from "./surroundings.js";
import { type OnProgress } from "./wiring.js";
/** A calibration's runs, whoever asks for it: the action or the command line. */
export declare const DEFAULT_RUNS = 6;
export interface CalibrationRuns {
    readonly recordings: readonly Recording[];
    readonly warnings: readonly Warning[];
    readonly isInterrupted: boolean;
}
/** Recordings that were made before. */
export declare function readCalibrationRuns(patterns: readonly string[], named: readonly string[]): Promise<CalibrationRuns>;
/** A/A: the same plan again and again, each time over connections of its own. */
export declare function recordCalibrationRuns(config: Config, runs: number, around: {
    readonly env: Env;
    readonly signal: AbortSignal;
    readonly onProgress: OnProgress;
    /** Where each recording is kept; null: nowhere. */
    readonly folder: string | null;
    readonly say: (line: string) => void;
}): Promise<CalibrationRuns>;
export declare function calibrationOf(config: Config, { recordings, warnings }: CalibrationRuns): Calibration;
