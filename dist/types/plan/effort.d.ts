import type { Millis } from "../base/index.js";
import type { Plan } from "./plan.js";
/** What running plans takes, warm-up included; an estimate only where arrivals are random. */
export interface Effort {
    readonly requests: number;
    readonly durationMs: Millis;
}
export declare const NO_EFFORT: Effort;
export declare function addEffort(a: Effort, b: Effort): Effort;
/** What running each of the plans once takes. */
export declare function effortOf(plans: readonly Plan[]): Effort;
/** The cap that an effort breaks, by the name of its input; null when there is room. */
export declare function brokenCap(effort: Effort, caps: {
    readonly maxRequests: number;
    readonly maxDurationMs: Millis;
}): "max-requests" | "max-duration" | null;
