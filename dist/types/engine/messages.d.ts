import type { Millis } from "../base/index.js";
import type { Price } from "../cost/index.js";
import type { GatewayAccount, LatencySoFar, LimitAccount, Outcome, RecordedWindow, Recording, RetryAccount, RunningLatency } from "../measurement/index.js";
import type { Plan } from "../plan/index.js";
import type { SelfObservation } from "./health.js";
import type { OpenedConnections, ReportedCost } from "./traffic.js";
/** What one arm of a run is started with. */
export interface ArmOrder {
    readonly plan: Plan;
    /** The only secret that crosses; it is in no plan, recording or message back. */
    readonly apiKey: string | null;
    /** By model; one without a price is missing. */
    readonly prices: Readonly<Record<string, Price>>;
    /** What random texts in prompts are made of: another one for each run and arm. */
    readonly seed: number;
    readonly ca: string | null;
    /** URL of a proxy; may hold a password, which is why it is not in the plan. */
    readonly proxy: string | null;
}
/**
 * One arm, or two that take turns: a paired run (`pairedSlots`), for which both plans have the same
 * load. `first` begins.
 */
export interface RunOrder {
    readonly arms: readonly [ArmOrder, ...ArmOrder[]];
    readonly first: 0 | 1;
    /** Money that this run and others of the gate spend from (`openAllowance`); null: no cap. */
    readonly allowance: SharedArrayBuffer | null;
}
/**
 * One thread's part of a run: thread `index` of `of`, those of all shards counted. The first one of
 * each shard also does the preflight.
 */
export interface ThreadShare {
    readonly index: number;
    readonly of: number;
}
export interface ThreadTask {
    readonly order: RunOrder;
    readonly share: ThreadShare;
}
/** What the first request found. Untrusted texts. */
export interface PreflightReport {
    readonly outcome: Outcome;
    readonly status: number | null;
    readonly detail: string | null;
    readonly location: string | null;
    readonly contentType: string | null;
    readonly tookMs: Millis | null;
    readonly attempts: number;
    readonly costUsd: number | null;
    readonly hasUsage: boolean;
}
export interface Progress {
    readonly elapsedMs: Millis;
    /** Null where it is not known in advance: a closed loop of so many requests. */
    readonly totalMs: Millis | null;
    readonly scheduled: number;
    /** Warm-up included; null where only time is planned. */
    readonly planned: number | null;
    readonly inFlight: number;
    readonly ok: number;
    readonly failed: number;
    readonly costUsd: number;
    /** Of the candidate, where two arms take turns; null while nothing measured has ended. */
    readonly latencySoFar: LatencySoFar | null;
}
/** One thread's part of it. */
export type ThreadProgress = Omit<Progress, "latencySoFar"> & {
    readonly latency: RunningLatency;
};
/** A finished thread's account of one arm. */
export interface ThreadReport {
    readonly window: RecordedWindow;
    readonly end: Recording["end"];
    readonly preflight: PreflightReport;
    readonly observed: SelfObservation;
    readonly ownFaults: readonly string[];
    readonly maxInFlight: number;
    readonly opened: OpenedConnections;
    readonly providerModels: readonly string[];
    readonly usageSeen: boolean;
    readonly reported: ReportedCost;
    readonly gateway: GatewayAccount;
    readonly limits: LimitAccount;
    readonly retries: RetryAccount;
    /** Detail texts of failures with their counts, most frequent first; untrusted. */
    readonly failures: readonly {
        readonly text: string;
        readonly count: number;
    }[];
}
export type FromThread = 
/** Waits for the start; the preflight, if it was this thread's, went well. */
{
    readonly kind: "ready";
} | {
    readonly kind: "progress";
    readonly progress: ThreadProgress;
} | {
    readonly kind: "preflight-failed";
    readonly arm: number;
    readonly preflight: PreflightReport;
}
/** One report for each arm. */
 | {
    readonly kind: "finished";
    readonly reports: readonly ThreadReport[];
} | {
    readonly kind: "failed";
    readonly message: string;
    readonly stack: string;
};
export type ToThread = 
/** The common start of all threads, on the clock of `process.hrtime`, in ms. */
{
    readonly kind: "start";
    readonly atMs: Millis;
} | {
    readonly kind: "stop";
};
