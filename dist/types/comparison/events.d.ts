import { type ShareMetric } from "../base/index.js";
import { type Block, type Recording } from "../measurement/index.js";
import { type EventCount } from "../stats/index.js";
import type { RunDispersion } from "./evidence.js";
/** Of a block's scheduled requests, those that count for a share metric. */
export declare function eventsOf(block: Block, metric: ShareMetric): EventCount;
/** Counts shrunk to what independent requests would tell: both divided by the over-dispersion. */
export interface EffectiveCount {
    readonly raw: EventCount;
    readonly effective: EventCount;
}
export declare function poolEvents(counts: readonly EventCount[]): EffectiveCount;
/** What says that a share may be worse: failures, or requests that were not good. */
export declare function worseEvents(metric: ShareMetric, { events, size }: EventCount): number;
/**
 * How many independent requests those of a run `times` as long would be worth: what differs from run
 * to run adds a variance that grows with the square of the count.
 */
export declare function effectiveSize(size: number, { within, between }: RunDispersion, times?: number): number;
/**
 * Candidate and baseline as effective counts. Shares drift from run to run as well: by how much the
 * baseline's runs are over-dispersed counts for both sides where it exceeds what blocks show.
 */
export declare function comparedEvents(metric: ShareMetric, candidates: readonly Recording[], baselines: readonly Recording[]): {
    readonly candidate: EffectiveCount;
    readonly baseline: EffectiveCount;
    readonly dispersion: RunDispersion;
};
export declare function recordedEvents(recordings: readonly Recording[], metric: ShareMetric): EffectiveCount;
