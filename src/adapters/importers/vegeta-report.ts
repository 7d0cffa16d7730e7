import { secondsFromMillis } from "../../base/index.ts";
import type { OutcomeCounts } from "../../measurement/index.ts";
import { checkClaims } from "./claims.ts";
import { fault, type Place } from "./fault.ts";
import type { Format, Imported, LatencyClaims } from "./imported.ts";
import { at, countAt, countsAt, numberAt, optionalNumber, stringAt } from "./json.ts";
import { parseInstant } from "./numbers.ts";
import { outcomeOfError, outcomeOfStatus, sumOutcomes } from "./outcomes.ts";

const MS_PER_NS = 1e-6;

/** Requests without an answer, status 0, are of the first cause that is no status text. */
function outcomesIn(report: unknown, requests: number, place: Place): OutcomeCounts {
  const errors = at(report, "errors");
  const texts = Array.isArray(errors) ? errors.filter((one) => typeof one === "string") : [];
  const cause = outcomeOfError(texts.find((text) => !/^\d{3} /.test(text)) ?? "");
  const codes = [...countsAt(report, ["status_codes"], place)];
  const counted = codes.reduce((sum, [, count]) => sum + count, 0);
  if (counted !== requests) {
    throw fault(place, {
      field: "status_codes", value: counted, message: `do not add up to ${requests} requests.`,
      fix: "write the report again with vegeta report -type json",
    });
  }
  return sumOutcomes(codes.map(([code, count]) => [outcomeOfStatus(Number(code)) ?? cause, count]));
}

function read(report: unknown, file: string): Imported {
  const place = { file, line: null };
  const requests = countAt(report, ["requests"], place);
  const outcomes = outcomesIn(report, requests, place);
  const ms = (key: string): number => numberAt(report, ["latencies", key], place) * MS_PER_NS;
  const startedAtMs = parseInstant(stringAt(report, ["earliest"], place), "earliest", place);
  const p90Ns = optionalNumber(report, ["latencies", "90th"], place);
  const latency: LatencyClaims = {
    count: requests, meanMs: ms("mean"),
    // Versions before 12.8 wrote no smallest.
    minMs: (optionalNumber(report, ["latencies", "min"], place) ?? 0) * MS_PER_NS || null,
    maxMs: ms("max"),
    quantilesMs: {
      p50: ms("50th"), p95: ms("95th"), p99: ms("99th"),
      ...(p90Ns === null ? {} : { p90: p90Ns * MS_PER_NS }),
    },
  };
  // A t-digest's percentiles are interpolated.
  if (requests > 0) checkClaims(latency, place, 0.001);
  // From the first to the last of n requests are n − 1 intervals.
  const spanMs = numberAt(report, ["duration"], place) * MS_PER_NS;
  const heldMs = requests > 1 ? (spanMs * requests) / (requests - 1) : latency.maxMs ?? 0;
  return {
    evidence: {
      kind: "quantiles", outcomes, durationS: secondsFromMillis(heldMs),
      latency: (outcomes.ok ?? 0) === 0 ? null : latency,
      fuller: "vegeta encode -to csv keeps every request",
    },
    startedAtMs, toolVersion: null, clock: "send", failures: "inside", loop: "open",
    concurrency: null, askedRatePerS: null, resolution: "t-digest, about 1% of a rank",
    cannotTell: [
      "the rate that was asked for: give it as `rate`",
      ...((outcomes.ok ?? 0) < requests
        ? ["latencies of successes alone: those of failures are among them"] : []),
    ],
  };
}

export const vegetaReport: Format = {
  tool: "vegeta", label: "report (vegeta report -type json)", kind: "document",
  detect: ({ document }) => at(document, "latencies", "99th") !== undefined &&
    at(document, "status_codes") !== undefined,
  read: (document, { file }) => read(document, file),
};
