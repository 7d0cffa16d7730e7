/*
 * Source: W. G. Cochran, Sampling Techniques, 3rd ed., 1977, chapter 6 (ratios and
 * their jackknife variance).
 */
import { assertNonNegative } from "./domain.ts";
import { deleteOneVariance } from "./jackknife.ts";

/** Totals of one block: of what is averaged, and of what it is averaged over. */
export interface BlockTotals {
  readonly numerator: number;
  readonly denominator: number;
}

export interface LogRatio {
  /** ln(Σ numerator / Σ denominator). */
  readonly estimate: number;
  /** Delete-one-block jackknife variance of `estimate`, with `dof` degrees of freedom. */
  readonly variance: number;
  readonly dof: number;
}

/**
 * The logarithm of a ratio of totals over blocks: a mean if the denominators are counts, the
 * ratio of two means over the same blocks if they are the other arm's totals. Null where it
 * cannot be estimated: fewer than two blocks, or a total that is 0 when some block is left out.
 */
export function logRatioOfMeans(blocks: readonly BlockTotals[]): LogRatio | null {
  for (const [index, block] of blocks.entries()) {
    assertNonNegative(block.numerator, `blocks[${index}].numerator`);
    assertNonNegative(block.denominator, `blocks[${index}].denominator`);
  }
  if (blocks.length < 2) return null;
  // Sums over the others, not total less one: a difference could leave a rest where there is 0.
  const logRatio = (without: number): number => {
    const used = blocks.filter((_, index) => index !== without);
    const numerator = used.reduce((sum, block) => sum + block.numerator, 0);
    const denominator = used.reduce((sum, block) => sum + block.denominator, 0);
    return Math.log(numerator / denominator);
  };
  const withoutEach = blocks.map((_, index) => logRatio(index));
  if (!withoutEach.every(Number.isFinite)) return null;
  const variance = deleteOneVariance(withoutEach);
  return { estimate: logRatio(-1), variance, dof: blocks.length - 1 };
}
