import { type MetricId, type Warning } from "../base/index.js";
import type { Recording } from "../measurement/index.js";
/**
 * A regression that the default branch carries already: runs that were stored after the last
 * admitted one and were judged regressed. It is told apart from what the candidate adds.
 */
export interface BranchShift {
    readonly metric: MetricId;
    /** Of the default branch over its baseline, relative, positive when worse. */
    readonly shift: number;
    /** Of the candidate over the default branch as it is now. */
    readonly own: number;
    readonly runs: number;
    /** Commit of the first of these runs. */
    readonly since: string | null;
}
/**
 * The metric by which the default branch is furthest over its baseline. Null when its last run was
 * admitted.
 * @param stored all runs of the candidate's configuration, oldest first
 */
export declare function branchShift(candidate: Recording, stored: readonly Recording[], baselines: readonly Recording[]): BranchShift | null;
export declare function shiftWarning(shift: BranchShift): Warning;
