import type { Usd } from "../base/index.js";
import type { Ended } from "./exchange.js";
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
 * that broke off or tells no usage is billed by what the other side wrote, and an estimate is not
 * certain. Refusals cost nothing.
 */
export declare function settledCostOf({ sample, status }: Pick<Ended, "sample" | "status">): Usd | null;
