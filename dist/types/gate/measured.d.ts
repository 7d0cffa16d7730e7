import type { BaselineStore } from "../comparison/index.js";
import type { Recording } from "../measurement/index.js";
import type { Plan } from "../plan/index.js";
import { type ArmIndex } from "../record/index.js";
import type { Case, Control } from "../verdict/index.js";
import { type PooledRuns } from "./attempts.js";
import type { GatePorts, Job } from "./job.js";
/** Stored runs for a candidate: absent is an answer, corrupt stops the gate. */
export declare function baselinesOf(store: BaselineStore, candidate: Recording, limit: number): Promise<readonly Recording[]>;
/** A job with its runs so far and what they are compared with. */
export interface Measured {
    readonly job: Job;
    readonly candidates: readonly Recording[];
    /** The base arm of each candidate; empty where there is none. */
    readonly bases: readonly Recording[];
    /** Runs of earlier attempts, which count like repetitions. */
    readonly pooled: PooledRuns;
    readonly baselines: readonly Recording[];
    readonly control: Control | null;
    /** Which arm began the first run; a repetition is begun by the other one. */
    readonly first: ArmIndex;
}
export declare const asCase: ({ job, candidates, bases, pooled, baselines, control }: Measured) => Case;
/** All that a job sends at, but for the control, which takes no time of its own. */
export declare const plansOf: ({ plan, base }: Job) => readonly Plan[];
/** Runs a job once more, the arms of a pair with the other side first. */
export declare function measureOnce(measured: Measured, ports: GatePorts, repeat: number): Promise<Measured>;
export declare function measure(job: Job, ports: GatePorts): Promise<Measured>;
