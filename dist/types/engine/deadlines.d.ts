import type { Millis } from "../base/index.js";
import type { Outcome } from "../measurement/index.js";
import type { Limits } from "../plan/index.js";
/** Whoever is told that a deadline has passed. */
interface Expiring {
    expire(outcome: Outcome): void;
}
/** The phase timers of a request; each ends it with an outcome of its own. */
export declare class Deadlines {
    #private;
    constructor(limits: Limits, totalMs: Millis, expiring: Expiring);
    bytesArrived(): void;
    clear(): void;
}
export {};
