import type { Tokens } from "../base/index.js";
import type { Target } from "./target.js";
/**
 * Most output tokens of a request, reasoning and the body's own wishes included; null where nothing
 * bounds it.
 */
export declare function mostOutputTokens({ api, maxTokens, body }: Pick<Target, "maxTokens" | "body"> & {
    readonly api: string;
}): Tokens | null;
