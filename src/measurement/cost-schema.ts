import { z } from "zod";

const count = z.number().int().min(0).max(1e12);
const amount = z.number().min(0).max(1e15);
const name = z.string().max(500);

/** Dollars per million tokens; with tiers by the size of the prompt. */
const rate = z.union([amount, z.object({
  base: amount, tiers: z.array(z.object({ start: amount, price: amount })).max(20).readonly(),
})]);

/** What a token of each kind cost, and a request besides. */
const price = z.object({
  input: rate, output: rate, cachedInput: rate.nullable(), cacheWrite: rate.nullable(),
  reasoning: rate.nullable(), cacheWrite1h: rate.optional(), perRequestUsd: amount.optional(),
});

/** What the measured requests cost. */
export const costAccount = z.object({
  currency: z.literal("USD"),
  total: amount.nullable(),
  priceTable: z.object({ source: name, date: name, hash: name }).nullable(),
  perModel: z.record(name, z.object({
    requests: count, total: amount.nullable(), input: amount, output: amount,
    /** What a token cost; left out when the model has no price. */
    price: price.optional(),
  })),
  /** What a gateway said that answers cost, beside our own figure for the same requests. */
  reported: z.object({ requests: count, total: amount, ours: amount.nullable() }).optional(),
});
