import type { Protocol } from "../../engine/index.js";
/**
 * Any HTTP endpoint: the configured method, or POST with a JSON body and GET without. A 2xx status
 * is a success unless rules say otherwise; a redirect is not followed.
 */
export declare const http: Protocol;
