import type { Tokens, Usd, UsdPerMTok } from "../base/index.js";
/** A price that may rise with the size of the prompt: the last tier passed applies to all tokens. */
export type Rate = UsdPerMTok | {
    readonly base: UsdPerMTok;
    readonly tiers: readonly {
        readonly start: Tokens;
        readonly price: UsdPerMTok;
    }[];
};
/** Prices of one model in dollars per million tokens. Null falls back as `costOf` says. */
export interface Price {
    readonly input: Rate;
    readonly output: Rate;
    readonly cachedInput: Rate | null;
    readonly cacheWrite: Rate | null;
    /**
     * Of what is written to be kept for an hour. Left out: twice the input's, as Anthropic has it,
     * where writing has a price at all.
     */
    readonly cacheWrite1h?: Rate | undefined;
    readonly reasoning: Rate | null;
    /** Of each request, in dollars, besides its tokens (Perplexity's searches); left out: nothing. */
    readonly perRequestUsd?: Usd | undefined;
}
/** Tokens as billed: `input` holds cached and cache-writing tokens, `output` holds reasoning. */
export interface BilledTokens {
    readonly input: Tokens;
    readonly cachedInput: Tokens;
    readonly cacheWrite: Tokens;
    /** Of these the ones that are kept for an hour; left out: none. */
    readonly cacheWrite1h?: Tokens | undefined;
    readonly output: Tokens;
    readonly reasoning: Tokens;
}
export interface CostSplit {
    readonly inputUsd: Usd;
    readonly cachedInputUsd: Usd;
    readonly cacheWriteUsd: Usd;
    readonly outputUsd: Usd;
    readonly reasoningUsd: Usd;
    readonly requestUsd: Usd;
    readonly totalUsd: Usd;
}
/**
 * What one request costs. Cached and cache-writing tokens without a price of their own cost as
 * much as input, reasoning as much as output: a bill is never understated.
 */
export declare function costOf(tokens: BilledTokens, price: Price): CostSplit;
/**
 * The most that a request with at most so many tokens can cost, whatever part of them is read from
 * a cache, written to one or spent on reasoning.
 */
export declare function mostCostOf(most: {
    readonly input: Tokens;
    readonly output: Tokens;
}, { input, cachedInput, cacheWrite, cacheWrite1h, output, reasoning, perRequestUsd }: Price): Usd;
