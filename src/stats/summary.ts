/*
 * Location and spread of a few numbers.
 * Source for the scaled MAD: F. R. Hampel, J. Amer. Statist. Assoc. 69, 1974.
 */
import { assert, must } from "../base/index.ts";

export function mean(values: readonly number[]): number {
  assert(values.length > 0, "the mean needs at least one value, got none");
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The middle value, or the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  assert(values.length > 0, "the median needs at least one value, got none");
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = must(sorted[half], "the middle value");
  return sorted.length % 2 === 1 ? upper : (must(sorted[half - 1], "its neighbour") + upper) / 2;
}

/** Sum of squared deviations from the mean, in two passes so that a large mean costs no digits. */
export function squaredDeviations(values: readonly number[]): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
}

/** The median absolute deviation from `centre`, times 1.4826: the standard deviation if normal. */
export const scaledMad = (values: readonly number[], centre: number): number =>
  1.4826 * median(values.map((value) => Math.abs(value - centre)));
