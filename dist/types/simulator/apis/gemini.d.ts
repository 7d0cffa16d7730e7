import type { Api } from "./api.js";
/** Gemini's generateContent (API reference, "Generating content"); the path names the model. */
export declare const gemini: Api;
/** streamGenerateContent with `alt=sse`. */
export declare const geminiSse: Api;
/** streamGenerateContent without it. */
export declare const geminiJsonArray: Api;
