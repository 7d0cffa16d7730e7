import type { Recording } from "../measurement/index.js";
import type { ArmJob } from "../pipeline.js";
import { type Load, type Target } from "../plan/index.js";
import type { ScenarioEstimate } from "../report/index.js";
/** Input tokens of a request on average over the prompts, which take turns. */
export declare function promptTokens({ prompts, body }: Pick<Target, "prompts" | "body">): number;
/** Most output tokens of a request, the body's own wishes included; null where nothing bounds it. */
export declare function mostOutputTokens({ maxTokens, body }: Pick<Target, "maxTokens" | "body">): number | null;
export interface Size {
    /** Warm-up and preflight included. */
    readonly requests: number | null;
    readonly measuredRequests: number | null;
    readonly durationMs: number | null;
}
/** What a closed loop does not know before, it takes from its earlier runs. */
export declare function sizeOfRun(load: Load, baselines: readonly Recording[]): Size;
/** Of one arm. */
export declare function estimateSpending({ plan, priced }: Pick<ArmJob, "plan" | "priced">, baselines: readonly Recording[], absence: string | null): ScenarioEstimate;
