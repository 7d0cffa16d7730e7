import type { Api } from "./api.js";
/** Anthropic's messages (API reference, "Messages" and "Streaming messages"). */
export declare const anthropicMessages: Api;
