import { betterOf, type ShareMetric } from "../base/index.ts";
import { type Block, type Recording, totalsOf } from "../measurement/index.ts";
import {
  dispersionFactor, type EventCount, moderatedDispersion, normalQuantile, studentTQuantile,
} from "../stats/index.ts";
import type { RunDispersion } from "./evidence.ts";

/** Of a block's scheduled requests, those that count for a share metric. */
export function eventsOf(block: Block, metric: ShareMetric): EventCount {
  const totals = totalsOf(block.outcomes);
  const events = {
    "error-rate": totals.failed,
    "timeout-rate": totals.timeouts,
    "rate-limited-rate": totals.rateLimited,
    goodput: block.good ?? 0,
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

/** What says that a share may be worse: failures, or requests that were not good. */
export function worseEvents(metric: ShareMetric, { events, size }: EventCount): number {
  return betterOf(metric) === "lower" ? events : size - events;
}

/**
 * How far the shares of runs lie apart before it is known: the standard deviation of their
 * logarithms, and the number of runs that this is worth.
 */
const PRIOR_SD = 0.25;
const PRIOR_DOF = 5;
/** Error probability of one metric out of five that share 1%. */
const SINGLE_LEVEL = 0.002;

/**
 * How many times the variance of runs' counts is the binomial one. Shares that differ from run to run
 * by the factor e^±τ have 1 + nτ²p/(1 − p) times the variance (quasi-likelihood with a random effect;
 * D. A. Williams, Appl. Stat. 31, 1982). Bounds on shares are normal ones, so that the excess is
 * widened by how much less is known of it: the squared ratio of Student's quantile to theirs.
 */
function dispersionBetween(metric: ShareMetric, runs: readonly EventCount[]): number {
  const size = runs.reduce((sum, run) => sum + run.size, 0);
  const worse = runs.reduce((sum, run) => sum + worseEvents(metric, run), 0);
  if (worse === 0 || worse === size) return 1;
  const odds = worse / (size - worse);
  const prior = 1 + (size / runs.length) * PRIOR_SD ** 2 * odds;
  const { factor, dof } = moderatedDispersion(runs, { factor: prior, dof: PRIOR_DOF });
  const widening = (studentTQuantile(1 - SINGLE_LEVEL, dof) / normalQuantile(1 - SINGLE_LEVEL)) ** 2;
  return 1 + (factor - 1) * widening;
}

/**
 * How many independent requests those of a run `times` as long would be worth: what differs from run
 * to run adds a variance that grows with the square of the count.
 */
export function effectiveSize(size: number, { within, between }: RunDispersion, times = 1): number {
  return (size * times) / Math.max(within, 1 + (between - 1) * times);
}

/**
 * Candidate and baseline as effective counts. Shares drift from run to run as well: by how much the
 * baseline's runs are over-dispersed counts for both sides where it exceeds what blocks show.
 */
export function comparedEvents(
  metric: ShareMetric,
  candidates: readonly Recording[],
  baselines: readonly Recording[],
): {
  readonly candidate: EffectiveCount;
  readonly baseline: EffectiveCount;
  readonly dispersion: RunDispersion;
} {
  const between = dispersionBetween(metric, runTotals(baselines, metric));
  const withinOf = ({ raw, effective }: EffectiveCount): number =>
    (raw.size === 0 ? 1 : raw.size / effective.size);
  const shrink = (counted: EffectiveCount): EffectiveCount => {
    const { raw } = counted;
    const size = effectiveSize(raw.size, { within: withinOf(counted), between });
    const share = raw.size === 0 ? 0 : raw.events / raw.size;
    return { raw, effective: { events: share * size, size } };
  };
  const ours = recordedEvents(candidates, metric);
  return {
    candidate: shrink(ours), baseline: shrink(recordedEvents(baselines, metric)),
    dispersion: { within: withinOf(ours), between },
  };
}

export function recordedEvents(
  recordings: readonly Recording[],
  metric: ShareMetric,
): EffectiveCount {
  return poolEvents(
    recordings.flatMap((recording) => recording.blocks.map((block) => eventsOf(block, metric))));
}
