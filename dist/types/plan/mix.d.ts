/** A model and its weight beside the others of a mix; only the proportion counts. */
export interface WeightedModel {
    readonly model: string;
    /** A whole number from 1. */
    readonly weight: number;
}
/**
 * Which of the weights comes at each place of one round, after which it begins again. However far
 * one counts, each has come up within one of its exact share: Tijdeman's answer to the chairman
 * assignment problem (Discrete Mathematics 32, 1980), which is off by at most 1 − 1/(2n − 2).
 * In whole numbers, so that every machine gets the same round. The sum of the weights over their
 * greatest common divisor is the length of the round.
 */
export declare function interleave(weights: readonly number[]): readonly number[];
