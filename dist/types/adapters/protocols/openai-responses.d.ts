import type { Protocol } from "../../engine/index.js";
/** OpenAI responses, streamed and not. */
export declare const openaiResponses: Protocol;
