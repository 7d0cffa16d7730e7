import type { Outcome } from "../../measurement/index.ts";
import { secondsFromMillis } from "../../base/index.ts";
import { checkClaims } from "./claims.ts";
import type { Place } from "./fault.ts";
import type { Format, Imported, LatencyClaims } from "./imported.ts";
import { at, countsAt, isObject, numberAt, objectAt, optionalCount } from "./json.ts";
import { checkInstant } from "./numbers.ts";
import { outcomeOfError, outcomeOfStatus, sumOutcomes, UNNAMED_FAILURE } from "./outcomes.ts";

const CODE = "http.codes.";
const ERROR = "errors.";
/** DDSketch keeps values within 1%, and smallest and largest are whole ms. */
const SLACK = 0.1;

function outcomesIn(counters: ReadonlyMap<string, number>): readonly (readonly [Outcome, number])[] {
  return [...counters].flatMap(([name, count]): readonly (readonly [Outcome, number])[] => {
    if (name.startsWith(CODE)) {
      return [[outcomeOfStatus(Number(name.slice(CODE.length))) ?? UNNAMED_FAILURE, count]];
    }
    return name.startsWith(ERROR) ? [[outcomeOfError(name), count]] : [];
  });
}

function claimsIn(summary: unknown, place: Place): LatencyClaims {
  const ms = (name: string): number => numberAt(summary, [name], place);
  return checkClaims({
    count: optionalCount(summary, ["count"], place),
    meanMs: ms("mean"), minMs: ms("min"), maxMs: ms("max"),
    quantilesMs: {
      p50: ms("p50"), p75: ms("p75"), p90: ms("p90"), p95: ms("p95"), p99: ms("p99"), p999: ms("p999"),
    },
  }, place, SLACK);
}

function read(document: unknown, file: string): Imported {
  const place = { file, line: null };
  const aggregate = objectAt(document, ["aggregate"], place);
  const outcomes = sumOutcomes(outcomesIn(countsAt(aggregate, ["counters"], place)));
  const skipped = optionalCount(aggregate, ["counters", "vusers.skipped"], place);
  const apart = at(aggregate, "summaries", "http.response_time.2xx");
  const summary = apart ?? at(aggregate, "summaries", "http.response_time");
  const firstMs = numberAt(aggregate, ["firstMetricAt"], place);
  const lastMs = numberAt(aggregate, ["lastMetricAt"], place);
  return {
    evidence: {
      kind: "quantiles", outcomes: sumOutcomes([
        ...Object.entries(outcomes) as [Outcome, number][], ["dropped", skipped],
      ]),
      latency: (outcomes.ok ?? 0) === 0 ? null : claimsIn(summary, place),
      durationS: secondsFromMillis(lastMs - firstMs), fuller: null,
    },
    startedAtMs: checkInstant(firstMs, "firstMetricAt", firstMs, place), toolVersion: null,
    clock: "service", failures: apart === undefined ? "inside" : "apart", loop: "open",
    concurrency: null, askedRatePerS: null, resolution: "1%",
    cannotTell: [
      "waiting for a connection: Artillery times from the request on the wire",
      ...(skipped > 0 ? ["requests of skipped virtual users: each counts as one"] : []),
    ],
  };
}

export const artillery: Format = {
  tool: "artillery", label: "JSON report (--output)", kind: "document",
  detect: ({ document }) => isObject(at(document, "aggregate", "counters")) &&
    isObject(at(document, "aggregate", "summaries")),
  read: (document, { file }) => read(document, file),
};
