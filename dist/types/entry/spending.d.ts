import { type BilledTokens } from "../cost/index.js";
import type { Recording } from "../measurement/index.js";
import { type ArmJob } from "../record/index.js";
import { type Load, type Target } from "../plan/index.js";
import type { ScenarioEstimate } from "../report/index.js";
/** Input tokens of a request on average over the prompts, which take turns. */
export declare function promptTokens({ prompts, body }: Pick<Target, "prompts" | "body">): number;
export interface Size {
    /** Warm-up and preflight included. */
    readonly requests: number | null;
    readonly measuredRequests: number | null;
    readonly durationMs: number | null;
}
/** What a closed loop does not know before, it takes from its earlier runs. */
export declare function sizeOfRun(load: Load, baselines: readonly Recording[]): Size;
/** Whether every model that the plan asks has a price. */
export declare function isPriced({ plan, priced }: Pick<ArmJob, "plan" | "priced">): boolean;
/** Tokens of a scheduled request on average over the runs that know them, oldest first. */
export declare function usualTokens(baselines: readonly Recording[]): BilledTokens | null;
/** Of one arm; of a shard, its own part. */
export declare function estimateSpending(arm: ArmJob, baselines: readonly Recording[], absence: string | null): ScenarioEstimate;
