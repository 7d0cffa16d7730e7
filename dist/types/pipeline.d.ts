/**
 * The contents page: `record`, `judge` and `gate` over the same rooms, one line a step. Sharding,
 * judging stored runs and imports are these steps, started later or stopped earlier.
 */
import { type Millis, TailgateError } from "./base/index.js";
import type { BaselineStore, RunIdentity } from "./comparison/index.js";
import type { Failure } from "./config/index.js";
import { type Recording } from "./measurement/index.js";
import { type ArmJob, record, type RunPorts } from "./record/index.js";
import { type Acceptance, type Case, type Rules, type Strictness, type Verdict } from "./verdict/index.js";
export { type ArmJob, record, type RunPorts };
/** One scenario, ready to run. */
export interface Job extends ArmJob {
    readonly rules: Rules;
    /** Measured in turns with the candidate, which is judged against it; null: judged on its own. */
    readonly base: (ArmJob & {
        /** What reports call it. */
        readonly name: string;
    }) | null;
}
export interface JudgeOptions {
    /** Scenarios that an interruption left out: nothing is known of them. */
    readonly unmeasured?: readonly string[];
    readonly strictness: Strictness;
    readonly failOn: readonly Failure[];
    readonly acceptances: readonly Acceptance[];
    readonly version: string;
}
/** Compares, judges and words the result. Pure and deterministic; sends nothing. */
export declare function judge(cases: readonly Case[], options: JudgeOptions): Verdict;
/** The verdict on an endpoint whose first request showed that it cannot be measured. */
export declare function unmeasured(error: TailgateError, options: JudgeOptions): Verdict;
/**
 * Recordings as candidates: shards of one plan are merged, others are repeated runs of their
 * scenario.
 */
export declare function mergeShards(recordings: readonly Recording[]): readonly Recording[];
export interface GatePorts extends RunPorts {
    readonly store: BaselineStore;
    /** Whether this run may become a baseline, and why not. */
    readonly storing: {
        readonly allowed: boolean;
        readonly reason: string;
    };
    readonly identity: RunIdentity;
    readonly pause: (forMs: Millis) => Promise<void>;
    readonly signal: AbortSignal;
    readonly notice: (line: string) => void;
}
export interface GateOptions extends JudgeOptions {
    /** Fresh repetitions that a would-be failure gets. */
    readonly confirm: number;
    /** Caps on the gate as a whole, confirmations included. */
    readonly maxRequests: number;
    readonly maxDurationMs: Millis;
}
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
/** Stored runs for a candidate: absent is an answer, corrupt stops the gate. */
export declare function baselinesOf(store: BaselineStore, candidate: Recording, limit: number): Promise<readonly Recording[]>;
/** The whole: run every job, compare with its baselines, judge, confirm, store. */
export declare function gate(jobs: readonly Job[], ports: GatePorts, options: GateOptions): Promise<Outcome>;
