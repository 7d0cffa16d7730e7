import type { RequestDraft } from "../../engine/index.js";
import type { Prompt, Target } from "../../plan/index.js";
import { type JsonObject } from "./json-object.js";
import { type HeaderLine } from "./request-headers.js";
/**
 * All requests of a target, prepared before the first is sent; answers the n-th arrival's. The
 * prompts take turns. `bodyOf` makes the API's own document, which the user's `body` is merged over.
 */
export declare function prepareRequests(target: Target, api: {
    /** The key and what else the API wants to see. */
    readonly headers: readonly (HeaderLine | null)[];
    readonly bodyOf: (target: Target, prompt: Prompt) => JsonObject;
}): (index: number) => RequestDraft;
