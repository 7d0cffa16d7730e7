import type { Api } from "./api.js";
/** OpenAI's responses (API reference, "The response object" and "Streaming events"). */
export declare const openaiResponses: Api;
