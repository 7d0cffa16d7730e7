import { type Place } from "./fault.js";
import type { LatencyClaims } from "./imported.js";
/**
 * A tool's own percentiles, held against each other. `slack` is the share by which rounding may
 * put them out of order.
 * @throws UsageError where they cannot all be true.
 */
export declare function checkClaims(claims: LatencyClaims, place: Place, slack?: number): LatencyClaims;
