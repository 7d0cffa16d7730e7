import type { Message, Prompt } from "../../plan/index.js";
/** What messages say, one after the other; for APIs that know neither roles nor turns. */
export declare function textOf(messages: readonly Message[]): string;
/**
 * The system messages that a conversation starts with, as one text (null without any), and its
 * turns. A conversation of nothing else keeps them as turns: something has to be asked.
 */
export declare function splitInstructions({ messages }: Prompt): {
    readonly instructions: string | null;
    readonly turns: readonly Message[];
};
