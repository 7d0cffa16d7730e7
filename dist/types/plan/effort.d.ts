import type { Millis } from "../base/index.js";
import type { Plan } from "./plan.js";
/**
 * What running plans takes at most, warm-up and all retries included; of a shard its own part. What
 * cannot be known before is left out: the requests of a closed loop by time, the time of one by
 * requests. Of random arrivals it is the mean.
 */
export interface Effort {
    readonly requests: number;
    readonly durationMs: Millis;
}
export declare const NO_EFFORT: Effort;
export declare function addEffort(a: Effort, b: Effort): Effort;
export declare function timesEffort({ requests, durationMs }: Effort, times: number): Effort;
/** What running each of the plans once takes. */
export declare function effortOf(plans: readonly Plan[]): Effort;
/** The cap that an effort breaks, by the name of its input; null when there is room. */
export declare function brokenCap(effort: Effort, caps: {
    readonly maxRequests: number;
    readonly maxDurationMs: Millis;
}): "max-requests" | "max-duration" | null;
