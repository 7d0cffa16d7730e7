import type { Worker } from "node:worker_threads";
import { type Millis } from "../base/index.js";
import type { Progress, RunOrder, ThreadTask } from "./messages.js";
import type { ThreadResult } from "./thread.js";
/** How a run ended, all threads together. */
export type Execution = ThreadResult & {
    /** By how much a start that was planned at an instant missed it, by this machine's clock. */
    readonly startOffsetMs?: Millis;
};
export interface ExecutionPorts {
    /** Starts a generator thread with its task. */
    readonly spawn: (task: ThreadTask) => Worker;
    /** How many threads share the load. */
    readonly threads: number;
    /** Aborted on SIGINT and the like: the run stops and is reported as far as it came. */
    readonly signal: AbortSignal;
    readonly onProgress: (progress: Progress) => void;
}
/**
 * Runs a plan in threads of their own, so that progress, signals and an embedded simulator never
 * disturb the schedule. All threads start at one instant and take turns at the arrivals, as do all
 * shards of a plan.
 * @throws TailgateError when a shard is not ready at the common start.
 * @throws Bug when a thread dies of its own fault.
 */
export declare function execute(order: RunOrder, ports: ExecutionPorts): Promise<Execution>;
