import type { Millis } from "../base/index.js";
import type { Schedule, Stripe } from "../plan/index.js";
import type { Pacemaker } from "./pacemaker.js";
import type { Traffic } from "./traffic.js";
export interface LoopPorts {
    readonly traffic: Traffic;
    readonly pacemaker: Pacemaker;
    readonly originMs: Millis;
    readonly stop: AbortSignal;
}
export declare function isOver({ traffic, stop }: LoopPorts): boolean;
/**
 * Issues the stripe's arrivals, each at its instant whatever became of the others. Late ones are
 * neither skipped nor moved: how late they were is counted from the intended instant.
 */
export declare function openLoop(schedule: Schedule, stripe: Stripe, ports: LoopPorts): Promise<void>;
