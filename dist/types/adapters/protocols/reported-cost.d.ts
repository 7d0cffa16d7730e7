import type { Json, Usd } from "../../base/index.js";
/**
 * What a gateway writes into `usage` that the answer cost; null where it says nothing. OpenRouter
 * and LiteLLM write a number, Perplexity an object with its parts.
 */
export declare function reportedCostOf(value: Json | undefined): Usd | null;
