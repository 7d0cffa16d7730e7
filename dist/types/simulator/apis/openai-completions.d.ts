import type { Api } from "./api.js";
/** OpenAI's completions (API reference, "The completion object"): one text, nothing else. */
export declare const openaiCompletions: Api;
