import { calcPrice } from "@pydantic/genai-prices";
import { digest } from "../base/index.ts";
import type { Price, Rate } from "./price.ts";

/** The user's own prices, in dollars per million tokens, over the built-in table. */
export type PriceOverrides = Readonly<
  Record<
    string,
    {
      readonly input: number;
      readonly output: number;
      readonly cachedInput?: number | undefined;
      readonly cacheWrite?: number | undefined;
      readonly cacheWrite1h?: number | undefined;
      readonly reasoning?: number | undefined;
      /** In dollars. */
      readonly perRequest?: number | undefined;
    }
  >
>;

/** The built-in table is a snapshot in a package: its version, and the day on which it was published. */
export const BUILT_IN_TABLE = { source: "@pydantic/genai-prices 0.1.8", date: "2026-09-23" } as const;

export interface PricedModel {
  readonly price: Price;
  /** Where the price comes from, and of which day it is; `hash` tells two tables apart. */
  readonly table: { readonly source: string; readonly date: string; readonly hash: string };
}

function fromOverride(entry: PriceOverrides[string]): Price {
  return {
    input: entry.input,
    output: entry.output,
    cachedInput: entry.cachedInput ?? null,
    cacheWrite: entry.cacheWrite ?? null,
    ...(entry.cacheWrite1h === undefined ? {} : { cacheWrite1h: entry.cacheWrite1h }),
    reasoning: entry.reasoning ?? null,
    ...(entry.perRequest === undefined ? {} : { perRequestUsd: entry.perRequest }),
  };
}

/** Whose models others serve under their own names, also those that no name gives away. */
const MAKER = "openai";

/**
 * The model's row in the built-in table: at the provider whose address is called, else as its name
 * alone tells, else at the provider that stands before it, as gateways write (`openai/gpt-4o-mini`).
 */
function rowOf(
  model: string,
  { at: timestamp, providerUrl }: { readonly at: Date; readonly providerUrl: string | null },
): ReturnType<typeof calcPrice> {
  const none = { input_tokens: 1 };
  const [, provider, name] = /^([\w-]+)\/(.+)$/.exec(model) ?? [];
  return (providerUrl === null
    ? null : calcPrice(none, model, { timestamp, providerApiUrl: providerUrl })) ??
    calcPrice(none, model, { timestamp }) ??
    calcPrice(none, name ?? model, { timestamp, providerId: provider ?? MAKER });
}

function fromBuiltIn(model: string, options: { at: Date; providerUrl: string | null }): Price | null {
  const rates = rowOf(model, options)?.model_price;
  const input = rates?.["input_mtok"];
  if (rates === undefined || input === undefined) return null;
  const optional = (rate: Rate | undefined): Rate | null => rate ?? null;
  const perThousand = rates["requests_kcount"];
  return {
    input,
    // Embeddings have none, and write nothing; older models have one price for both.
    output: rates["output_mtok"] ?? input,
    cachedInput: optional(rates["cache_read_mtok"]),
    cacheWrite: optional(rates["cache_write_mtok"]),
    ...(rates["cache_write_1h_mtok"] === undefined
      ? {} : { cacheWrite1h: rates["cache_write_1h_mtok"] }),
    reasoning: null,
    ...(typeof perThousand === "number" ? { perRequestUsd: perThousand / 1000 } : {}),
  };
}

/**
 * Price of a model at an instant: the user's table first, then the built-in one (which never asks
 * the network). Null for an unknown model: its cost is unknown, not zero.
 */
export function priceOf(
  model: string,
  options: { overrides: PriceOverrides; at: Date; providerUrl: string | null },
): PricedModel | null {
  // A model may be called `constructor`: only the table's own rows count.
  const override = Object.hasOwn(options.overrides, model) ? options.overrides[model] : undefined;
  const price = override ? fromOverride(override) : fromBuiltIn(model, options);
  if (!price) return null;
  return {
    price,
    table: {
      ...(override
        ? { source: "prices input", date: options.at.toISOString().slice(0, 10) } : BUILT_IN_TABLE),
      hash: digest(price),
    },
  };
}
