import { z } from "zod";

const amount = z.number().min(0).max(1e15);

/** Dollars per million tokens; with tiers by the size of the prompt. */
const rate = z.union([amount, z.object({
  base: amount, tiers: z.array(z.object({ start: amount, price: amount })).max(20).readonly(),
})]);

/** What a token of each kind cost. */
export const price = z.object({
  input: rate, output: rate, cachedInput: rate.nullable(), cacheWrite: rate.nullable(),
  reasoning: rate.nullable(),
});
