import type { Json, Usd } from "../../base/index.ts";
import { asObject, isCount, type JsonObject } from "./json-object.ts";

const amountOf = (value: Json | undefined): Usd | null => (isCount(value) ? value : null);

/**
 * Where the upstream sends its bill to a key of the user's own, OpenRouter's `cost` is its fee
 * alone (openrouter.ai/docs, "Usage accounting"); half of a bill is not told as the whole.
 */
function withUpstream(feeUsd: Usd, usage: JsonObject): Usd | null {
  const billUsd = amountOf(asObject(usage["cost_details"])["upstream_inference_cost"]);
  return billUsd === null ? null : feeUsd + billUsd;
}

/**
 * What a gateway writes into `usage` that the answer cost; null where it says nothing. OpenRouter
 * and LiteLLM write a number, Perplexity an object with its parts.
 */
export function reportedCostOf(value: Json | undefined): Usd | null {
  const usage = asObject(value);
  const { cost } = usage;
  const costUsd = amountOf(cost) ?? amountOf(asObject(cost)["total_cost"]);
  return costUsd !== null && usage["is_byok"] === true ? withUpstream(costUsd, usage) : costUsd;
}
