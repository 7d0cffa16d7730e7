/** vLLM: the JSON of `vllm bench serve --save-result`, with `--save-detailed` and without. */
import { millisFromSeconds, type Seconds } from "../../base/index.ts";
import { fault, type Place } from "./fault.ts";
import type { CountedValue, Evidence, Format, Imported } from "./imported.ts";
import { at, countAt, numberAt, optionalCount, optionalNumber } from "./json.ts";
import { checkCount, checkOffset, latencyUs } from "./numbers.ts";
import { outcomeOfError, sumOutcomes, UNNAMED_FAILURE } from "./outcomes.ts";
import { makeSampleStore } from "./samples.ts";
import { askedRateOf, sendingS, servingClaims, slowestS, tokenClaims } from "./serving-claims.ts";

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

/**
 * Without --save-detailed newer versions leave the latencies in, with 0 for a failure; null where
 * they are not there, or do not tell which failed.
 */
function latenciesAlone(document: unknown, ok: number, place: Place): readonly CountedValue[] | null {
  const latencies = at(document, "latencies");
  if (ok === 0 || !Array.isArray(latencies)) return null;
  const values = latencies.map((_, index) => ({
    us: latencyUs(entry(latencies, index, "latencies", place), 1e6, "latencies", place), count: 1,
  })).filter(({ us }) => us > 0);
  return values.length === ok ? values : null;
}

/** Earlier versions count no failures, nor does any for embeddings. */
const notCompleted = (document: unknown, ok: number, place: Place): number =>
  Math.max(0, optionalCount(document, ["num_prompts"], place) - ok);

function summed(document: unknown, place: Place): Evidence {
  const ok = countAt(document, ["completed"], place);
  const failed = at(document, "failed") === undefined
    ? notCompleted(document, ok, place) : countAt(document, ["failed"], place);
  const known = {
    outcomes: sumOutcomes([["ok", ok], [UNNAMED_FAILURE, failed]]), others: tokenClaims(document, ok, place),
  };
  const values = latenciesAlone(document, ok, place);
  if (values !== null) {
    const lastS = (values.at(-1)?.us ?? 0) / 1e6;
    return {
      ...known, kind: "histogram", values, minMs: null, maxMs: null,
      durationS: sendingS(document, lastS, place),
    };
  }
  const latency = ok === 0 ? null : servingClaims(document, "e2el", ok, place);
  return {
    ...known, kind: "quantiles", latency, fuller: "--save-detailed keeps every request",
    durationS: sendingS(document, slowestS(latency ?? known.others.ttft ?? null), place),
  };
}

function read(document: unknown, file: string): Imported {
  const place = { file, line: null };
  const evidence = detailed(document, place) ?? summed(document, place);
  const askedRatePerS = askedRateOf(document);
  const concurrency = optionalNumber(document, ["max_concurrency"], place);
  const isSummed = evidence.kind === "quantiles";
  return {
    evidence, startedAtMs: null, toolVersion: null, clock: "send", failures: "apart",
    loop: concurrency !== null ? "closed" : askedRatePerS === null ? "unknown" : "open",
    concurrency, askedRatePerS, arrivals: "random",
    resolution: isSummed ? "interpolated between samples" : "1 µs",
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
  // SGLang's script came from this one; it has a name of its own for the latency.
  detect: ({ document }) => at(document, "mean_e2e_latency_ms") === undefined &&
    ["request_throughput", "completed", "duration"].every((key) => at(document, key) !== undefined) &&
    ["output_throughput", "total_token_throughput"].some((key) => at(document, key) !== undefined),
  read: (document, { file }) => read(document, file),
};
