export interface Message {
    readonly role: string;
    readonly content: string;
}
/** One conversation to send; `{{counter}}` and `{{random}}` in it are filled in for each request. */
export interface Prompt {
    readonly messages: readonly Message[];
    /** What routes choose a model by. */
    readonly tags?: Readonly<Record<string, string>>;
    /** Asked in place of any other. */
    readonly model?: string;
}
/** Sent when neither `prompt` nor `prompts` is given: short, harmless, different enough. */
export declare const BUILT_IN_PROMPTS: readonly Prompt[];
/**
 * Prompts of a file: a JSON array, JSON lines (when the first line starts with `{` or `"`, but not
 * with `{{`), or plain text with one prompt a line. Objects carry `prompt` or `messages`, and may
 * carry `tags`, a `model`, and fields that `{{field}}` in the texts stands for.
 * @throws UsageError naming every line that cannot be used.
 */
export declare function parsePrompts(text: string, path: string): readonly Prompt[];
