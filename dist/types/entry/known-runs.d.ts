import { type BaselineStore } from "../comparison/index.js";
import { type Recording } from "../measurement/index.js";
import type { Job } from "../pipeline.js";
/** A job that has not run yet, and the runs it would be compared with. */
export interface Known {
    readonly job: Job;
    readonly baselines: readonly Recording[];
    readonly absence: string | null;
}
/** The baselines that a run of this job would be compared with; a paired one brings its own base. */
export declare function baselinesFor(store: BaselineStore, job: Job): Promise<Known>;
