import type { Worker } from "node:worker_threads";
import type { PreflightReport, Progress, ThreadOrder, ThreadReport, ThreadTask } from "./messages.js";
export type Execution = {
    readonly kind: "preflight-failed";
    readonly preflight: PreflightReport;
} | {
    readonly kind: "finished";
    readonly report: ThreadReport;
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
 * disturb the schedule. All threads start at one instant and take turns at the arrivals.
 * @throws Bug when a thread dies of its own fault.
 */
export declare function execute(order: ThreadOrder, ports: ExecutionPorts): Promise<Execution>;
