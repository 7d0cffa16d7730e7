import type { Api } from "./api.js";
/** OpenAI's chat completions (API reference, "The chat completion object" and "… chunk object"). */
export declare const openaiChat: Api;
