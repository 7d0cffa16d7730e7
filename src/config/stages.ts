/**
 * Rates one after the other.
 *
 *     stages   = stage { separator stage }
 *     separator = newline | ","
 *     stage    = rate "for" duration | "from" end "to" end "over" duration
 *     end      = rate | "0/s"                        (one of the two at most is 0)
 */
import type { Millis, PerSecond } from "../base/index.ts";
import { inLine } from "./budgets.ts";
import { LINES_OR_COMMAS, field, items, readItems, textOrList, type Field } from "./fields.ts";
import { parseDuration, parseRate, printDuration, printRate } from "./literals.ts";
import { accept, andThen, refuse, type Parsed } from "./parsed.ts";

/** A stretch of time in which the rate goes evenly from one value to another (equal: constant). */
export interface Stage {
  readonly fromPerS: PerSecond;
  readonly toPerS: PerSecond;
  readonly durationMs: Millis;
}

const RAMP = /^from\s+(\S.*?)\s+to\s+(\S.*?)\s+over\s+(\S.*)$/;
const STEADY = /^(\S.*?)\s+for\s+(\S.*)$/;
const ZERO = /^0+(?:\.0+)?\s*(?:\/\s*[smh])?$/;
const EXAMPLE = "write e.g. 10/s for 30s, or from 1/s to 50/s over 60s";
const MAX_STAGES = 100;

/** The end of a ramp may be no requests at all. */
function parseEnd(text: string): Parsed<PerSecond> {
  return ZERO.test(text) ? accept(0) : parseRate(text);
}

function stage(ends: readonly [Parsed<PerSecond>, Parsed<PerSecond>], lasts: string): Parsed<Stage> {
  const [from, to] = ends;
  return andThen(from, (fromPerS) => andThen(to, (toPerS) =>
    andThen(parseDuration(lasts), (durationMs): Parsed<Stage> => {
      if (fromPerS + toPerS === 0) {
        return refuse("sends nothing", "leave it out, or write a rate above 0");
      }
      if (durationMs <= 0) return refuse("takes no time", "write e.g. 10/s for 30s");
      return accept({ fromPerS, toPerS, durationMs });
    })));
}

export function parseStage(text: string): Parsed<Stage> {
  const [, from, to, over] = RAMP.exec(text) ?? [];
  if (from !== undefined && to !== undefined && over !== undefined) {
    return inLine(stage([parseEnd(from), parseEnd(to)], over), text);
  }
  const [, rate, lasts] = STEADY.exec(text) ?? [];
  if (rate === undefined || lasts === undefined) {
    return refuse(`has a part that is not a stage: "${text}"`, EXAMPLE);
  }
  const steady = parseRate(rate);
  return inLine(stage([steady, steady], lasts), text);
}

export function printStage({ fromPerS, toPerS, durationMs }: Stage): string {
  const lasts = printDuration(durationMs);
  return fromPerS === toPerS
    ? `${printRate(fromPerS)} for ${lasts}`
    : `from ${printRate(fromPerS)} to ${printRate(toPerS)} over ${lasts}`;
}

export function durationOf(stages: readonly Stage[]): Millis {
  return stages.reduce((sum, { durationMs }) => sum + durationMs, 0);
}

/** Stages that together last between the bounds. */
export function stageList(min: Millis, max: Millis): Field<readonly Stage[]> {
  return field(textOrList, (written) => {
    const parts = items(written, LINES_OR_COMMAS);
    if (parts.length > MAX_STAGES) {
      return refuse(`has more than ${MAX_STAGES} stages`, "use fewer, longer ones");
    }
    return andThen(readItems(parts, parseStage), (stages) => {
      const totalMs = durationOf(stages);
      return totalMs >= min && totalMs <= max
        ? accept(stages)
        : refuse(`lasts ${printDuration(totalMs)} in all, which must be between `
          + `${printDuration(min)} and ${printDuration(max)}`, "change a stage's duration");
    });
  });
}
