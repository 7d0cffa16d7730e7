/** A variance that was itself estimated, with so many degrees of freedom. */
export interface EstimatedVariance {
    readonly variance: number;
    readonly dof: number;
}
/** The sum of independent ones, its degrees of freedom by Satterthwaite: (Σv)²/Σ(v²/ν). */
export declare function addVariances(...parts: readonly EstimatedVariance[]): EstimatedVariance;
/** Mean of the variances that are at most ten times the median: of what errs as most do. */
export declare function typicalVariance(variances: readonly number[]): number;
/** Whether chance hardly explains how much an estimate exceeds a variance. */
export declare function isClearlyMore({ variance, dof }: EstimatedVariance, usual: number): boolean;
/**
 * The variance of something of which two estimates are known: `usual`, which rests on more but
 * need not hold for it, and its `own`. Where its own is clearly more than the usual one explains, it
 * alone is believed; else both are, weighted by what they know.
 */
export declare function pooledVariance(usual: EstimatedVariance, own: EstimatedVariance): EstimatedVariance;
