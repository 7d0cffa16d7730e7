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

export function recordedEvents(
  recordings: readonly Recording[],
  metric: ShareMetric,
): EffectiveCount {
  return poolEvents(
    recordings.flatMap((recording) => recording.blocks.map((block) => eventsOf(block, metric))));
}
