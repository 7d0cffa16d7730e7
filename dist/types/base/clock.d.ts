import type { Millis } from "./units.js";
/** PORT: time. Instants are monotonic milliseconds with sub-microsecond resolution. */
export interface Clock {
    nowMs(): Millis;
    /** Wall-clock time, only ever for labels such as `startedAt`. */
    wallTime(): Date;
}
export declare const systemClock: Clock;
