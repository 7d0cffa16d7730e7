import { type Millis, type PerSecond } from "../base/index.js";
import { type Settings } from "../config/index.js";
import type { Arrivals, Stage } from "./arrivals.js";
/** Requests go out at their instants, whatever the endpoint does. */
export interface OpenLoad {
    readonly mode: "open";
    readonly arrivals: Arrivals;
    readonly warmupMs: Millis;
    /** Sum of the stages. */
    readonly durationMs: Millis;
    readonly maxInFlight: number;
}
/** So many requests at a time: the next goes out when one has ended. */
export interface ClosedLoad {
    readonly mode: "closed";
    readonly concurrency: number;
    /** Measured ones; null: as many as `durationMs` takes. */
    readonly requests: number | null;
    readonly warmupMs: Millis;
    /** Ignored when `requests` is set. */
    readonly durationMs: Millis;
}
export type Load = OpenLoad | ClosedLoad;
/** The loads that settings ask for: one, or one for each rung of a ladder of concurrencies. */
export declare function loadsOf(settings: Settings): readonly Load[];
/** Requests per second on average over the stages. */
export declare function meanRatePerS(stages: readonly Stage[]): PerSecond;
/**
 * A load's shape as a hard key of the fingerprint. How long one constant rate lasts is no part of
 * it: that changes how well is measured, not what. The length of a closed loop is, since a queue
 * that it builds up or a cache that it fills belongs to what is measured.
 */
export declare function loadKey(load: Load): string;
