/** Matrix shards: one plan that several processes send, each its stripe of the one schedule. */
import type { Usd } from "../base/index.js";
import { type Parsed } from "./parsed.js";
/** Which stripe of the schedule this process sends: `2/4` is the second of four. */
export interface Shard {
    readonly index: number;
    readonly count: number;
}
export declare function parseShard(written: string): Parsed<Shard>;
export declare function printShard({ index, count }: Shard): string;
/** Of so many arrivals, those that a shard sends: i with i mod count = index − 1. */
export declare function shareOfShard(arrivals: number, { index, count }: Shard): number;
/** Of an amount of money, a shard's part: rounded down, so that all parts are never more than the whole. */
export declare function shareOfMoney(usd: Usd, { count }: Shard): Usd;
/** Milliseconds since 1970. */
export declare function parseInstant(written: string | number): Parsed<number>;
