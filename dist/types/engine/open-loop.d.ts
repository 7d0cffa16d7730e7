import type { Millis } from "../base/index.js";
import { type Schedule, type Slot, type Stripe } from "../plan/index.js";
import type { Pacemaker } from "./pacemaker.js";
import type { Traffic } from "./traffic.js";
export interface LoopPorts {
    /** One of each arm. */
    readonly traffics: readonly Traffic[];
    readonly pacemaker: Pacemaker;
    readonly originMs: Millis;
    readonly stop: AbortSignal;
}
export declare function isOver({ traffics, stop }: LoopPorts): boolean;
/** One arm that sends all the time. */
export declare function wholeRun(load: {
    readonly warmupMs: Millis;
    readonly durationMs: Millis;
}): Slot;
/**
 * Issues the stripe's arrivals, slot by slot, each at its instant whatever became of the others.
 * Late ones are neither skipped nor moved: how late they were is counted from the intended instant.
 */
export declare function openLoop(schedule: Schedule, plan: {
    readonly slots: readonly Slot[];
    readonly stripe: Stripe;
}, ports: LoopPorts): Promise<void>;
