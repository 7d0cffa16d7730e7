import type { Millis, Ratio, Usd } from "../base/index.js";
import type { BaselineStore, RunIdentity } from "../comparison/index.js";
import type { Failure } from "../config/index.js";
import type { ArmJob, RunPorts } from "../record/index.js";
import type { Acceptance, Rules, Strictness } from "../verdict/index.js";
import type { EarlierAttempts } from "./attempts.js";
/** One scenario, ready to run. */
export interface Job extends ArmJob {
    readonly rules: Rules;
    /** Measured in turns with the candidate, which is judged against it; null: judged on its own. */
    readonly base: (ArmJob & {
        /** What reports call it. */
        readonly name: string;
    }) | null;
    /** A fixed reference that is asked at the same time. */
    readonly control: ArmJob | null;
}
export interface JudgeOptions {
    /** Scenarios that an interruption left out: nothing is known of them. */
    readonly unmeasured?: readonly string[];
    readonly strictness: Strictness;
    /** Probability that all looks together do not fail an unchanged endpoint. */
    readonly confidence: Ratio;
    readonly failOn: readonly Failure[];
    readonly acceptances: readonly Acceptance[];
    /** The label that backs an acceptance, to be told to whoever may want one; null: the usual one. */
    readonly acceptLabel?: string | null;
    readonly version: string;
}
export interface GatePorts extends RunPorts {
    readonly store: BaselineStore;
    /** Whether this run may become a baseline, and why not. */
    readonly storing: {
        readonly allowed: boolean;
        readonly reason: string;
    };
    readonly identity: RunIdentity;
    /** Left out: this is the first attempt, or it is not known. */
    readonly earlier?: EarlierAttempts | undefined;
    readonly pause: (forMs: Millis) => Promise<void>;
    readonly signal: AbortSignal;
    readonly notice: (line: string) => void;
}
export interface GateOptions extends JudgeOptions {
    /** Fresh repetitions that a would-be failure gets. */
    readonly confirm: number;
    /** How often an undecided run doubles; `strictness` is shared out over so many looks. */
    readonly extend: number;
    /** Caps on the gate as a whole, repetitions included. */
    readonly maxRequests: number;
    readonly maxDurationMs: Millis;
    readonly maxCostUsd: Usd | null;
}
