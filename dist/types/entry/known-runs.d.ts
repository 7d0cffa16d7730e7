import { type BaselineStore } from "../comparison/index.js";
import { type Recording } from "../measurement/index.js";
import type { Job } from "../pipeline.js";
import type { Plan } from "../plan/index.js";
/** A job that has not run yet, and the runs it would be compared with. */
export interface Known {
    readonly job: Job;
    readonly baselines: readonly Recording[];
    readonly absence: string | null;
}
/** The baselines that a run of this job would be compared with; a paired one brings its own base. */
export declare function baselinesFor(store: BaselineStore, job: Job): Promise<Known>;
/** Stored runs of the candidate's plan, which tell its noise and what it uses up, paired or not. */
export declare function earlierRunsOf(store: BaselineStore, job: Job): Promise<Known>;
/** The newest stored runs of one arm's plan that count, and why there are none. */
export declare function runsOfPlan(store: BaselineStore, plan: Plan, most: number): Promise<Omit<Known, "job">>;
