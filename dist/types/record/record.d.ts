import { type Clock, type Json } from "../base/index.js";
import type { PricedModel } from "../cost/index.js";
import { type ArmOrder, type Execution, type Progress, type RunOrder } from "../engine/index.js";
import { type Recording } from "../measurement/index.js";
import { type Plan } from "../plan/index.js";
/** One endpoint and how it is called. */
export interface ArmJob {
    readonly plan: Plan;
    readonly apiKey: string | null;
    readonly ca: string | null;
    /** URL of a proxy; may hold a password, so it is in no plan. */
    readonly proxy: string | null;
    /** By model; one without a price is missing, one that is not asked may be there. */
    readonly priced: Readonly<Record<string, PricedModel>>;
}
/** Which of a run's arms: the candidate is the first one. */
export type ArmIndex = RunOrder["first"];
export interface RunPorts {
    /** `stop` ends it before its time, as an interruption does. */
    readonly execute: (order: RunOrder, progress: (progress: Progress) => void, stop?: AbortSignal) => Promise<Execution>;
    readonly clock: Clock;
    readonly newId: () => string;
    /** Which arm of a paired run begins: by chance, so that neither is always the first. */
    readonly drawFirst: () => ArmIndex;
    /** Runner, versions, commit: written into the recording. */
    readonly environment: Readonly<Record<string, Json>>;
    readonly onProgress: (scenario: string, repeat: number, progress: Progress) => void;
    /** Money that all runs of these ports spend from; null: no cap. */
    readonly allowance: SharedArrayBuffer | null;
    readonly version: string;
}
/** What an arm's threads are started with; random texts in its prompts are made of `seed`. */
export declare function orderOf(arm: ArmJob, seed: number): ArmOrder;
/** Runs one arm, or two in turns, and gives the recording of each. */
export declare function recordArms(arms: readonly [ArmJob, ...ArmJob[]], ports: RunPorts, run: {
    readonly repeat: number;
    readonly first: ArmIndex;
    readonly against: string | null;
}): Promise<readonly Recording[]>;
/**
 * Runs a job's candidate once and gives its recording. An interrupted run is a recording as well,
 * marked so.
 * @throws TailgateError when the first request shows that the endpoint cannot be measured.
 */
export declare function record(job: ArmJob, ports: RunPorts, repeat?: number): Promise<Recording>;
