import type { Target } from "../../plan/index.js";
/**
 * The request's headers, names and values in turn: the user's own first, which also replace what
 * the API would get by default; the key as a bearer token unless the user set `Authorization`.
 */
export declare function requestHeaders(target: Target, apiKey: string | null, defaults: readonly (readonly [string, string])[]): readonly string[];
