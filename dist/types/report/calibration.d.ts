import type { Calibration } from "../verdict/index.js";
export type CalibrationFormat = "text" | "markdown";
/** A calibration for a terminal or as a page. */
export declare function renderCalibration(calibration: Calibration, format: CalibrationFormat, options?: {
    readonly color?: boolean;
}): string;
