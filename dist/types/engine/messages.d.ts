import type { Millis } from "../base/index.js";
import type { Price } from "../cost/index.js";
import type { Outcome, RecordedWindow, Recording } from "../measurement/index.js";
import type { Plan } from "../plan/index.js";
import type { SelfObservation } from "./health.js";
/** What a generator thread is started with. */
export interface ThreadOrder {
    readonly plan: Plan;
    /** The only secret that crosses; it is in no plan, recording or message back. */
    readonly apiKey: string | null;
    readonly price: Price | null;
    readonly ca: string | null;
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
    readonly totalMs: Millis;
    readonly scheduled: number;
    readonly planned: number;
    readonly inFlight: number;
    readonly ok: number;
    readonly failed: number;
    readonly costUsd: number;
}
/** A finished thread's account of its run. */
export interface ThreadReport {
    readonly window: RecordedWindow;
    readonly end: Recording["end"];
    readonly preflight: PreflightReport;
    readonly observed: SelfObservation;
    readonly ownFaults: readonly string[];
    readonly maxInFlight: number;
    readonly providerModels: readonly string[];
    readonly usageSeen: boolean;
    /** Detail texts of failures with their counts, most frequent first; untrusted. */
    readonly failures: readonly {
        readonly text: string;
        readonly count: number;
    }[];
}
export type FromThread = {
    readonly kind: "progress";
    readonly progress: Progress;
} | {
    readonly kind: "preflight-failed";
    readonly preflight: PreflightReport;
} | {
    readonly kind: "finished";
    readonly report: ThreadReport;
} | {
    readonly kind: "failed";
    readonly message: string;
    readonly stack: string;
};
export type ToThread = {
    readonly kind: "stop";
};
