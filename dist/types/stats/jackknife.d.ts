/**
 * Variance of an estimate from its J values with each of the J groups left out in turn:
 * (J − 1)/J · Σ(θ₋ⱼ − θ̄)². In the estimate's unit squared, with J − 1 degrees of freedom.
 * Valid for a quantile only if every group holds several of its tail's observations.
 */
export declare function deleteOneVariance(estimatesWithoutEach: readonly number[]): number;
