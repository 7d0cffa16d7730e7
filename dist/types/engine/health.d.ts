import { type Millis } from "../base/index.js";
import { type RecordedWindow, type Recording } from "../measurement/index.js";
import type { OpenedConnections } from "./traffic.js";
/** What a generator thread observes about itself. */
export interface SelfObservation {
    readonly loopDelayMs: {
        readonly p99: Millis;
        readonly max: Millis;
    };
    /** CPU time of the thread over wall time, 0 to 1. */
    readonly cpuShare: number;
    /** Pauses for the collection of garbage. */
    readonly gcMs: {
        readonly total: Millis;
        readonly max: Millis;
    };
    /** Whether naps end within microseconds, or up to 50 µs late. */
    readonly hasFineTimers: boolean;
}
/** Watches the event loop, the CPU and the garbage of the thread it is started in. */
export declare function watchSelf(hasFineTimers: boolean): {
    finish(): SelfObservation;
};
export interface HealthFacts {
    readonly window: RecordedWindow;
    /** Null for a closed loop, which plans no rate. */
    readonly plannedPerS: number | null;
    readonly durationMs: Millis;
    readonly warmupMs: Millis;
    readonly observed: SelfObservation;
    /** Our machine's own limits that requests ran into. */
    readonly ownFaults: readonly string[];
}
/** What opening connections took, as a recording tells it. */
export declare function describeOpened(opened: OpenedConnections): NonNullable<Recording["connections"]>;
/**
 * Whether the generator kept its own promises (contract section 7). An unhealthy run says nothing
 * about the endpoint, whatever its numbers look like.
 */
export declare function judgeHealth(facts: HealthFacts): Recording["health"];
