/**
 * What can become of a request (contract section 8). Every scheduled arrival ends in exactly one
 * of these, so their counts add up to the schedule.
 */
export const OUTCOMES = [
  "ok", "auth", "quota", "rate-limited", "client-error", "server-error",
  "timeout-connect", "timeout-first-byte", "timeout-idle", "timeout-total",
  "dns", "refused", "reset", "tls", "decode", "in-band-error", "truncated", "empty", "too-large",
  "dropped", "aborted",
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** Counts by outcome; outcomes that did not occur are left out. */
export type OutcomeCounts = Readonly<Partial<Record<Outcome, number>>>;

const TIMEOUTS: readonly Outcome[] = [
  "timeout-connect", "timeout-first-byte", "timeout-idle", "timeout-total",
];

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

export function totalsOf(counts: OutcomeCounts): OutcomeTotals {
  const scheduled = OUTCOMES.reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0);
  const ok = counts.ok ?? 0;
  const dropped = counts.dropped ?? 0;
  return {
    scheduled,
    sent: scheduled - dropped,
    ok,
    failed: scheduled - ok,
    dropped,
    timeouts: TIMEOUTS.reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0),
    rateLimited: counts["rate-limited"] ?? 0,
  };
}

export function addCounts(a: OutcomeCounts, b: OutcomeCounts): OutcomeCounts {
  const sum: Partial<Record<Outcome, number>> = {};
  for (const outcome of OUTCOMES) {
    const count = (a[outcome] ?? 0) + (b[outcome] ?? 0);
    if (count > 0) sum[outcome] = count;
  }
  return sum;
}
