import type { Ratio } from "../base/index.js";
import { type BilledTokens, type Price } from "./price.js";
/** One model's part of a run: how many requests, what they used, what a token cost then. */
export interface Spending {
    readonly model: string;
    readonly requests: number;
    /** Sums over the requests. */
    readonly tokens: BilledTokens;
    readonly price: Price;
}
/** Relative changes of the cost per request; `(1 + prices) × (1 + usage) = 1 + total`. */
export interface CostChange {
    readonly total: Ratio;
    /** What the candidate's tokens cost at its prices, against the base's prices. */
    readonly prices: Ratio;
    /** The rest: other tokens, or another share of the models, at the base's prices. */
    readonly usage: Ratio;
}
/**
 * How much of a change of the cost per request comes from the price table and how much from the
 * tokens used (a Laspeyres quantity index times a Paasche price index, whose product is the change).
 * A model that only the candidate asked has one price, its own: that it was chosen counts as usage.
 * Null where one of them made no request or cost nothing.
 */
export declare function costChange(base: readonly Spending[], candidate: readonly Spending[]): CostChange | null;
