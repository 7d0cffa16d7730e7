import type { Config } from "../config/index.js";
import type { Io } from "./streams.js";
/**
 * `mode: calibrate`, the command's report as a step: log, summary, files and outputs. Nothing is
 * judged, so that there is no comment and nothing to fail for.
 */
export declare function calibrateAction(io: Io, config: Config, folder: string): Promise<number>;
