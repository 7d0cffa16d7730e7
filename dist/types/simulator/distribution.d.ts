import type { Millis, Random, Ratio, Tokens } from "../base/index.js";
/** A distribution of times that is not itself a mixture. */
export type SimpleDistribution = {
    readonly kind: "constant";
    readonly ms: Millis;
} | {
    readonly kind: "lognormal";
    readonly medianMs: Millis;
    readonly sigma: Ratio;
} | {
    readonly kind: "exponential";
    readonly offsetMs: Millis;
    readonly meanMs: Millis;
} | {
    readonly kind: "uniform";
    readonly minMs: Millis;
    readonly maxMs: Millis;
};
/** `weight` is relative: the weights of a mixture need not sum to 1. */
export interface MixturePart {
    readonly weight: number;
    readonly of: SimpleDistribution;
}
export type Distribution = SimpleDistribution | {
    readonly kind: "mixture";
    readonly parts: readonly MixturePart[];
};
export type TokenDistribution = {
    readonly kind: "constant";
    readonly tokens: Tokens;
} | {
    readonly kind: "uniform";
    readonly min: Tokens;
    readonly max: Tokens;
} | {
    readonly kind: "lognormal";
    readonly median: Tokens;
    readonly sigma: Ratio;
};
/** The longest time that can be drawn, one hour: the upper end of the recording's histograms. */
export declare const MAX_DRAWN_MS: Millis;
/** One time in [0, MAX_DRAWN_MS]. `exponential` is shifted: `offsetMs` plus Exp(mean `meanMs`). */
export declare function drawMillis(distribution: Distribution, random: Random): Millis;
/** A token count before rounding; `uniform` is over the whole numbers from `min` to `max`. */
export declare function drawTokens(distribution: TokenDistribution, random: Random): Tokens;
