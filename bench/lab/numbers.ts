/** Order statistics of plain numbers. */

/** The smallest value that at least a share `q` of the sorted values does not exceed. */
export function quantile(sorted: ArrayLike<number>, q: number): number {
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

/** Of an even number the lower middle one, so that it is a value that was seen. */
export const median = (values: readonly number[]): number =>
  quantile(values.toSorted((a, b) => a - b), 0.5);
