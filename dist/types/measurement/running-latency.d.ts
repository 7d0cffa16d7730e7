import type { Millis } from "../base/index.js";
/**
 * Latency while a run goes on, for whoever watches it: a few hundred counters, so that a request's
 * end costs one increment and telling them four times a second costs the schedule nothing. Two
 * digits are right; what is judged are the histograms.
 */
export type RunningLatency = Uint32Array;
/**
 * Of the measured requests that have ended, failed ones as slower than all others. A quantile that
 * lies among them has no value.
 */
export interface LatencySoFar {
    readonly p50Ms: Millis | null;
    readonly p99Ms: Millis | null;
}
export declare const makeRunningLatency: () => RunningLatency;
/** Counts one more request that ended; null: it failed. */
export declare function seeLatency(counts: RunningLatency, latencyMs: Millis | null): void;
/** All threads together; null while nothing measured has ended. */
export declare function latencySoFar(threads: readonly RunningLatency[]): LatencySoFar | null;
