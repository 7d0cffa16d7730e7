import { type Millis } from "../base/index.js";
import type { Progress } from "../engine/index.js";
import type { OnProgress } from "./wiring.js";
/**
 * Of the measured requests that have ended, failed ones as slower than all others. A quantile that
 * lies among them has no value; before the first end there is none of either.
 */
export interface LatencySoFar {
    readonly p50Ms: Millis | null;
    readonly p99Ms: Millis | null;
}
/** How a run is going. */
export type Going = Progress & {
    readonly latencySoFar?: LatencySoFar | null;
};
/** One line for a log. `achievedPerS` is null while it is not known. */
export declare function progressLine(name: string, progress: Going, achievedPerS: number | null): string;
/** As much as fits into `columns`, what matters most; a bar where there is room for one. */
export declare function liveLine(name: string, progress: Going, achievedPerS: number | null, look: {
    readonly columns: number;
    readonly useColour: boolean;
}): string;
export interface ProgressDisplay {
    readonly onProgress: OnProgress;
    /** Ends the live line, so that other output starts on a line of its own. */
    clear(): void;
}
/** What of a terminal is looked at: tests give their own. */
export type ProgressStream = Pick<NodeJS.WriteStream, "write"> & {
    readonly isTTY?: boolean;
    readonly columns?: number;
    readonly hasColors?: NodeJS.WriteStream["hasColors"];
};
/** Live on a terminal, a line every 10 s elsewhere, nothing when quiet. */
export declare function makeProgressDisplay(stream: ProgressStream, options: {
    readonly isQuiet: boolean;
}): ProgressDisplay;
