import type { Progress } from "../engine/index.js";
import type { Io } from "./streams.js";
import type { OnProgress } from "./wiring.js";
/** One line for a log. `achievedPerS` is null while it is not known. */
export declare function progressLine(name: string, progress: Progress, achievedPerS: number | null): string;
/** As much as fits into `columns`, what matters most; a bar where there is room for one. */
export declare function liveLine(name: string, progress: Progress, achievedPerS: number | null, look: {
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
    /** A terminal without a movable cursor. */
    readonly isDumb?: boolean;
}): ProgressDisplay;
/** On the standard error of a command. */
export declare const displayOf: (io: Io, isQuiet: boolean) => ProgressDisplay;
