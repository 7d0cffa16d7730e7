import type { Api } from "./api.js";
/** OpenAI's embeddings (API reference, "The embedding object"): all at the time to first token. */
export declare const openaiEmbeddings: Api;
