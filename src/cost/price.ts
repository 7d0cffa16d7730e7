import type { Tokens, Usd, UsdPerMTok } from "../base/index.ts";

/** A price that may rise with the size of the prompt: the last tier passed applies to all tokens. */
export type Rate =
  | UsdPerMTok
  | {
      readonly base: UsdPerMTok;
      readonly tiers: readonly { readonly start: Tokens; readonly price: UsdPerMTok }[];
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

function rateAt(rate: Rate, inputTokens: Tokens): UsdPerMTok {
  if (typeof rate === "number") return rate;
  return rate.tiers.reduce(
    (price, tier) => (inputTokens > tier.start ? tier.price : price),
    rate.base,
  );
}

/** Anthropic's price of cache writes that are kept for an hour, in prices of input. */
const HOUR_FACTOR = 2;

function hourRateAt({ input, cacheWrite, cacheWrite1h }: Price, inputTokens: Tokens): UsdPerMTok {
  if (cacheWrite1h !== undefined) return rateAt(cacheWrite1h, inputTokens);
  return (cacheWrite === null ? 1 : HOUR_FACTOR) * rateAt(input, inputTokens);
}

/**
 * What one request costs. Cached and cache-writing tokens without a price of their own cost as
 * much as input, reasoning as much as output: a bill is never understated.
 */
export function costOf(tokens: BilledTokens, price: Price): CostSplit {
  const plain = Math.max(0, tokens.input - tokens.cachedInput - tokens.cacheWrite);
  const visible = Math.max(0, tokens.output - tokens.reasoning);
  const forHour = tokens.cacheWrite1h ?? 0;
  const bill = (count: Tokens, rate: Rate): Usd => (count * rateAt(rate, tokens.input)) / 1e6;
  const split = {
    inputUsd: bill(plain, price.input),
    cachedInputUsd: bill(tokens.cachedInput, price.cachedInput ?? price.input),
    cacheWriteUsd: bill(Math.max(0, tokens.cacheWrite - forHour), price.cacheWrite ?? price.input) +
      (forHour * hourRateAt(price, tokens.input)) / 1e6,
    outputUsd: bill(visible, price.output),
    reasoningUsd: bill(tokens.reasoning, price.reasoning ?? price.output),
    requestUsd: price.perRequestUsd ?? 0,
  };
  const totalUsd = Object.values(split).reduce((sum, usd) => sum + usd, 0);
  return { ...split, totalUsd };
}

/** The dearest a token can be: a price that rises with the prompt is bounded by its last tier. */
function highest(rates: readonly (Rate | null)[], inputTokens: Tokens): UsdPerMTok {
  return Math.max(...rates.map((rate) => {
    if (rate === null) return 0;
    if (typeof rate === "number") return rate;
    const reached = rate.tiers.filter(({ start }) => inputTokens > start);
    return Math.max(rate.base, ...reached.map(({ price }) => price));
  }));
}

/**
 * The most that a request with at most so many tokens can cost, whatever part of them is read from
 * a cache, written to one or spent on reasoning.
 */
export function mostCostOf(
  most: { readonly input: Tokens; readonly output: Tokens },
  { input, cachedInput, cacheWrite, cacheWrite1h, output, reasoning, perRequestUsd = 0 }: Price,
): Usd {
  const plain = highest([input, cachedInput, cacheWrite, cacheWrite1h ?? null], most.input);
  const hour = cacheWrite === null || cacheWrite1h !== undefined
    ? 0 : HOUR_FACTOR * highest([input], most.input);
  const inputUsd = most.input * Math.max(plain, hour);
  return perRequestUsd + (inputUsd + most.output * highest([output, reasoning], most.input)) / 1e6;
}
