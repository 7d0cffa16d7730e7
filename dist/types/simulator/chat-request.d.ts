import type { Tokens } from "../base/index.js";
import type { Reply } from "./reply.js";
/** What the simulator reads of a chat completion request; it ignores everything else. */
export interface ChatRequest {
    readonly model: string;
    readonly stream: boolean;
    readonly includeUsage: boolean;
    readonly maxTokens: Tokens | null;
    readonly inputTokens: Tokens;
}
type Parsed = {
    readonly kind: "request";
    readonly request: ChatRequest;
} | {
    readonly kind: "refusal";
    readonly reply: Reply;
};
/** A request, or the 400 that says what is wrong with it. */
export declare function parseChatRequest(body: string): Parsed;
/**
 * The simulator's own rule in place of a tokenizer: 4/3 token for each word between white space
 * (the usual estimate for English), 4 for the frame of each message, rounded at the end.
 */
export declare function countInputTokens(messages: readonly unknown[]): Tokens;
export {};
