import type { Protocol } from "../../engine/index.js";
/** OpenAI's older text completions, as vLLM and others still serve them. A prompt has no roles. */
export declare const openaiCompletions: Protocol;
