import type { Millis, PerSecond, Seconds } from "../../base/index.js";
import type { Samples } from "./samples.js";
/** When requests were due, each by its place in the file, on a clock that starts with the run. */
export interface Timetable {
    readonly durationMs: Millis;
    readonly slices: "instants" | "order";
    readonly intendedMs: (index: number) => Millis;
    /** Null where the file does not say. */
    readonly sentMs: (index: number) => Millis | null;
    /** Epoch, or the start of the tool's own clock. */
    readonly originMs: Millis | null;
    readonly achievedRatePerS: PerSecond;
}
export interface Scheduled extends Timetable {
    /** Latencies count from the planned instant, though the tool took the actual one. */
    readonly isRecomputed: boolean;
    readonly durationS: Seconds;
}
/**
 * When each request was due.
 * @throws UsageError where the file and the rate contradict each other, or neither tells.
 */
export declare function scheduleOf(samples: Samples, asked: {
    readonly ratePerS: PerSecond | null;
    readonly isFromPlan: boolean;
}, file: string): Scheduled;
