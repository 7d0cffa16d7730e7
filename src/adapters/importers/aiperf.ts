/** AIPerf: one line a request (profile_export.jsonl), or its percentiles (profile_export_aiperf.json). */
import type { Micros, QuantileName } from "../../base/index.ts";
import type { Outcome } from "../../measurement/index.ts";
import { checkClaims } from "./claims.ts";
import { fault, type Place } from "./fault.ts";
import type { Format, Imported, LatencyClaims, LineReader } from "./imported.ts";
import { at, isObject, numberAt, optionalCount, optionalNumber, parseObject, stringAt } from "./json.ts";
import { checkCount, checkInstant, latencyUs } from "./numbers.ts";
import { outcomeOf, sumOutcomes, UNNAMED_FAILURE } from "./outcomes.ts";
import { makeSampleStore, type SampleRow } from "./samples.ts";

const US_PER_UNIT: Readonly<Record<string, number>> = { ns: 1e-3, us: 1, ms: 1e3, s: 1e6, sec: 1e6 };

function usPerUnit(metric: unknown, name: string, place: Place): number {
  const unit = stringAt(metric, ["unit"], place);
  const factor = Object.hasOwn(US_PER_UNIT, unit) ? US_PER_UNIT[unit] : undefined;
  if (factor !== undefined) return factor;
  throw fault(place, {
    field: `${name}.unit`, value: unit, message: "is no unit of time that is known.",
    fix: `it should be one of ${Object.keys(US_PER_UNIT).join(", ")}`,
  });
}

/** How a request failed, as both files say it. */
function outcomeOfDetails(error: unknown, place: Place): Outcome {
  const words = ["type", "message"].map((key) => at(error, key)).filter((text) => typeof text === "string");
  return outcomeOf(optionalNumber(error, ["code"], place) ?? 0, words.join(" "));
}

function rowOf(line: unknown, place: Place): SampleRow {
  const startNs = numberAt(line, ["metadata", "request_start_ns"], place);
  const endNs = numberAt(line, ["metadata", "request_end_ns"], place);
  const error = at(line, "error");
  const isOk = error === null || error === undefined;
  const timed = (name: string): Micros | null => {
    const metric = at(line, "metrics", name);
    return metric === undefined ? null
      : latencyUs(numberAt(metric, ["value"], place), usPerUnit(metric, name, place), name, place);
  };
  const count = (name: string): number => optionalCount(line, ["metrics", name, "value"], place);
  const takenUs = timed("request_latency") ?? latencyUs(endNs - startNs, 1e-3, "request_end_ns", place);
  return {
    startMs: checkInstant(startNs / 1e6, "request_start_ns", startNs, place),
    latencyUs: takenUs,
    outcome: isOk ? "ok" : outcomeOfDetails(error, place),
    sequence: null,
    tokens: !isOk ? undefined : {
      firstUs: timed("time_to_first_token"),
      lastUs: timed("time_to_first_token") === null ? null : takenUs,
      input: count("input_sequence_length"), output: count("output_sequence_length"),
    },
  };
}

function startLines(): LineReader {
  const samples = makeSampleStore();
  let cutOff = 0;
  return {
    line(text, place) {
      if (text === "") return;
      const line = parseObject(text, place);
      if (at(line, "metadata", "benchmark_phase") === "warmup") return;
      if (at(line, "metadata", "was_cancelled") === true) cutOff += 1;
      else samples.add(rowOf(line, place), place);
    },
    end: () => ({
      evidence: { kind: "samples", samples }, startedAtMs: null, toolVersion: null, clock: "send",
      failures: "apart", loop: "unknown", concurrency: null, askedRatePerS: null, resolution: "1 ns",
      cannotTell: [
        "when a request was due: give `rate` if it was constant",
        "tokens as the API counts them: AIPerf counts with a tokenizer",
        ...(cutOff > 0 ? [`how ${cutOff} requests would have ended that were cancelled`] : []),
      ],
    }),
  };
}

export const aiperfLines: Format = {
  tool: "aiperf", label: "JSON lines (profile_export.jsonl)", kind: "lines", start: startLines,
  detect: ({ lines }) => (lines[0] ?? "").startsWith("{") && /"request_start_ns":/.test(lines[0] ?? "") &&
    /"metadata":/.test(lines[0] ?? ""),
};

const QUANTILES: readonly QuantileName[] = ["p5", "p10", "p25", "p50", "p75", "p90", "p95", "p99"];

function claimsOf(document: unknown, name: string, count: number, place: Place): LatencyClaims | null {
  const metric = at(document, name);
  if (!isObject(metric)) return null;
  const msPerUnit = usPerUnit(metric, name, place) / 1000;
  const ms = (key: string): number | null => {
    const value = optionalNumber(metric, [key], place);
    return value === null ? null : value * msPerUnit;
  };
  const known = QUANTILES.flatMap((key) => {
    const value = ms(key);
    return value === null ? [] : [[key, value] as const];
  });
  return checkClaims({
    count, meanMs: ms("avg"), minMs: ms("min"), maxMs: ms("max"), quantilesMs: Object.fromEntries(known),
  }, place);
}

/** Null where the summary does not name all failures. */
function failuresIn(
  document: unknown, failed: number, place: Place,
): readonly (readonly [Outcome, number])[] | null {
  const summary = at(document, "error_summary");
  if (!Array.isArray(summary)) return null;
  const named = summary.map((entry) =>
    [outcomeOfDetails(at(entry, "error_details"), place), optionalCount(entry, ["count"], place)] as const);
  return named.reduce((sum, [, count]) => sum + count, 0) === failed ? named : null;
}

function readDocument(document: unknown, file: string): Imported {
  const place = { file, line: null };
  const ok = checkCount(numberAt(document, ["request_count", "avg"], place), "request_count", place);
  const failed = optionalCount(document, ["error_request_count", "avg"], place);
  const named = failuresIn(document, failed, place);
  const version = at(document, "aiperf_version");
  const ttft = claimsOf(document, "time_to_first_token", ok, place);
  const tpot = claimsOf(document, "inter_token_latency", ok, place);
  return {
    evidence: {
      kind: "quantiles",
      outcomes: sumOutcomes([["ok", ok], ...(named ?? [[UNNAMED_FAILURE, failed] as const])]),
      latency: ok === 0 ? null : claimsOf(document, "request_latency", ok, place),
      durationS: ok / numberAt(document, ["request_throughput", "avg"], place),
      fuller: "profile_export.jsonl keeps every request",
      others: { ...(ttft === null ? {} : { ttft }), ...(tpot === null ? {} : { tpot }) },
    },
    startedAtMs: null, toolVersion: typeof version === "string" ? version : null,
    clock: "send", failures: "apart", loop: "unknown",
    concurrency: null, askedRatePerS: null, resolution: "interpolated between samples",
    cannotTell: failed > 0 && named === null ? ["how requests failed: all count as server errors"] : [],
  };
}

export const aiperfJson: Format = {
  tool: "aiperf", label: "JSON (profile_export_aiperf.json)", kind: "document",
  detect: ({ document }) => at(document, "request_latency", "avg") !== undefined &&
    at(document, "request_throughput", "avg") !== undefined && at(document, "request_count") !== undefined,
  read: (document, { file }) => readDocument(document, file),
};
