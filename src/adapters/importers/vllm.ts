/** vLLM: the JSON of `vllm bench serve --save-result`, with `--save-detailed` and without. */
import { millisFromSeconds, type QuantileName, type Seconds } from "../../base/index.ts";
import { checkClaims } from "./claims.ts";
import { fault, type Place } from "./fault.ts";
import type { Evidence, Format, Imported, LatencyClaims } from "./imported.ts";
import { at, countAt, numberAt, optionalCount, optionalNumber } from "./json.ts";
import { checkCount, checkOffset, latencyUs } from "./numbers.ts";
import { outcomeOfError, sumOutcomes, UNNAMED_FAILURE } from "./outcomes.ts";
import { makeSampleStore } from "./samples.ts";

/** One array of the file, an entry for each request; null where it is not there. */
function column(document: unknown, name: string, place: Place): readonly unknown[] | null {
  const found = at(document, name);
  if (found === undefined || found === null) return null;
  const length = Array.isArray(found) ? found.length : -1;
  const starts = at(document, "start_times");
  const expected = Array.isArray(starts) ? starts.length : length;
  if (Array.isArray(found) && length === expected) return found;
  throw fault(place, {
    field: name, value: length, message: `is not a list of ${expected} entries, one for each request.`,
    fix: "these numbers cannot be true: measure again",
  });
}

function entry(list: readonly unknown[] | null, index: number, name: string, place: Place): number {
  return numberAt({ [name]: list?.[index] }, [name], place);
}

/** Of requests that are in the file one by one; null without --save-detailed. */
function detailed(document: unknown, place: Place): Evidence | null {
  const starts = column(document, "start_times", place);
  const ttfts = column(document, "ttfts", place);
  const itls = column(document, "itls", place);
  const errors = column(document, "errors", place);
  if (starts === null || ttfts === null || itls === null || errors === null) return null;
  const latencies = column(document, "latencies", place);
  const inputs = column(document, "input_lens", place);
  const outputs = column(document, "output_lens", place);
  const startsS = starts.map((_, index) => entry(starts, index, "start_times", place));
  const firstS = startsS.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const rows = startsS.map((startS, index) => {
    const error = errors[index];
    const isOk = error === "" || error === null || error === undefined;
    const gaps: readonly unknown[] = Array.isArray(itls[index]) ? itls[index] : [];
    const gapS = (gap: number): Seconds =>
      latencyUs(entry(gaps, gap, "itls", place), 1e6, "itls", place) / 1e6;
    const spentS = (): Seconds => gaps.reduce<number>(
      (sum, _, gap) => sum + gapS(gap), entry(ttfts, index, "ttfts", place));
    // Of a failure the file holds zeros.
    const takenS = !isOk ? 0 : latencies === null ? spentS() : entry(latencies, index, "latencies", place);
    const us = latencyUs(takenS, 1e6, "latencies", place);
    const ofTokens = (list: readonly unknown[] | null, name: string): number =>
      (list === null ? 0 : checkCount(entry(list, index, name, place), name, place));
    return {
      startMs: checkOffset(millisFromSeconds(startS - firstS), "start_times", startS, place),
      latencyUs: us,
      outcome: isOk ? "ok" as const : outcomeOfError(String(error)),
      sequence: null,
      tokens: !isOk ? undefined : {
        firstUs: latencyUs(entry(ttfts, index, "ttfts", place), 1e6, "ttfts", place), lastUs: us,
        input: ofTokens(inputs, "input_lens"), output: ofTokens(outputs, "output_lens"),
      },
    };
  });
  const samples = makeSampleStore();
  for (const row of rows.toSorted((a, b) => a.startMs - b.startMs)) samples.add(row, place);
  return { kind: "samples", samples };
}

/** Only what --percentile-metrics and --metric-percentiles asked for is there. */
function claimsOf(document: unknown, name: string, count: number, place: Place): LatencyClaims | null {
  const ms = (statistic: string) => optionalNumber(document, [`${statistic}_${name}_ms`], place);
  const keys: readonly (readonly [QuantileName, string])[] = [
    ["p50", "median"], ["p75", "p75"], ["p90", "p90"], ["p95", "p95"], ["p99", "p99"], ["p999", "p99.9"],
  ];
  const known = keys.flatMap(([quantile, key]) => {
    const value = ms(key);
    return value === null ? [] : [[quantile, value] as const];
  });
  return known.length === 0 ? null : checkClaims({
    count, meanMs: ms("mean"), minMs: null, maxMs: null, quantilesMs: Object.fromEntries(known),
  }, place);
}

function summed(document: unknown, place: Place): Evidence {
  const ok = countAt(document, ["completed"], place);
  const failed = optionalCount(document, ["failed"], place);
  const ttft = claimsOf(document, "ttft", ok, place);
  const tpot = claimsOf(document, "tpot", ok, place);
  return {
    kind: "quantiles", outcomes: sumOutcomes([["ok", ok], [UNNAMED_FAILURE, failed]]),
    latency: ok === 0 ? null : claimsOf(document, "e2el", ok, place),
    durationS: numberAt(document, ["duration"], place), fuller: "--save-detailed keeps every request",
    others: ok === 0 ? {} : { ...(ttft === null ? {} : { ttft }), ...(tpot === null ? {} : { tpot }) },
  };
}

function read(document: unknown, file: string): Imported {
  const place = { file, line: null };
  const evidence = detailed(document, place) ?? summed(document, place);
  const asked = at(document, "request_rate");
  const askedRatePerS = typeof asked === "number" && asked > 0 && Number.isFinite(asked) ? asked : null;
  const concurrency = optionalNumber(document, ["max_concurrency"], place);
  const isSummed = evidence.kind === "quantiles";
  return {
    evidence, startedAtMs: null, toolVersion: null, clock: "send", failures: "apart",
    loop: concurrency !== null ? "closed" : askedRatePerS === null ? "unknown" : "open",
    concurrency, askedRatePerS, resolution: isSummed ? "interpolated between samples" : "1 µs",
    cannotTell: [
      "when a request was due: its arrivals are random unless burstiness is infinite",
      "tokens as the API counts them",
      ...(isSummed && evidence.latency === null
        ? ["latency: add e2el to --percentile-metrics"] : []),
    ],
  };
}

export const vllm: Format = {
  tool: "vllm", label: "JSON (vllm bench serve --save-result)", kind: "document",
  detect: ({ document }) => ["request_throughput", "completed", "duration", "output_throughput"]
    .every((key) => at(document, key) !== undefined),
  read: (document, { file }) => read(document, file),
};
