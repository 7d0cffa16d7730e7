import type { QuantileName } from "../../base/index.ts";
import type { Outcome } from "../../measurement/index.ts";
import { checkClaims } from "./claims.ts";
import { fault, type Place } from "./fault.ts";
import type { Format, Imported, LatencyClaims } from "./imported.ts";
import { at, countAt, isObject, numberAt, optionalCount, stringAt } from "./json.ts";
import { parseInstant } from "./numbers.ts";
import { outcomeOfStatus, sumOutcomes, UNNAMED_FAILURE } from "./outcomes.ts";

const QUANTILE_KEYS: readonly (readonly [QuantileName, string])[] = [
  ["p10", "p10"], ["p25", "p25"], ["p50", "p50"], ["p75", "p75"], ["p90", "p90"], ["p99", "p99"],
  ["p999", "p99_9"],
];

/** By status where the version counts them, else by their class. */
function answersIn(document: unknown, place: Place): readonly (readonly [Outcome, number])[] {
  const byStatus = at(document, "statusCodeStats");
  if (isObject(byStatus) && Object.keys(byStatus).length > 0) {
    return Object.keys(byStatus).map((status) => [
      outcomeOfStatus(Number(status)) ?? UNNAMED_FAILURE, countAt(byStatus, [status, "count"], place),
    ]);
  }
  const classes: readonly (readonly [string, Outcome])[] =
    [["1xx", "ok"], ["2xx", "ok"], ["3xx", "ok"], ["4xx", "client-error"], ["5xx", "server-error"]];
  return classes.map(([key, outcome]) => [outcome, optionalCount(document, [key], place)]);
}

function refuseSynthetic(total: number, requests: number, place: Place): void {
  if (total <= requests) return;
  throw fault(place, {
    field: "latency.totalCount", value: total,
    message: `is more than the ${requests} requests: autocannon added latencies that no request had.`,
    fix: "run autocannon without -R, or with -R and -C together",
  });
}

function read(document: unknown, file: string): Imported {
  const place = { file, line: null };
  const requests = countAt(document, ["requests", "total"], place);
  const total = countAt(document, ["latency", "totalCount"], place);
  refuseSynthetic(total, requests, place);
  const answers = answersIn(document, place);
  const answered = answers.reduce((sum, [, count]) => sum + count, 0);
  if (answered !== requests) {
    throw fault(place, {
      field: "statusCodeStats", value: answered, message: `do not add up to ${requests} requests.`,
      fix: "these numbers cannot be true: measure again",
    });
  }
  const errors = optionalCount(document, ["errors"], place);
  const timeouts = Math.min(errors, optionalCount(document, ["timeouts"], place));
  const outcomes = sumOutcomes([
    ...answers, ["timeout-total", timeouts], ["reset", errors - timeouts],
  ]);
  const failed = requests - (outcomes.ok ?? 0);
  const ms = (key: string): number => numberAt(document, ["latency", key], place);
  const latency: LatencyClaims | null = (outcomes.ok ?? 0) === 0 ? null : checkClaims({
    count: total, meanMs: ms("mean"), minMs: ms("min"), maxMs: ms("max"),
    quantilesMs: Object.fromEntries(QUANTILE_KEYS.map(([name, key]) => [name, ms(key)])),
  }, place);
  return {
    evidence: {
      kind: "quantiles", outcomes, latency, durationS: numberAt(document, ["duration"], place), fuller: null,
    },
    startedAtMs: parseInstant(stringAt(document, ["start"], place), "start", place),
    toolVersion: null, clock: "send", failures: failed > 0 ? "inside" : "apart", loop: "closed",
    concurrency: countAt(document, ["connections"], place) *
      Math.max(1, optionalCount(document, ["pipelining"], place)),
    askedRatePerS: null, resolution: "whole ms",
    cannotTell: [
      "P95, which is not among its percentiles",
      ...(failed > 0 ? ["latencies of successes alone: those of other answers are among them"] : []),
      ...(errors > timeouts ? ["why connections failed: all count as reset"] : []),
    ],
  };
}

export const autocannon: Format = {
  tool: "autocannon", label: "JSON (-j)", kind: "document",
  detect: ({ document }) => at(document, "latency", "p97_5") !== undefined &&
    at(document, "requests", "total") !== undefined && at(document, "non2xx") !== undefined,
  read: (document, { file }) => read(document, file),
};
