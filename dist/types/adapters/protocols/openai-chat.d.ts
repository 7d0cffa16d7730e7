import type { Protocol } from "../../engine/index.js";
/** OpenAI chat completions, streaming and not, and the many gateways that speak it. */
export declare const openaiChat: Protocol;
