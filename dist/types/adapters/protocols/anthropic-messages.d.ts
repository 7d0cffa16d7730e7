import type { Protocol } from "../../engine/index.js";
/** Anthropic messages, streamed and not. */
export declare const anthropicMessages: Protocol;
