import type { Protocol } from "../../engine/index.js";
/** Gemini: `generateContent`, and `streamGenerateContent` with `alt=sse` or as a JSON array. */
export declare const gemini: Protocol;
