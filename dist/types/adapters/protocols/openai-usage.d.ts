import type { Json } from "../../base/index.js";
import type { TokenUsage } from "../../measurement/index.js";
/**
 * A `usage` object in OpenAI's shape; null when it counts neither prompt nor completion. Parts
 * also under the names of DeepSeek (`prompt_cache_hit_tokens`) and of gateways in front of
 * Anthropic (`cache_read_input_tokens`, `cache_creation_input_tokens`).
 *
 * OpenAI's `prompt_tokens` holds the cached ones and its `completion_tokens` the reasoning; xAI
 * leaves reasoning out, Portkey the cache. A part that exceeds its whole, or a total that adds up
 * only with the parts, gives that away.
 */
export declare function usageOf(value: Json | undefined): TokenUsage | null;
