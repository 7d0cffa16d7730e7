import type { Worker } from "node:worker_threads";
import type { PreflightReport, Progress, ThreadOrder, ThreadReport } from "./messages.js";
export type Execution = {
    readonly kind: "preflight-failed";
    readonly preflight: PreflightReport;
} | {
    readonly kind: "finished";
    readonly report: ThreadReport;
};
export interface ExecutionPorts {
    /** Starts a generator thread with its order. */
    readonly spawn: (order: ThreadOrder) => Worker;
    /** Aborted on SIGINT and the like: the run stops and is reported as far as it came. */
    readonly signal: AbortSignal;
    readonly onProgress: (progress: Progress) => void;
}
/**
 * Runs a plan in a thread of its own, so that progress, signals and an embedded simulator never
 * disturb the schedule.
 * @throws Bug when the thread dies of its own fault.
 */
export declare function execute(order: ThreadOrder, ports: ExecutionPorts): Promise<Execution>;
