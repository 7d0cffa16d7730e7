import type { Price } from "./price.js";
/** The user's own prices, in dollars per million tokens, over the built-in table. */
export type PriceOverrides = Readonly<Record<string, {
    readonly input: number;
    readonly output: number;
    readonly cachedInput?: number | undefined;
    readonly cacheWrite?: number | undefined;
    readonly cacheWrite1h?: number | undefined;
    readonly reasoning?: number | undefined;
    /** In dollars. */
    readonly perRequest?: number | undefined;
}>>;
/** The built-in table is a snapshot in a package: its version, and the day on which it was published. */
export declare const BUILT_IN_TABLE: {
    readonly source: "@pydantic/genai-prices 0.1.8";
    readonly date: "2026-09-23";
};
export interface PricedModel {
    readonly price: Price;
    /** Where the price comes from, and of which day it is; `hash` tells two tables apart. */
    readonly table: {
        readonly source: string;
        readonly date: string;
        readonly hash: string;
    };
}
/**
 * Price of a model at an instant: the user's table first, then the built-in one (which never asks
 * the network). Null for an unknown model: its cost is unknown, not zero.
 */
export declare function priceOf(model: string, options: {
    overrides: PriceOverrides;
    at: Date;
    providerUrl: string | null;
}): PricedModel | null;
