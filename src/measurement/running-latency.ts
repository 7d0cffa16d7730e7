import type { Micros, Millis } from "../base/index.ts";

/**
 * Latency while a run goes on, for whoever watches it: a few hundred counters, so that a request's
 * end costs one increment and telling them four times a second costs the schedule nothing. Two
 * digits are right; what is judged are the histograms.
 */
export type RunningLatency = Uint32Array;

/** A bucket is 4.4% wide. */
const BUCKETS_PER_OCTAVE = 16;
/** From 1 µs to 72 min. */
const OCTAVES = 32;
/** Behind all others, since a failure counts as slower than every success. */
const FAILURES = OCTAVES * BUCKETS_PER_OCTAVE;

/**
 * Of the measured requests that have ended, failed ones as slower than all others. A quantile that
 * lies among them has no value.
 */
export interface LatencySoFar {
  readonly p50Ms: Millis | null;
  readonly p99Ms: Millis | null;
}

export const makeRunningLatency = (): RunningLatency => new Uint32Array(FAILURES + 1);

const bucketOf = (us: Micros): number =>
  Math.min(FAILURES - 1, Math.max(0, Math.round(Math.log2(us) * BUCKETS_PER_OCTAVE)));

/** Counts one more request that ended; null: it failed. */
export function seeLatency(counts: RunningLatency, latencyMs: Millis | null): void {
  const bucket = latencyMs === null ? FAILURES : bucketOf(latencyMs * 1000);
  counts[bucket] = (counts[bucket] ?? 0) + 1;
}

function quantile(counts: Float64Array, total: number, share: number): Millis | null {
  let left = Math.max(1, Math.ceil(share * total));
  const bucket = counts.findIndex((count) => {
    left -= count;
    return left <= 0;
  });
  return bucket === FAILURES ? null : 2 ** (bucket / BUCKETS_PER_OCTAVE) / 1000;
}

/** All threads together; null while nothing measured has ended. */
export function latencySoFar(threads: readonly RunningLatency[]): LatencySoFar | null {
  const counts = new Float64Array(FAILURES + 1);
  for (const thread of threads) {
    thread.forEach((count, bucket) => { counts[bucket] = (counts[bucket] ?? 0) + count; });
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  return { p50Ms: quantile(counts, total, 0.5), p99Ms: quantile(counts, total, 0.99) };
}
