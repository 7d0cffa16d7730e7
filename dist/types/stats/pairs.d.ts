import type { Effect } from "./bounds.js";
/**
 * The share of all 2^J choices of signs for which the differences add up to at least what they do:
 * the exact one-sided p value if within each pair the arms could as well be the other way round.
 * At least 2^−J. The differences are whole numbers (counts).
 */
export declare function pOfTurnedSigns(differences: readonly number[]): number;
/**
 * The effect with an error large enough that its p value is no less than an eighth of that of its
 * signs. A quantile that a few bursts have lifted stays where it is when one of them is left out,
 * so that a jackknife does not see how few they were; the signs do. All signs equal say nothing
 * against the effect.
 */
export declare function heldBySigns(effect: Effect, p: number, pairs: number): Effect;
