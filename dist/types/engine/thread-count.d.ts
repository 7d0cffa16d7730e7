import type { Plan } from "../plan/index.js";
/**
 * How many generator threads a plan needs: one, unless its rate, or the events of its streams, are
 * more than one can carry. One core is left to whatever else is at work; a closed loop has no
 * schedule to share and stays on one.
 */
export declare function threadsFor(plan: Plan, cores: number): number;
