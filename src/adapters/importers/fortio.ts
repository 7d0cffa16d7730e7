import { secondsFromMillis } from "../../base/index.ts";
import type { Outcome } from "../../measurement/index.ts";
import { checkClaims } from "./claims.ts";
import { fault, type Place } from "./fault.ts";
import type { CountedValue, Format, Imported } from "./imported.ts";
import { at, countAt, countsAt, isObject, numberAt, stringAt } from "./json.ts";
import { latencyUs, parseInstant } from "./numbers.ts";
import { outcomeOfStatus, sumOutcomes } from "./outcomes.ts";

const US_PER_S = 1e6;

/** Each bucket with its upper edge. */
function bucketsIn(histogram: unknown, count: number, place: Place): readonly CountedValue[] {
  const written = at(histogram, "Data");
  const list: readonly unknown[] = Array.isArray(written) ? written : [];
  const values = list.map((bucket) => ({
    us: latencyUs(numberAt(bucket, ["End"], place), US_PER_S, "End", place),
    count: countAt(bucket, ["Count"], place),
  }));
  const counted = values.reduce((sum, one) => sum + one.count, 0);
  if (counted === count) return values;
  throw fault(place, {
    field: "DurationHistogram.Data", value: counted, message: `does not add up to its Count of ${count}.`,
    fix: "these numbers cannot be true: measure again",
  });
}

function read(document: unknown, file: string): Imported {
  const place = { file, line: null };
  const histogram = at(document, "DurationHistogram");
  const count = countAt(histogram, ["Count"], place);
  const codes = [...countsAt(document, ["RetCodes"], place)];
  const outcomes = sumOutcomes(codes.map(([code, n]): [Outcome, number] =>
    [outcomeOfStatus(Number(code)) ?? "reset", n]));
  const failed = count - (outcomes.ok ?? 0);
  const ms = (name: string): number => numberAt(histogram, [name], place) * 1000;
  const [minMs, maxMs] = [ms("Min"), ms("Max")];
  checkClaims({ count, minMs, maxMs, meanMs: ms("Avg"), quantilesMs: {} }, place);
  const asked = Number(stringAt(document, ["RequestedQPS"], place));
  const version = at(document, "Version");
  return {
    evidence: {
      kind: "spectrum", outcomes, minMs, maxMs, values: bucketsIn(histogram, count, place),
      durationS: secondsFromMillis(numberAt(document, ["ActualDuration"], place) / 1e6),
    },
    startedAtMs: parseInstant(stringAt(document, ["StartTime"], place), "StartTime", place),
    toolVersion: typeof version === "string" ? version : null, clock: "send",
    failures: failed > 0 ? "inside" : "apart", loop: "closed",
    concurrency: countAt(document, ["NumThreads"], place),
    askedRatePerS: Number.isFinite(asked) && asked > 0 ? asked : null,
    resolution: "buckets of at least 1 ms, rounded up",
    cannotTell: [
      "where within its bucket a latency lies: each counts as the bucket's upper edge",
      ...(failed > 0 ? ["latencies of successes alone: those of failures are among them"] : []),
    ],
  };
}

export const fortioJson: Format = {
  tool: "fortio", label: "JSON (-json)", kind: "document",
  detect: ({ document }) => isObject(at(document, "DurationHistogram")) &&
    isObject(at(document, "RetCodes")) && at(document, "RequestedQPS") !== undefined,
  read: (document, { file }) => read(document, file),
};
