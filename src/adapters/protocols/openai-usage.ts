import type { Json } from "../../base/index.ts";
import type { TokenUsage } from "../../measurement/index.ts";
import { asObject, firstCount, isCount } from "./json-object.ts";

/**
 * A `usage` object in OpenAI's shape; null when it counts neither prompt nor completion. Parts
 * also under the names of DeepSeek (`prompt_cache_hit_tokens`) and of gateways in front of
 * Anthropic (`cache_read_input_tokens`, `cache_creation_input_tokens`).
 *
 * OpenAI's `prompt_tokens` holds the cached ones and its `completion_tokens` the reasoning; xAI
 * leaves reasoning out, Portkey the cache. A part that exceeds its whole, or a total that adds up
 * only with the parts, gives that away.
 */
export function usageOf(value: Json | undefined): TokenUsage | null {
  const usage = asObject(value);
  const { prompt_tokens: prompt, completion_tokens: completion, total_tokens: total } = usage;
  if (!isCount(prompt) && !isCount(completion)) return null;
  const inputDetails = asObject(usage["prompt_tokens_details"]);
  const outputDetails = asObject(usage["completion_tokens_details"]);
  const cachedInput = firstCount(inputDetails["cached_tokens"],
    usage["prompt_cache_hit_tokens"], usage["cache_read_input_tokens"]);
  const cacheWrite = firstCount(inputDetails["cache_write_tokens"],
    usage["cache_creation_input_tokens"], inputDetails["cache_creation_tokens"]);
  // LiteLLM's in front of Anthropic.
  const cacheWrite1h = firstCount(
    asObject(inputDetails["cache_creation_token_details"])["ephemeral_1h_input_tokens"]);
  const reasoning = firstCount(outputDetails["reasoning_tokens"]);
  const input = firstCount(prompt);
  const output = firstCount(completion);
  const cache = cachedInput + cacheWrite;
  const beyond = isCount(total) ? total - input - output : 0;
  const omitsCache = cache > input ||
    (cache > 0 && (beyond === cache || beyond === cache + reasoning));
  const omitsReasoning = reasoning > output ||
    (reasoning > 0 && (beyond === reasoning || beyond === cache + reasoning));
  return {
    input: omitsCache ? input + cache : input,
    cachedInput,
    cacheWrite,
    ...(cacheWrite1h === 0 ? {} : { cacheWrite1h }),
    output: omitsReasoning ? output + reasoning : output,
    reasoning,
  };
}
