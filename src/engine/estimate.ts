import type { Tokens } from "../base/index.ts";
import type { TokenUsage } from "../measurement/index.ts";
import type { Reading, RequestDraft } from "./protocol.ts";

/** The usual estimate for English: 4 bytes of text are a token. */
const BYTES_PER_TOKEN = 4;

const tokensIn = (textBytes: number): Tokens => Math.ceil(textBytes / BYTES_PER_TOKEN);

/** The API's own count; of a run that estimates, the rule above for every answer, whatever it told. */
export function usageIn(
  { usage, generatedBytes }: Pick<Reading, "usage" | "generatedBytes">,
  { inputBytes }: Pick<RequestDraft, "inputBytes">,
): TokenUsage | null {
  if (generatedBytes === undefined) return usage;
  return {
    input: tokensIn(inputBytes ?? 0), cachedInput: 0, cacheWrite: 0, output: tokensIn(generatedBytes),
    reasoning: 0,
  };
}
