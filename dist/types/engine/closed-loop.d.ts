import type { ClosedLoad } from "../plan/index.js";
import type { Course } from "./arm.js";
import { type LoopPorts } from "./open-loop.js";
/** Starts the next request; to be told of every end. */
export interface ClosedLoop {
    landed(): void;
    /** Resolves when the last request has been issued. */
    run(): Promise<void>;
}
/**
 * So many requests at a time, each followed at once by the next. What is slow is asked less often
 * then, so the latencies are not free of coordinated omission; `intended` is the instant of
 * sending. After the warm-up, the number of requests or the time is what is measured.
 */
export declare function makeClosedLoop(load: ClosedLoad, courses: readonly Course[], ports: LoopPorts): ClosedLoop;
