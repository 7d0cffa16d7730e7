export interface Message {
    readonly role: string;
    readonly content: string;
}
/** One conversation to send. */
export interface Prompt {
    readonly messages: readonly Message[];
}
/** Sent when neither `prompt` nor `prompts` is given: short, harmless, different enough. */
export declare const BUILT_IN_PROMPTS: readonly Prompt[];
/**
 * Prompts of a file: a JSON array, JSON lines (when the first line starts with `{` or `"`), or
 * plain text with one prompt a line. Objects carry `prompt` or `messages`.
 * @throws UsageError naming every line that cannot be used.
 */
export declare function parsePrompts(text: string, path: string): readonly Prompt[];
