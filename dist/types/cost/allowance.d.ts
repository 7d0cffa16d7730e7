import { type Usd } from "../base/index.js";
/**
 * Money that threads spend from together, in memory they share. Nothing is spent that was not set
 * aside before, so the cap holds at every instant, whatever is in flight. Once it has refused, it
 * refuses for good: a run that has skipped one request has no use for the next.
 *
 * Where an answer bills more than was set aside for it (a server that writes more than it was asked
 * for, a prompt that a gateway adds to), each of the others, those under way included, is taken to
 * bill as much beyond its own most: the largest excess that was ever seen.
 */
export interface Allowance {
    /** Sets aside the most that a request can cost; false when that could exceed the cap. */
    reserve(mostUsd: Usd): boolean;
    /**
     * What was set aside has become this cost; null: it may have cost all of it. `excessUsd`: how far
     * any request may exceed its most, if it does as this one did.
     */
    settle(reservedUsd: Usd, costUsd: Usd | null, excessUsd?: Usd): void;
    readonly isSpent: boolean;
    /** Spent and set aside. */
    readonly heldUsd: Usd;
    readonly capUsd: Usd;
}
export declare function makeAllowanceMemory(capUsd: Usd): SharedArrayBuffer;
/** The allowance that lies in the memory; as many as there are threads may be open. */
export declare function openAllowance(memory: SharedArrayBuffer): Allowance;
