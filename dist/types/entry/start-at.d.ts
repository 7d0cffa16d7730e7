/** The instant at which all shards of a plan start, held against this machine's clock. */
import { type Millis } from "../base/index.js";
/** @throws UsageError when the start is over or too far away to be meant. */
export declare function refuseStart(startAtMs: Millis, now: Date): void;
