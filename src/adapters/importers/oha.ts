/** oha: `--output-format json` and `csv`, `--json` before version 1.9. */
import { millisFromSeconds, type QuantileName } from "../../base/index.ts";
import type { Outcome } from "../../measurement/index.ts";
import { checkClaims } from "./claims.ts";
import { makeTableReader } from "./csv.ts";
import type { Place } from "./fault.ts";
import type { Format, Imported, LatencyClaims, LineReader } from "./imported.ts";
import { at, countsAt, isObject, numberAt, optionalNumber } from "./json.ts";
import { checkOffset, latencyUs, parseNumber } from "./numbers.ts";
import { outcomeOf, outcomeOfError, outcomeOfStatus, sumOutcomes, UNNAMED_FAILURE } from "./outcomes.ts";
import { makeSampleStore } from "./samples.ts";

/** How a run by time ends: these requests are cut off, not failed. */
const CUT_OFF = "aborted due to deadline";
const CORRECTION = "whether --latency-correction was on, so whether waiting to be sent is inside";

const QUANTILE_KEYS: readonly (readonly [QuantileName, string])[] = [
  ["p10", "p10"], ["p25", "p25"], ["p50", "p50"], ["p75", "p75"], ["p90", "p90"], ["p95", "p95"],
  ["p99", "p99"], ["p999", "p99.9"],
];

function countsOf(document: unknown, place: Place) {
  const answered = [...countsAt(document, ["statusCodeDistribution"], place)];
  const errors = [...countsAt(document, ["errorDistribution"], place)];
  const cutOff = errors.find(([text]) => text === CUT_OFF)?.[1] ?? 0;
  return {
    outcomes: sumOutcomes([
      ...answered.map(([code, count]): [Outcome, number] =>
        [outcomeOfStatus(Number.parseInt(code, 10)) ?? UNNAMED_FAILURE, count]),
      ...errors.filter(([text]) => text !== CUT_OFF).map(([text, count]): [Outcome, number] =>
        [outcomeOfError(text), count]),
    ]),
    cutOff,
    hasOtherAnswers: answered.some(([code]) => !/^[23]/.test(code)),
  };
}

/** Successes alone where the file has them; the code writes one name, its schema another. */
const APART = ["latencyPercentilesSuccessful", "latencyPercentileSuccessful"];

function read(document: unknown, file: string): Imported {
  const place = { file, line: null };
  const { outcomes, cutOff, hasOtherAnswers } = countsOf(document, place);
  const ok = outcomes.ok ?? 0;
  const apart = APART.find((name) => isObject(at(document, name)));
  const isInside = apart === undefined && hasOtherAnswers;
  const key = apart ?? "latencyPercentiles";
  const ms = (path: readonly string[]): number | null => {
    const seconds = optionalNumber(document, path, place);
    return seconds === null ? null : millisFromSeconds(seconds);
  };
  const summary = (name: string): number | null =>
    (apart !== undefined && hasOtherAnswers ? null : ms(["summary", name]));
  const quantilesMs: Partial<Record<QuantileName, number>> = {};
  for (const [name, written] of QUANTILE_KEYS) {
    const value = ms([key, written]);
    if (value !== null) quantilesMs[name] = value;
  }
  const answers = Object.entries(outcomes).reduce((sum, [, count]) => sum + count, 0);
  const latency: LatencyClaims | null = ok === 0 ? null : checkClaims({
    count: isInside ? answers : ok, quantilesMs,
    meanMs: summary("average"), minMs: summary("fastest"), maxMs: summary("slowest"),
  }, place);
  return {
    evidence: {
      kind: "quantiles", outcomes, latency, durationS: numberAt(document, ["summary", "total"], place),
      fuller: "oha --output-format csv keeps every answered request",
    },
    startedAtMs: null, toolVersion: null, clock: "unknown", failures: isInside ? "inside" : "apart",
    loop: "unknown", concurrency: null, askedRatePerS: null, resolution: "1 ns",
    cannotTell: [
      CORRECTION,
      ...(isInside ? ["latencies of successes alone: those of other answers are among them"] : []),
      ...(cutOff > 0 ? [`how ${cutOff} requests would have ended that the end of the run cut off`] : []),
    ],
  };
}

export const ohaJson: Format = {
  tool: "oha", label: "JSON (--output-format json)", kind: "document",
  detect: ({ document }) => at(document, "summary", "requestsPerSec") !== undefined &&
    at(document, "latencyPercentiles") !== undefined && at(document, "statusCodeDistribution") !== undefined,
  read: (document, { file }) => read(document, file),
};

const HEADER = [
  "request-start", "DNS", "DNS+dialup", "Response-delay", "request-duration", "bytes", "status",
];

function startCsv(): LineReader {
  const samples = makeSampleStore();
  return makeTableReader(HEADER, (row, place) => {
    const offset = row.text("request-start");
    const seconds = parseNumber(row.text("request-duration"), "request-duration", place);
    const startMs = millisFromSeconds(parseNumber(offset, "request-start", place));
    samples.add({
      startMs: checkOffset(startMs, "request-start", offset, place),
      latencyUs: latencyUs(seconds, 1e6, "request-duration", place),
      outcome: outcomeOf(Number.parseInt(row.text("status"), 10), ""),
      sequence: null,
    }, place);
  }, () => ({
    evidence: { kind: "samples", samples }, startedAtMs: null, toolVersion: null, clock: "unknown",
    failures: "apart", loop: "unknown", concurrency: null, askedRatePerS: null, resolution: "1 ns",
    cannotTell: [
      "requests without an answer: oha leaves them out of its CSV, so the error rate may be too low",
      CORRECTION,
    ],
  }));
}

export const ohaCsv: Format = {
  tool: "oha", label: "CSV (--output-format csv)", kind: "lines", start: startCsv,
  detect: ({ lines }) => lines[0] === HEADER.join(","),
};
