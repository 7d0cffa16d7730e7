import { type Millis } from "../base/index.js";
import { type RecordedWindow, type Recording } from "../measurement/index.js";
/** What a generator thread observes about itself. */
export interface SelfObservation {
    readonly loopDelayMs: {
        readonly p99: Millis;
        readonly max: Millis;
    };
    /** CPU time of the thread over wall time, 0 to 1. */
    readonly cpuShare: number;
}
/** Watches the event loop and the CPU of the thread it is started in. */
export declare function watchSelf(): {
    finish(): SelfObservation;
};
export interface HealthFacts {
    readonly window: RecordedWindow;
    readonly plannedPerS: number;
    readonly durationMs: Millis;
    readonly warmupMs: Millis;
    readonly observed: SelfObservation;
    /** Our machine's own limits that requests ran into. */
    readonly ownFaults: readonly string[];
}
/**
 * Whether the generator kept its own promises (contract section 7). An unhealthy run says nothing
 * about the endpoint, whatever its numbers look like.
 */
export declare function judgeHealth(facts: HealthFacts): Recording["health"];
