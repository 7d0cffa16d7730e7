import type { Ratio, Tokens, Usd } from "../base/index.js";
import { type BilledTokens, type Price } from "./price.js";
/** What a month asks for. */
export type MonthlyVolume = {
    readonly kind: "tokens";
    readonly tokens: Tokens;
} | {
    readonly kind: "requests";
    readonly requests: number;
};
/** One model, or several that share the month's requests. */
export interface Choice {
    readonly name: string;
    readonly models: readonly {
        readonly model: string;
        readonly share: Ratio;
    }[];
}
export interface MonthlyCost {
    readonly name: string;
    /** Null when some of its models have no price. */
    readonly usd: Usd | null;
    readonly unpriced: readonly string[];
}
/** How many requests of a mean size a month has; null for tokens of requests that have none. */
export declare function monthlyRequests(volume: MonthlyVolume, perRequest: BilledTokens): number | null;
/**
 * What a month of requests of this mean size would cost with each choice. Every model is taken to
 * need the same tokens, which is a comparison of prices and not a forecast of what another model
 * would write. Prices with tiers are those of the mean request.
 */
export declare function monthlyCosts(month: {
    readonly volume: MonthlyVolume;
    readonly perRequest: BilledTokens;
}, choices: readonly Choice[], priceFor: (model: string) => Price | null): readonly MonthlyCost[];
