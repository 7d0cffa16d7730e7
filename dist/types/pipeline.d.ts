/**
 * The contents page: `record`, `judge` and `gate` over the same rooms, one line a step. Sharding,
 * judging stored runs and imports are these steps, started later or stopped earlier.
 */
import { TailgateError } from "./base/index.js";
import { type GateOptions, type GatePorts, type Job, type JudgeOptions } from "./gate/index.js";
import type { Recording } from "./measurement/index.js";
import { type ArmJob, record, type RunPorts } from "./record/index.js";
import { type Acceptance, type Case, type Verdict } from "./verdict/index.js";
export { baselinesOf } from "./gate/index.js";
export { mergeShards } from "./measurement/index.js";
export { type ArmJob, type GateOptions, type GatePorts, type Job, type JudgeOptions, record, type RunPorts, };
/** Compares, judges and words the result. Pure and deterministic; sends nothing. */
export declare function judge(cases: readonly Case[], options: JudgeOptions): Verdict;
/** The verdict on an endpoint whose first request showed that it cannot be measured. */
export declare function unmeasured(error: TailgateError, options: JudgeOptions): Verdict;
/** What became of the runs after the verdict. */
export type Stored = {
    readonly kind: "stored";
    readonly paths: readonly string[];
} | {
    readonly kind: "skipped";
    readonly reason: string;
}
/** The verdict stands and is reported all the same. */
 | {
    readonly kind: "failed";
    readonly error: TailgateError;
};
export interface Outcome {
    readonly verdict: Verdict;
    readonly recordings: readonly Recording[];
    readonly stored: Stored;
    readonly interrupted: boolean;
}
/** Where runs are kept, whether these may be, and under which name. */
export type StoringPorts = Pick<GatePorts, "store" | "storing" | "identity">;
/** Keeps complete runs for later comparisons, whether they were measured here or elsewhere. */
export declare function storeRuns(recordings: readonly Recording[], verdict: Verdict, ports: StoringPorts, accepted: readonly Acceptance[]): Promise<Stored>;
/** The whole: run every job, compare with its baselines, judge, confirm, store. */
export declare function gate(jobs: readonly Job[], ports: GatePorts, options: GateOptions): Promise<Outcome>;
