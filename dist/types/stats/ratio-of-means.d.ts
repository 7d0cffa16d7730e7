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
export declare function logRatioOfMeans(blocks: readonly BlockTotals[]): LogRatio | null;
