/*
 * The score interval for the difference p1 − p0 of two independent shares.
 * Source: O. Miettinen and M. Nurminen, Stat. Med. 4, 1985, 213-226: the difference over its
 * standard error at the likeliest shares with difference δ, with the factor N/(N − 1). The
 * likeliest shares are found by bisection on the score, which is monotone, because the closed
 * form of the cubic loses half of the digits where events are none or all.
 */
import { assert } from "../base/index.ts";
import { assertInsideUnit } from "./domain.ts";
import { assertEventCount } from "./event-count.ts";
import type { EventCount } from "./event-count.ts";
import { normalCdf, normalQuantile } from "./normal.ts";
import { findRoot } from "./root.ts";

export interface RatePair {
  readonly group1: EventCount;
  readonly group0: EventCount;
}

function assertPair(pair: RatePair): void {
  for (const name of ["group1", "group0"] as const) {
    assertEventCount(pair[name], name);
    assert(pair[name].size > 0, `${name}.size must be above 0, got ${pair[name].size}`);
  }
  const total = pair.group1.size + pair.group0.size;
  assert(total > 1, `the two sizes must add up to more than 1, got ${total}`);
}

/**
 * The same difference told by what did not happen, where that is the rarer: p1 − p0 = q0 − q1.
 * Doubles resolve shares near 0 far better than shares near 1.
 */
function byRarerOutcome(pair: RatePair): RatePair {
  const { group1, group0 } = pair;
  if (2 * (group1.events + group0.events) <= group1.size + group0.size) return pair;
  return {
    group1: { events: group0.size - group0.events, size: group0.size },
    group0: { events: group1.size - group1.events, size: group1.size },
  };
}

/** Derivative of a group's log likelihood at share p; a term without events has no pole. */
function score({ events, size }: EventCount, p: number): number {
  const gain = events === 0 ? 0 : events / p;
  return events === size ? gain : gain - (size - events) / (1 - p);
}

// Each halving gives a bit; the rest resolves shares far below 1e-16.
const HALVINGS = 200;

/** The likeliest p0 if p1 = p0 + delta. */
function restrictedShare(pair: RatePair, delta: number): number {
  let low = Math.max(0, -delta);
  let high = Math.min(1, 1 - delta);
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (score(pair.group0, middle) + score(pair.group1, middle + delta) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const clampShare = (p: number): number => Math.min(1, Math.max(0, p));
// Where the variance is 0 and the difference is not, the statistic is unbounded.
const LARGEST_STATISTIC = 1e6;

/** Standard normal if p1 − p0 = delta; falls as delta grows. */
function scoreStatistic(pair: RatePair, delta: number): number {
  const { group1, group0 } = pair;
  const distance = group1.events / group1.size - group0.events / group0.size - delta;
  if (distance === 0) return 0;
  const p0 = clampShare(restrictedShare(pair, delta));
  const p1 = clampShare(p0 + delta);
  const total = group1.size + group0.size;
  const variance =
    ((p1 * (1 - p1)) / group1.size + (p0 * (1 - p0)) / group0.size) * (total / (total - 1));
  const statistic = distance / Math.sqrt(variance);
  return Math.max(-LARGEST_STATISTIC, Math.min(LARGEST_STATISTIC, statistic));
}

/** The difference at which the score statistic is z; the end of [-1, 1] if there is none. */
function differenceAt(pair: RatePair, z: number): number {
  const told = byRarerOutcome(pair);
  const excess = (delta: number): number => scoreStatistic(told, delta) - z;
  if (excess(-1) <= 0) return -1;
  if (excess(1) >= 0) return 1;
  return findRoot(excess, -1, 1);
}

/** The one-sided lower bound for p1 − p0 at confidence 1 − alpha, within [-1, 1]. */
export function rateDifferenceLower(pair: RatePair, alpha: number): number {
  assertPair(pair);
  assertInsideUnit(alpha, "alpha");
  return differenceAt(pair, -normalQuantile(alpha));
}

/** The one-sided upper bound for p1 − p0 at confidence 1 − alpha, within [-1, 1]. */
export function rateDifferenceUpper(pair: RatePair, alpha: number): number {
  assertPair(pair);
  assertInsideUnit(alpha, "alpha");
  return differenceAt(pair, normalQuantile(alpha));
}

/** One-sided p value of "p1 − p0 is 0 or less"; 0.5 where neither or both groups are all events. */
export function pRateGreater(pair: RatePair): number {
  assertPair(pair);
  return normalCdf(-scoreStatistic(byRarerOutcome(pair), 0));
}
