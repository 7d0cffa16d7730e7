import type { Calibration } from "../verdict/index.js";
import type { RenderOptions } from "./render.js";
export type CalibrationFormat = "text" | "markdown";
/** A calibration for a terminal or as a page. */
export declare function renderCalibration(calibration: Calibration, format: CalibrationFormat, options?: Pick<RenderOptions, "color" | "columns">): string;
