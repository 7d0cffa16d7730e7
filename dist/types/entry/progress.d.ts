import type { Progress } from "../engine/index.js";
import type { OnProgress } from "./wiring.js";
/** One line on how a run is going. */
export declare function progressLine(scenario: string, repeat: number, progress: Progress): string;
export interface ProgressDisplay {
    readonly onProgress: OnProgress;
    /** Ends the live line, so that other output starts on a line of its own. */
    clear(): void;
}
/** Live on a terminal, a line every 10 s elsewhere, nothing when quiet. Standard error only. */
export declare function makeProgressDisplay(stream: NodeJS.WriteStream, options: {
    readonly isQuiet: boolean;
}): ProgressDisplay;
