import type { Warning } from "../base/index.js";
import { type Recording } from "../measurement/index.js";
/** Earlier runs that a candidate may be compared with, and why others may not. */
export interface Baselines {
    /** Oldest first. */
    readonly runs: readonly Recording[];
    readonly warnings: readonly Warning[];
    /** Why there is nothing to compare with; null when there is. */
    readonly absence: string | null;
}
/** Whether a run may be compared with at all: admitted, complete, from a healthy generator. */
export declare function isUsable(recording: Recording): boolean;
/**
 * Of all runs given, the newest `limit` that are comparable: same fingerprint, admitted, complete,
 * measured by a healthy generator, not without any success, and not the candidate itself.
 */
export declare function chooseBaselines(candidate: Recording, given: readonly Recording[], limit: number): Baselines;
