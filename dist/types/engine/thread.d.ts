import type { PreflightReport, Progress, ThreadOrder, ThreadReport } from "./messages.js";
import type { Pacemaker } from "./pacemaker.js";
import type { ProtocolFinder } from "./protocol.js";
import type { Transport, TransportOptions } from "./transport.js";
export interface ThreadPorts {
    readonly findProtocol: ProtocolFinder;
    readonly makeTransport: (options: TransportOptions) => Transport;
    readonly pacemaker: Pacemaker;
    readonly progress: (progress: Progress) => void;
    /** Aborted when the run is to stop at once. */
    readonly stop: AbortSignal;
}
export type ThreadResult = {
    readonly kind: "preflight-failed";
    readonly preflight: PreflightReport;
} | {
    readonly kind: "finished";
    readonly report: ThreadReport;
};
/**
 * The run of one thread: preflight, then every arrival of the schedule, then the drain. Stopped
 * at any point, also during the preflight, it reports what it has so far as interrupted.
 */
export declare function runThread(order: ThreadOrder, ports: ThreadPorts): Promise<ThreadResult>;
