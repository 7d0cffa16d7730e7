import type { Ratio, Tokens, Usd } from "../base/index.ts";
import { type BilledTokens, costOf, type Price } from "./price.ts";

/** What a month asks for. */
export type MonthlyVolume =
  | { readonly kind: "tokens"; readonly tokens: Tokens }
  | { readonly kind: "requests"; readonly requests: number };

/** One model, or several that share the month's requests. */
export interface Choice {
  readonly name: string;
  readonly models: readonly { readonly model: string; readonly share: Ratio }[];
}

export interface MonthlyCost {
  readonly name: string;
  /** Null when some of its models have no price. */
  readonly usd: Usd | null;
  readonly unpriced: readonly string[];
}

/** How many requests of a mean size a month has; null for tokens of requests that have none. */
export function monthlyRequests(volume: MonthlyVolume, perRequest: BilledTokens): number | null {
  switch (volume.kind) {
    case "requests": return volume.requests;
    case "tokens": {
      const each = perRequest.input + perRequest.output;
      return each > 0 ? volume.tokens / each : null;
    }
  }
}

/**
 * What a month of requests of this mean size would cost with each choice. Every model is taken to
 * need the same tokens, which is a comparison of prices and not a forecast of what another model
 * would write. Prices with tiers are those of the mean request.
 */
export function monthlyCosts(
  month: { readonly volume: MonthlyVolume; readonly perRequest: BilledTokens },
  choices: readonly Choice[],
  priceFor: (model: string) => Price | null,
): readonly MonthlyCost[] {
  const requests = monthlyRequests(month.volume, month.perRequest);
  return choices.map(({ name, models }) => {
    const whole = models.reduce((sum, { share }) => sum + share, 0);
    const unpriced = models.filter(({ model }) => priceFor(model) === null).map(({ model }) => model);
    const perRequestUsd = models.reduce((sum, { model, share }) => {
      const price = priceFor(model);
      return price === null ? sum : sum + (share / whole) * costOf(month.perRequest, price).totalUsd;
    }, 0);
    const isKnown = requests !== null && unpriced.length === 0;
    return { name, usd: isKnown ? requests * perRequestUsd : null, unpriced };
  });
}
