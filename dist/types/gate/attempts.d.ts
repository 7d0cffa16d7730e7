import type { Warning } from "../base/index.js";
import type { Recording } from "../measurement/index.js";
/** What earlier attempts of this workflow run have left, whatever it is of. */
export interface EarlierAttempts {
    readonly recordings: readonly Recording[];
    /** Why there may be more than was found. */
    readonly doubts: readonly string[];
}
/** Runs that are judged together with those of this attempt; `bases` in the order of `candidates`. */
export interface PooledRuns {
    readonly candidates: readonly Recording[];
    readonly bases: readonly Recording[];
}
export declare const NO_POOLED_RUNS: PooledRuns;
/** From 1; what a file says may be anything. */
export declare function attemptOf({ environment }: Recording): number;
/** Of everything that earlier attempts left, the runs of one job, oldest first. */
export declare function pooledRuns(earlier: EarlierAttempts | undefined, candidate: Recording, base: Recording | undefined): PooledRuns;
/** Which attempt this is, and how much of the earlier ones counts; nothing of a first one. */
export declare function attemptWarnings(attempt: number, earlier: EarlierAttempts | undefined, pooled: readonly PooledRuns[]): readonly Warning[];
