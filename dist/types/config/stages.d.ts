/**
 * Rates one after the other.
 *
 *     stages   = stage { separator stage }
 *     separator = newline | ","
 *     stage    = rate "for" duration | "from" end "to" end "over" duration
 *     end      = rate | "0/s"                        (one of the two at most is 0)
 */
import type { Millis, PerSecond } from "../base/index.js";
import { type Field } from "./fields.js";
import { type Parsed } from "./parsed.js";
/** A stretch of time in which the rate goes evenly from one value to another (equal: constant). */
export interface Stage {
    readonly fromPerS: PerSecond;
    readonly toPerS: PerSecond;
    readonly durationMs: Millis;
}
export declare function parseStage(text: string): Parsed<Stage>;
export declare function printStage({ fromPerS, toPerS, durationMs }: Stage): string;
export declare function durationOf(stages: readonly Stage[]): Millis;
/** Stages that together last between the bounds. */
export declare function stageList(min: Millis, max: Millis): Field<readonly Stage[]>;
