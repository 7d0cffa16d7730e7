import type { Target } from "../plan/index.js";
/**
 * Blanks out the key, and the credentials among the headers and in the query, in what an endpoint
 * says: some repeat them in their errors and redirects.
 */
export declare function makeConcealer(apiKey: string | null, target: Target): (text: string) => string;
