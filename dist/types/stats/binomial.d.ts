/**
 * P(X >= k) for X ~ Binomial(n, p), exact for whole k and n; between them the continuous
 * extension I_p(k, n − k + 1), which reaches 0 at k = n + 1. Relative error below 1e-12.
 */
export declare const binomialTail: (k: number, n: number, p: number) => number;
/** P(X <= k), the complement of `binomialTail(k + 1, n, p)` without cancellation. */
export declare const binomialCdf: (k: number, n: number, p: number) => number;
/**
 * The share below which x or more events in n would be rarer than `alpha`: the exact one-sided
 * lower bound at confidence 1 − alpha. 0 where there are no events. Real x and n are allowed.
 */
export declare function clopperPearsonLower(x: number, n: number, alpha: number): number;
/** The exact one-sided upper bound at confidence 1 − alpha; 1 where everything is an event. */
export declare function clopperPearsonUpper(x: number, n: number, alpha: number): number;
