import { type Millis } from "../base/index.js";
import { type TransportMaker } from "./arm.js";
import type { PreflightReport, ThreadProgress, ThreadReport, ThreadTask } from "./messages.js";
import type { Pacemaker } from "./pacemaker.js";
import type { ProtocolFinder } from "./protocol.js";
export interface ThreadPorts {
    readonly findProtocol: ProtocolFinder;
    readonly makeTransport: TransportMaker;
    readonly pacemaker: Pacemaker;
    readonly hasFineTimers: boolean;
    readonly progress: (progress: ThreadProgress) => void;
    /** Tells that this thread can start; resolves with the common start of all, on our clock. */
    readonly start: () => Promise<Millis>;
    /** Aborted when the run is to stop at once. */
    readonly stop: AbortSignal;
}
export type ThreadResult = {
    readonly kind: "preflight-failed";
    readonly arm: number;
    readonly preflight: PreflightReport;
}
/** One report for each arm. */
 | {
    readonly kind: "finished";
    readonly reports: readonly ThreadReport[];
};
/**
 * The run of one thread: preflight, if it is the first, then its share of the load, then the
 * drain. Stopped at any point, also during the preflight, it reports what it has so far as
 * interrupted.
 */
export declare function runThread(task: ThreadTask, ports: ThreadPorts): Promise<ThreadResult>;
