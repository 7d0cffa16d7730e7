import { type Millis, type PerSecond } from "../base/index.js";
/** When requests are meant to go out. */
export type Arrivals = {
    readonly kind: "constant";
    readonly ratePerS: PerSecond;
}
/** Independent exponential gaps; the count of a window is itself random and is not rescaled. */
 | {
    readonly kind: "poisson";
    readonly ratePerS: PerSecond;
    readonly seed: number;
};
/** All arrivals of a run, in order. Instants are milliseconds since the schedule's start. */
export interface Schedule {
    /** Arrivals 0 to warmupCount − 1 are warm-up, the others up to `count` are measured. */
    readonly warmupCount: number;
    readonly count: number;
    instantMs(index: number): Millis;
}
export interface Span {
    readonly warmupMs: Millis;
    readonly durationMs: Millis;
}
/**
 * The whole schedule, computed from absolute positions and never chained, so that no error adds
 * up: arrival i of a constant rate lies at i/rate.
 */
export declare function makeSchedule(arrivals: Arrivals, span: Span): Schedule;
