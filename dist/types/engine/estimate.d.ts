import type { TokenUsage } from "../measurement/index.js";
import type { Reading, RequestDraft } from "./protocol.js";
/** The API's own count; of a run that estimates, the rule above for every answer, whatever it told. */
export declare function usageIn({ usage, generatedBytes }: Pick<Reading, "usage" | "generatedBytes">, { inputBytes }: Pick<RequestDraft, "inputBytes">): TokenUsage | null;
