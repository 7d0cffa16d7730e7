import type { Protocol } from "../../engine/index.js";
export declare const openaiChat: Protocol;
