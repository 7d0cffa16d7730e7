import { type Json } from "../base/index.js";
import type { Prompt } from "./prompts.js";
type Body = {
    readonly [name: string]: Json;
};
/** Whether the body of a plain request has a place for prompts. */
export declare function takesPrompts(body: Body | null): boolean;
/**
 * The bodies of a plain request with placeholders, as prompts whose only text is the body's JSON:
 * what is filled in for each request, a number or a few letters, leaves it JSON. Without
 * placeholders none: the body is sent as it stands.
 * @throws UsageError for a placeholder that nothing can fill, or prompts that cannot be sent so.
 */
export declare function bodyPrompts(body: Body | null, prompts: readonly Prompt[]): readonly Prompt[];
export {};
