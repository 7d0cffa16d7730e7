/** Matrix shards: one plan that several processes send, each its stripe of the one schedule. */
import type { Usd } from "../base/index.ts";
import { accept, refuse, type Parsed } from "./parsed.ts";

/** Which stripe of the schedule this process sends: `2/4` is the second of four. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** As many jobs as a matrix may have. */
const MAX_SHARDS = 256;

export function parseShard(written: string): Parsed<Shard> {
  const [, first, second] = /^\s*(\d+)\s*\/\s*(\d+)\s*$/.exec(written) ?? [];
  if (first === undefined || second === undefined) return refuse("is not a shard", "write e.g. 2/4");
  const [index, count] = [Number(first), Number(second)];
  if (count < 1 || count > MAX_SHARDS) {
    return refuse(`is of ${count} shards`, `make it 1 to ${MAX_SHARDS} shards`);
  }
  if (index < 1 || index > count) {
    return refuse("is beyond the number of shards", `count from 1/${count} to ${count}/${count}`);
  }
  return accept({ index, count });
}

export function printShard({ index, count }: Shard): string {
  return `${index}/${count}`;
}

/** Of so many arrivals, those that a shard sends: i with i mod count = index − 1. */
export function shareOfShard(arrivals: number, { index, count }: Shard): number {
  return Math.max(0, Math.ceil((arrivals - (index - 1)) / count));
}

/** Money is counted in whole billionths of a dollar. */
const PER_USD = 1e9;

/** Of an amount of money, a shard's part: rounded down, so that all parts are never more than the whole. */
export function shareOfMoney(usd: Usd, { count }: Shard): Usd {
  return Math.floor(Math.round(usd * PER_USD) / count) / PER_USD;
}

const RFC3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;
/** Below it an epoch is in seconds (until the year 5138), from it on in milliseconds (since 1973). */
const FIRST_IN_MILLIS = 1e11;

/** Milliseconds since 1970. */
export function parseInstant(written: string | number): Parsed<number> {
  const text = String(written).trim();
  const isEpoch = /^\d+(\.\d+)?$/.test(text);
  const epoch = Number(text) * (Number(text) < FIRST_IN_MILLIS ? 1000 : 1);
  const instantMs = isEpoch ? Math.round(epoch) : RFC3339.test(text) ? Date.parse(text) : NaN;
  return Number.isSafeInteger(instantMs) ? accept(instantMs)
    : refuse("is not an instant", "write e.g. 2026-11-23T06:00:00Z, or seconds since 1970");
}
