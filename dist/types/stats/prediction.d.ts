/** One run's estimate, usually a logarithm, and the variance of its error within that run. */
export interface RunEstimate {
    readonly value: number;
    readonly withinVariance: number;
    /** What it was estimated from, in any unit: twice as much halves `withinVariance`. */
    readonly count: number;
}
export interface PredictedChange {
    /** Median of the past runs that were kept from five on, else their mean. */
    readonly centre: number;
    /** Mean of the new runs less `centre`. */
    readonly estimate: number;
    readonly standardError: number;
    readonly dof: number;
    /** Standard deviation between runs once their own error is taken away. */
    readonly betweenSd: number;
    /** Root mean square of the new runs' errors within themselves. */
    readonly withinSdCandidate: number;
    /** Share of the squared standard error that longer new runs would reduce, 0 to 1. */
    readonly withinShare: number;
    /** Indices of past runs that were left out, ascending. */
    readonly outliers: readonly number[];
}
/**
 * Compares R new runs with K past ones (outliers not counted). With s̃² the moderated variance of
 * the past values, w² within-run variances (of past runs the typical one), τ² = max(0, s̃² − w²_past)
 * and c = π/2 for a median, else 1: se² = (τ² + w²_new)/R + c·(τ² + w²_past)/K, at least
 * floorSd²·(1/R + 1/K). Unless new runs clearly err more within than past ones, w² is pooled over
 * all of them, for runs of their lengths. The part between runs is known with
 * ν₀ + K − 1 degrees of freedom, those within runs with `withinDof` for each run they come from;
 * together by Welch and Satterthwaite. One past run is enough; the interval is then as wide as the
 * prior says. All values, `prior.sd` and `floorSd` are in one unit, usually the natural logarithm.
 */
export declare function predictChange(options: {
    readonly history: readonly RunEstimate[];
    readonly candidate: readonly RunEstimate[];
    readonly prior: {
        readonly sd: number;
        readonly dof: number;
    };
    readonly floorSd: number;
    /** Degrees of freedom of each run's within-run variance: ten blocks have nine. */
    readonly withinDof: number;
}): PredictedChange;
