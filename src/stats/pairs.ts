/*
 * What pairs of neighbouring blocks, one of each arm, say about a difference of the arms.
 * Sources: R. A. Fisher, The Design of Experiments, 1935, section 21 (signs of differences turned
 * round).
 */
import { assert } from "../base/index.ts";
import type { Effect } from "./bounds.ts";
import { assertInsideUnit } from "./domain.ts";
import { studentTQuantile } from "./student-t.ts";

const MOST_PAIRS = 1000;
const LARGEST_SUM = 10_000_000;

/**
 * The share of all 2^J choices of signs for which the differences add up to at least what they do:
 * the exact one-sided p value if within each pair the arms could as well be the other way round.
 * At least 2^−J. The differences are whole numbers (counts).
 */
export function pOfTurnedSigns(differences: readonly number[]): number {
  assert(differences.length <= MOST_PAIRS, `at most ${MOST_PAIRS} pairs`);
  for (const one of differences) assert(Number.isSafeInteger(one), `whole numbers, got ${one}`);
  const sizes = differences.map(Math.abs);
  const largest = sizes.reduce((sum, size) => sum + size, 0);
  assert(largest <= LARGEST_SUM, `differences add up to at most ${LARGEST_SUM}`);
  // chances[k]: the probability that the positive ones add up to k.
  let chances = new Float64Array(largest + 1);
  chances[0] = 1;
  let reach = 0;
  for (const size of sizes) {
    const next = new Float64Array(largest + 1);
    for (let at = 0; at <= reach; at += 1) {
      const half = (chances[at] ?? 0) / 2;
      next[at] = (next[at] ?? 0) + half;
      next[at + size] = (next[at + size] ?? 0) + half;
    }
    reach += size;
    chances = next;
  }
  const positive = differences.reduce((sum, one) => sum + Math.max(0, one), 0);
  return Math.min(1, chances.subarray(positive).reduce((sum, one) => sum + one, 0));
}

/**
 * How many times more surprising than by its signs an effect may be called. Found by simulation:
 * with it bursts that hit one arm twice do not raise false alarms, and smooth tails lose nothing.
 */
const FREEDOM = 8;

/**
 * The effect with an error large enough that its p value is no less than an eighth of that of its
 * signs. A quantile that a few bursts have lifted stays where it is when one of them is left out,
 * so that a jackknife does not see how few they were; the signs do. All signs equal say nothing
 * against the effect.
 */
export function heldBySigns(effect: Effect, p: number, pairs: number): Effect {
  assertInsideUnit(p / 2, "p / 2");
  const least = 2 ** -pairs;
  if (effect.estimate === 0 || p <= least * (1 + 1e-9)) return effect;
  const most = studentTQuantile(1 - Math.min(0.49, p / FREEDOM), effect.dof);
  const standardError = Math.max(effect.standardError, Math.abs(effect.estimate) / most);
  return { ...effect, standardError };
}
