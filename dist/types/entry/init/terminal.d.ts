import type { Ask } from "./answers.js";
/** The terminal was closed, by Ctrl-C or Ctrl-D, instead of an answer. */
export declare class Unanswered extends Error {
}
export interface Terminal {
    readonly ask: Ask;
    close(): void;
}
/** Asks a person, and again until the answer can be used. */
export declare function openTerminal(input: NodeJS.ReadableStream, output: NodeJS.WritableStream, signal: AbortSignal): Terminal;
/** Takes the usual answer to every question. */
export declare const takeUsual: Ask;
/** Where there is neither a terminal nor the wish for usual answers. */
export declare const refuseToAsk: Ask;
