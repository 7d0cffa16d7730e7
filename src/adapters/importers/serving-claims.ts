/** What `vllm bench serve` and the scripts that came from it write of a whole run. */
import type { PerSecond, QuantileName, Seconds } from "../../base/index.ts";
import { checkClaims } from "./claims.ts";
import type { Place } from "./fault.ts";
import type { LatencyClaims, OtherClaims } from "./imported.ts";
import { at, numberAt, optionalNumber } from "./json.ts";

const STATISTICS: readonly (readonly [QuantileName, string])[] = [
  ["p50", "median"], ["p75", "p75"], ["p90", "p90"], ["p95", "p95"], ["p99", "p99"], ["p999", "p99.9"],
];

/** Null where nothing is stated of a metric; which are, and of which percentiles, is up to the user. */
export function servingClaims(
  document: unknown, metric: string, count: number, place: Place,
): LatencyClaims | null {
  const ms = (statistic: string) => optionalNumber(document, [`${statistic}_${metric}_ms`], place);
  const known = STATISTICS.flatMap(([quantile, statistic]) => {
    const value = ms(statistic);
    return value === null ? [] : [[quantile, value] as const];
  });
  return known.length === 0 ? null : checkClaims({
    count, meanMs: ms("mean"), minMs: null, maxMs: null, quantilesMs: Object.fromEntries(known),
  }, place);
}

export function tokenClaims(document: unknown, ok: number, place: Place): OtherClaims {
  const ttft = servingClaims(document, "ttft", ok, place);
  const tpot = servingClaims(document, "tpot", ok, place);
  return ok === 0 ? {} : { ...(ttft === null ? {} : { ttft }), ...(tpot === null ? {} : { tpot }) };
}

/**
 * The time in which requests were sent at a rate. The scripts state that until the last answer, which is
 * longer by about the latency of the last request.
 */
export function sendingS(document: unknown, lastLatencyS: Seconds, place: Place): Seconds {
  const untilLastAnswerS = numberAt(document, ["duration"], place);
  const isAtRate = askedRateOf(document) !== null && lastLatencyS < untilLastAnswerS;
  return isAtRate ? untilLastAnswerS - lastLatencyS : untilLastAnswerS;
}

/** The slowest that is stated of a metric, since which request was the last is not. */
export function slowestS(claims: LatencyClaims | null): Seconds {
  return Math.max(0, ...Object.values(claims?.quantilesMs ?? {})) / 1000;
}

/** Null where requests were sent as fast as they could be, which is written as inf. */
export function askedRateOf(document: unknown): PerSecond | null {
  const asked = at(document, "request_rate");
  return typeof asked === "number" && asked > 0 && Number.isFinite(asked) ? asked : null;
}
