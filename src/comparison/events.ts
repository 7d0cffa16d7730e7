import type { ShareMetric } from "../base/index.ts";
import { type Block, type Recording, totalsOf } from "../measurement/index.ts";
import { dispersionFactor, type EventCount } from "../stats/index.ts";

/** Of a block's scheduled requests, those that count for a share metric. */
export function eventsOf(block: Block, metric: ShareMetric): EventCount {
  const totals = totalsOf(block.outcomes);
  const events = {
    "error-rate": totals.failed,
    "timeout-rate": totals.timeouts,
    "rate-limited-rate": totals.rateLimited,
    goodput: totals.ok,
  }[metric];
  return { events, size: block.scheduled };
}

/** Counts shrunk to what independent requests would tell: both divided by the over-dispersion. */
export interface EffectiveCount {
  readonly raw: EventCount;
  readonly effective: EventCount;
}

export function poolEvents(counts: readonly EventCount[]): EffectiveCount {
  const raw = {
    events: counts.reduce((sum, count) => sum + count.events, 0),
    size: counts.reduce((sum, count) => sum + count.size, 0),
  };
  const factor = dispersionFactor(counts);
  return { raw, effective: { events: raw.events / factor, size: raw.size / factor } };
}

/** Events of each run on its own. */
function runTotals(
  recordings: readonly Recording[],
  metric: ShareMetric,
): readonly EventCount[] {
  return recordings.map((recording) =>
    poolEvents(recording.blocks.map((block) => eventsOf(block, metric))).raw);
}

/**
 * Candidate and baseline as effective counts. Shares drift from run to run as well: by how much
 * the baseline's runs are over-dispersed counts for both sides where it exceeds what blocks show.
 */
export function comparedEvents(
  metric: ShareMetric,
  candidates: readonly Recording[],
  baselines: readonly Recording[],
): { readonly candidate: EffectiveCount; readonly baseline: EffectiveCount } {
  const betweenRuns = dispersionFactor(runTotals(baselines, metric));
  const shrink = ({ raw, effective }: EffectiveCount): EffectiveCount => {
    const size = Math.min(effective.size, raw.size / betweenRuns);
    const share = raw.size === 0 ? 0 : raw.events / raw.size;
    return { raw, effective: { events: share * size, size } };
  };
  return {
    candidate: shrink(recordedEvents(candidates, metric)),
    baseline: shrink(recordedEvents(baselines, metric)),
  };
}

export function recordedEvents(
  recordings: readonly Recording[],
  metric: ShareMetric,
): EffectiveCount {
  return poolEvents(
    recordings.flatMap((recording) => recording.blocks.map((block) => eventsOf(block, metric))));
}
