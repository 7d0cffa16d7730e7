/** What `vllm bench serve` and the scripts that came from it write of a whole run. */
import type { PerSecond, Seconds } from "../../base/index.js";
import type { Place } from "./fault.js";
import type { LatencyClaims, OtherClaims } from "./imported.js";
/** Null where nothing is stated of a metric; which are, and of which percentiles, is up to the user. */
export declare function servingClaims(document: unknown, metric: string, count: number, place: Place): LatencyClaims | null;
export declare function tokenClaims(document: unknown, ok: number, place: Place): OtherClaims;
/**
 * The time in which requests were sent at a rate. The scripts state that until the last answer, which is
 * longer by about the latency of the last request.
 */
export declare function sendingS(document: unknown, lastLatencyS: Seconds, place: Place): Seconds;
/** The slowest that is stated of a metric, since which request was the last is not. */
export declare function slowestS(claims: LatencyClaims | null): Seconds;
/** Null where requests were sent as fast as they could be, which is written as inf. */
export declare function askedRateOf(document: unknown): PerSecond | null;
