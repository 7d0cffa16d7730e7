/** The nearest rank of a quantile, 1-based: max(1, ⌈q·count⌉) as if q were the decimal written. */
export declare function rankOf(quantile: number, count: number): number;
export interface RankInterval {
    /** 1-based rank of the lower end; null where the sample is too small to have one. */
    readonly lowerRank: number | null;
    /** 1-based rank of the upper end; null where the sample is too small to have one. */
    readonly upperRank: number | null;
    /** Probability that the interval holds the quantile; a side that is null counts as unbounded. */
    readonly coverage: number;
}
/**
 * The ranks whose values enclose a quantile with at least `confidence`, half of the rest on each
 * side: the tightest r, s with P(X_(r) > Q) and P(X_(s) < Q) at most (1 − confidence)/2.
 * Conservative where values repeat.
 */
export declare function quantileRankInterval(options: {
    readonly count: number;
    readonly quantile: number;
    readonly confidence: number;
}): RankInterval;
/**
 * The smallest sample whose maximum is a one-sided upper bound for a quantile: the least n with
 * q^n <= 1 − confidence. A two-sided interval at confidence c has an upper end from the count at
 * confidence (1 + c)/2 on.
 */
export declare function minimumCountForUpperBound(quantile: number, confidence: number): number;
