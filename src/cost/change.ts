import type { Ratio, Usd } from "../base/index.ts";
import { type BilledTokens, costOf, type Price } from "./price.ts";

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

/** At the price that a request of the mean size has: single sizes are not kept. */
function costAt({ requests, tokens }: Spending, price: Price): Usd {
  const mean: BilledTokens = {
    input: tokens.input / requests, cachedInput: tokens.cachedInput / requests,
    cacheWrite: tokens.cacheWrite / requests, cacheWrite1h: (tokens.cacheWrite1h ?? 0) / requests,
    output: tokens.output / requests,
    reasoning: tokens.reasoning / requests,
  };
  return requests * costOf(mean, price).totalUsd;
}

function costPerRequest(
  parts: readonly Spending[],
  priceFor: (part: Spending) => Price,
): Usd {
  const requests = parts.reduce((sum, part) => sum + part.requests, 0);
  return parts.reduce((sum, part) => sum + costAt(part, priceFor(part)), 0) / requests;
}

/**
 * How much of a change of the cost per request comes from the price table and how much from the
 * tokens used (a Laspeyres quantity index times a Paasche price index, whose product is the change).
 * A model that only the candidate asked has one price, its own: that it was chosen counts as usage.
 * Null where one of them made no request or cost nothing.
 */
export function costChange(
  base: readonly Spending[],
  candidate: readonly Spending[],
): CostChange | null {
  const asked = (parts: readonly Spending[]): readonly Spending[] =>
    parts.filter(({ requests }) => requests > 0);
  const [before, after] = [asked(base), asked(candidate)];
  if (before.length === 0 || after.length === 0) return null;
  const oldPrices = new Map(before.map(({ model, price }) => [model, price]));
  const beforeUsd = costPerRequest(before, ({ price }) => price);
  const afterUsd = costPerRequest(after, ({ price }) => price);
  const atOldPricesUsd = costPerRequest(after, ({ model, price }) => oldPrices.get(model) ?? price);
  if (beforeUsd === 0 || atOldPricesUsd === 0) return null;
  return {
    total: afterUsd / beforeUsd - 1,
    prices: afterUsd / atOldPricesUsd - 1,
    usage: atOldPricesUsd / beforeUsd - 1,
  };
}
