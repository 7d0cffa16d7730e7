/**
 * What can become of a request (contract section 8). Every scheduled arrival ends in exactly one
 * of these, so their counts add up to the schedule.
 */
export declare const OUTCOMES: readonly ["ok", "auth", "quota", "rate-limited", "client-error", "server-error", "timeout-connect", "timeout-first-byte", "timeout-idle", "timeout-total", "dns", "refused", "reset", "tls", "decode", "in-band-error", "truncated", "empty", "too-large", "dropped", "aborted"];
export type Outcome = (typeof OUTCOMES)[number];
/** Counts by outcome; outcomes that did not occur are left out. */
export type OutcomeCounts = Readonly<Partial<Record<Outcome, number>>>;
export interface OutcomeTotals {
    readonly scheduled: number;
    readonly sent: number;
    readonly ok: number;
    /** Everything planned that did not end well, dropped arrivals included. */
    readonly failed: number;
    readonly dropped: number;
    readonly timeouts: number;
    readonly rateLimited: number;
}
export declare function totalsOf(counts: OutcomeCounts): OutcomeTotals;
export declare function addCounts(a: OutcomeCounts, b: OutcomeCounts): OutcomeCounts;
