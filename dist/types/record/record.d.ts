import { type Clock, type Json } from "../base/index.js";
import type { PricedModel } from "../cost/index.js";
import { type Execution, type Progress, type RunOrder } from "../engine/index.js";
import { type Recording } from "../measurement/index.js";
import { type Plan } from "../plan/index.js";
/** One endpoint and how it is called. */
export interface ArmJob {
    readonly plan: Plan;
    readonly apiKey: string | null;
    readonly ca: string | null;
    /** URL of a proxy; may hold a password, so it is in no plan. */
    readonly proxy: string | null;
    readonly priced: PricedModel | null;
}
/** Which of a run's arms: the candidate is the first one. */
export type ArmIndex = RunOrder["first"];
export interface RunPorts {
    readonly execute: (order: RunOrder, progress: (progress: Progress) => void) => Promise<Execution>;
    readonly clock: Clock;
    readonly newId: () => string;
    /** Which arm of a paired run begins: by chance, so that neither is always the first. */
    readonly drawFirst: () => ArmIndex;
    /** Runner, versions, commit: written into the recording. */
    readonly environment: Readonly<Record<string, Json>>;
    readonly onProgress: (scenario: string, repeat: number, progress: Progress) => void;
    readonly version: string;
}
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
