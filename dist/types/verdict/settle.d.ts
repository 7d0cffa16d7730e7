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
    /** The run and its repetitions, which are all in `requests`. */
    readonly runs: number;
}
interface Target {
    readonly toleranceLog: number;
    readonly level: number;
    readonly passAlpha: number;
}
/**
 * How much longer a run must be until its error is small enough to decide: only the within-run
 * part of the variance shrinks with the number of requests. Null when no length is enough.
 */
export declare function timesLonger(evidence: {
    readonly effect: Effect;
    readonly withinShare: number;
}, target: Target): number | null;
/** The smallest factor by which a run must be longer to be decided; null when none is enough. */
export declare function timesUntil(isDecided: (times: number) => boolean): number | null;
/**
 * How many more past runs would decide: of the squared error only the part that comes from their
 * number shrinks with it, `fixed` stays. Null when no number is enough, or none that is sensible.
 */
export declare function moreRuns(effect: Effect, past: {
    readonly runs: number;
    readonly fixedVariance: number;
}, target: Target): number | null;
/** In requests, minutes and dollars. */
export declare function describeLonger(times: number, run: RunSize): string;
export declare function describeMoreRuns(more: number, run: RunSize): string;
/** Where nothing that is sent helps; `upper` is the bound that a pass has to keep within. */
export declare function describeTolerance(upper: number): string;
export {};
