export interface ModeratedVariance {
    readonly variance: number;
    readonly dof: number;
}
/**
 * (ν₀s₀² + (K − 1)s²)/(ν₀ + K − 1), at least `floor`, with ν₀ + K − 1 degrees of freedom.
 * `sampleVariance` is s² of `count` = K values with divisor K − 1, and is not read when K = 1.
 * `floor`, like the variances, is in squared units.
 */
export declare function moderatedVariance(options: {
    readonly sampleVariance: number;
    readonly count: number;
    readonly priorVariance: number;
    readonly priorDof: number;
    readonly floor: number;
}): ModeratedVariance;
