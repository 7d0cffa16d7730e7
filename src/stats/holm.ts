/*
 * Several tests at one family-wise level.
 * Source: S. Holm, Scand. J. Statist. 6, 1979, 65-70.
 */
import { must } from "../base/index.ts";
import { assertInsideUnit, assertProbability } from "./domain.ts";

/** Indices by ascending p value. */
function ascending(pValues: readonly number[]): readonly number[] {
  for (const [index, p] of pValues.entries()) assertProbability(p, `pValues[${index}]`);
  const at = (index: number): number => must(pValues[index], "a p value");
  return pValues.map((_, index) => index).toSorted((a, b) => at(a) - at(b));
}

/**
 * Adjusted p values in the order given: a finding is significant at family level alpha if and
 * only if its adjusted value is at most alpha. No assumption about dependence.
 */
export function holm(pValues: readonly number[]): readonly number[] {
  const adjusted = pValues.map(() => 1);
  let largest = 0;
  for (const [step, index] of ascending(pValues).entries()) {
    const p = must(pValues[index], "a p value");
    largest = Math.min(1, Math.max(largest, (pValues.length - step) * p));
    adjusted[index] = largest;
  }
  return adjusted;
}

/**
 * The one-sided level of each test in the step-down, in the order given, so that a bound at that
 * level excludes 0 exactly where `holm` says significant: alpha/(m − i) for the i-th smallest p
 * (from 0) as long as all are significant, then the level at which it stopped for all the rest.
 * Equal p values share the smallest of their levels. Bounds at these levels agree with the
 * decisions; they are not simultaneous confidence bounds.
 */
export function holmLevels(pValues: readonly number[], alpha: number): readonly number[] {
  assertInsideUnit(alpha, "alpha");
  const levels = pValues.map(() => alpha);
  let previous = { p: -1, level: 0 };
  let stopped = false;
  for (const [step, index] of ascending(pValues).entries()) {
    const p = must(pValues[index], "a p value");
    const remaining = pValues.length - step;
    if (!stopped && p !== previous.p) previous = { p, level: alpha / remaining };
    stopped ||= p * remaining > alpha;
    levels[index] = previous.level;
  }
  return levels;
}
