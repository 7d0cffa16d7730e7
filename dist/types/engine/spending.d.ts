import type { Usd } from "../base/index.js";
import type { Ended } from "./exchange.js";
import type { TokenBound } from "./requests.js";
/** What gateways said that answers cost, and our own figure for the same requests. */
export interface ReportedCost {
    readonly requests: number;
    readonly totalUsd: Usd;
    /** Null when one of them has no price. */
    readonly oursUsd: Usd | null;
}
/** What a gateway says that this answer cost; null where it says nothing. */
export declare function reportedCostOf({ reading, headers }: Pick<Ended, "reading" | "headers">): Usd | null;
/**
 * What is certain to have been spent on a request; null where all of it may have been: an answer
 * that broke off is billed by what the other side wrote, whatever it had told by then (a stream may
 * begin with a usage of one token), one without usage nobody knows of, and an estimate is not
 * certain. Refusals cost nothing.
 */
export declare function settledCostOf({ sample, status }: Pick<Ended, "sample" | "status">): Usd | null;
/**
 * What an answer shows to have been billed at least: by its usage, else a token for each event with
 * something generated in it.
 */
export declare function billedIn({ sample }: Pick<Ended, "sample">): TokenBound;
