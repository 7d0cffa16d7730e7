import type { Protocol } from "../../engine/index.js";
/**
 * Any HTTP endpoint: GET, or POST with the configured JSON body. A 2xx status is a success, a
 * redirect is not followed and is none.
 */
export declare const http: Protocol;
