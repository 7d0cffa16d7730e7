import { type Target } from "../../plan/index.js";
export type HeaderLine = readonly [name: string, value: string];
/**
 * The request's headers, names and values in turn: the user's own first, which also replace what
 * the API would get by default, its key included.
 */
export declare function requestHeaders(target: Target, defaults: readonly (HeaderLine | null)[]): readonly string[];
/** The key as OpenAI wants it, and Azure in front of the same models. */
export declare function openaiKey(target: Target, apiKey: string | null): HeaderLine | null;
/** What is sent is JSON; what is wanted depends on whether it is to be streamed. */
export declare function jsonHeaders({ stream }: Target): readonly HeaderLine[];
