import { type Millis } from "../base/index.js";
import { type Stage } from "../config/index.js";
export type { Stage } from "../config/index.js";
/** When requests are meant to go out. */
export interface Arrivals {
    /**
     * constant: evenly spaced in the cumulated rate; poisson: independent exponential gaps, whose
     * count is itself random and is not rescaled.
     */
    readonly kind: "constant" | "poisson";
    readonly stages: readonly Stage[];
    /** Of Poisson arrivals only. */
    readonly seed: number;
}
/** All arrivals of a run, in order. */
export interface Schedule {
    /** Arrivals 0 to warmupCount − 1 are warm-up, the others up to `count` are measured. */
    readonly warmupCount: number;
    readonly count: number;
    /** Milliseconds since the start of the warm-up; a pure function of the index. */
    instantMs(index: number): Millis;
}
/** Every step-th arrival from first on: what one thread of one shard sends. */
export interface Stripe {
    readonly first: number;
    readonly step: number;
}
/** Arrivals there are on average, warm-up included; of constant arrivals exactly those there are. */
export declare function expectedCount(load: {
    readonly arrivals: Arrivals;
    readonly warmupMs: Millis;
}): number;
/**
 * The whole schedule, computed from absolute positions and never chained, so that no error adds
 * up: arrival i lies where the cumulated rate is i (at a constant rate: at i/rate), or, of Poisson
 * arrivals, where it is the sum of i + 1 unit exponentials (time rescaling; Çınlar, Introduction
 * to Stochastic Processes, 1975, section 4.7).
 */
export declare function makeSchedule(load: {
    readonly arrivals: Arrivals;
    readonly warmupMs: Millis;
}): Schedule;
