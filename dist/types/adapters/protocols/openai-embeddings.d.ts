import type { Protocol } from "../../engine/index.js";
/** OpenAI embeddings, which come as one answer and have input tokens only. */
export declare const openaiEmbeddings: Protocol;
