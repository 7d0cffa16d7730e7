import { type Usd } from "../base/index.js";
/**
 * Money that threads spend from together, in memory they share. Nothing is spent that was not set
 * aside before, so the cap holds at every instant, whatever is in flight. Once it has refused, it
 * refuses for good: a run that has skipped one request has no use for the next.
 */
export interface Allowance {
    /** Sets aside the most that a request can cost; false when that could exceed the cap. */
    reserve(mostUsd: Usd): boolean;
    /** What was set aside has become this cost; null: it may have cost all of it. */
    settle(reservedUsd: Usd, costUsd: Usd | null): void;
    readonly isSpent: boolean;
    /** Spent and set aside. */
    readonly heldUsd: Usd;
    readonly capUsd: Usd;
}
export declare function makeAllowanceMemory(capUsd: Usd): SharedArrayBuffer;
/** The allowance that lies in the memory; as many as there are threads may be open. */
export declare function openAllowance(memory: SharedArrayBuffer): Allowance;
