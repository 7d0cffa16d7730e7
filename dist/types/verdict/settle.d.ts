import type { PerSecond } from "../base/index.js";
import type { Effect } from "../stats/index.js";
/** What a run costs, to say what a longer one would. */
export interface RunSize {
    /** Two: a paired run, which takes the time of both. */
    readonly arms?: 1 | 2;
    /** Of each arm. */
    readonly requests: number;
    /** Planned; null for a closed loop, whose length nobody can tell before. */
    readonly ratePerS: PerSecond | null;
    /** How many requests at a time a closed loop has; null for an open one. */
    readonly concurrency: number | null;
    /** Of all arms; null when unknown. */
    readonly costUsd: number | null;
}
/**
 * How much longer a run must be until its error is small enough to decide: only the within-run
 * part of the variance shrinks with the number of requests. Null when no length is enough.
 */
export declare function timesLonger(evidence: {
    readonly effect: Effect;
    readonly withinShare: number;
}, target: {
    readonly toleranceLog: number;
    readonly level: number;
    readonly passAlpha: number;
}): number | null;
/** In requests, minutes and dollars. */
export declare function describeLonger(times: number, run: RunSize): string;
