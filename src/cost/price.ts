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
  readonly reasoning: Rate | null;
}

/** Tokens as billed: `input` holds cached and cache-writing tokens, `output` holds reasoning. */
export interface BilledTokens {
  readonly input: Tokens;
  readonly cachedInput: Tokens;
  readonly cacheWrite: Tokens;
  readonly output: Tokens;
  readonly reasoning: Tokens;
}

export interface CostSplit {
  readonly inputUsd: Usd;
  readonly cachedInputUsd: Usd;
  readonly cacheWriteUsd: Usd;
  readonly outputUsd: Usd;
  readonly reasoningUsd: Usd;
  readonly totalUsd: Usd;
}

function rateAt(rate: Rate, inputTokens: Tokens): UsdPerMTok {
  if (typeof rate === "number") return rate;
  return rate.tiers.reduce(
    (price, tier) => (inputTokens > tier.start ? tier.price : price),
    rate.base,
  );
}

/**
 * What one request costs. Cached and cache-writing tokens without a price of their own cost as
 * much as input, reasoning as much as output: a bill is never understated.
 */
export function costOf(tokens: BilledTokens, price: Price): CostSplit {
  const plain = Math.max(0, tokens.input - tokens.cachedInput - tokens.cacheWrite);
  const visible = Math.max(0, tokens.output - tokens.reasoning);
  const bill = (count: Tokens, rate: Rate): Usd => (count * rateAt(rate, tokens.input)) / 1e6;
  const split = {
    inputUsd: bill(plain, price.input),
    cachedInputUsd: bill(tokens.cachedInput, price.cachedInput ?? price.input),
    cacheWriteUsd: bill(tokens.cacheWrite, price.cacheWrite ?? price.input),
    outputUsd: bill(visible, price.output),
    reasoningUsd: bill(tokens.reasoning, price.reasoning ?? price.output),
  };
  const { inputUsd, cachedInputUsd, cacheWriteUsd, outputUsd, reasoningUsd } = split;
  const totalUsd = inputUsd + cachedInputUsd + cacheWriteUsd + outputUsd + reasoningUsd;
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
  { input, cachedInput, cacheWrite, output, reasoning }: Price,
): Usd {
  const inputUsd = most.input * highest([input, cachedInput, cacheWrite], most.input);
  return (inputUsd + most.output * highest([output, reasoning], most.input)) / 1e6;
}
