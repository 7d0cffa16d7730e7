import { millisFromSeconds, type Seconds } from "../../base/index.ts";
import type { Outcome } from "../../measurement/index.ts";
import { fault, type Place } from "./fault.ts";
import type { Format, Imported } from "./imported.ts";
import { at, optionalCount, optionalNumber } from "./json.ts";
import { checkInstant, latencyUs } from "./numbers.ts";
import { outcomeOfError } from "./outcomes.ts";
import { makeSampleStore, type SampleRow } from "./samples.ts";

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function rowOf(request: unknown, outcome: Outcome, place: Place): SampleRow {
  const moment = (name: string): Seconds | null =>
    optionalNumber(request, ["info", "timings", name], place);
  const sentS = moment("request_start") ?? moment("resolve_start");
  const dueS = moment("targeted_start") ?? sentS;
  const endS = moment("request_end") ?? moment("resolve_end") ?? sentS;
  if (dueS === null || endS === null) {
    throw fault(place, {
      field: "info.timings", value: request, message: "does not say when a request began and ended.",
      fix: "export the results again",
    });
  }
  const since = (name: string) => {
    const s = moment(name);
    return s === null ? null : latencyUs(s - dueS, 1e6, name, place);
  };
  return {
    startMs: checkInstant(millisFromSeconds(dueS), "targeted_start", dueS, place),
    latencyUs: latencyUs(endS - dueS, 1e6, "request_end", place),
    outcome, sequence: null,
    tokens: outcome !== "ok" ? undefined : {
      firstUs: since("first_token_iteration"), lastUs: since("last_token_iteration"),
      input: optionalCount(request, ["prompt_tokens"], place),
      output: optionalCount(request, ["output_tokens"], place),
    },
  };
}

function onlyBenchmark(document: unknown, place: Place): unknown {
  const benchmarks = list(at(document, "benchmarks"));
  if (benchmarks.length === 1) return benchmarks[0];
  throw fault(place, {
    field: "benchmarks", value: benchmarks.length,
    message: "are not one: each is a load of its own, to be judged by itself.",
    fix: "run guidellm benchmark with one rate, or take one out: jq '.benchmarks |= [.[0]]' FILE",
  });
}

function read(document: unknown, file: string): Imported {
  const place = { file, line: null };
  const benchmark = onlyBenchmark(document, place);
  const rows = [
    ...list(at(benchmark, "requests", "successful")).map((request) => rowOf(request, "ok", place)),
    ...list(at(benchmark, "requests", "errored")).map((request) => {
      const error = at(request, "info", "error");
      return rowOf(request, outcomeOfError(typeof error === "string" ? error : ""), place);
    }),
  ].toSorted((a, b) => (a.startMs ?? 0) - (b.startMs ?? 0));
  const samples = makeSampleStore();
  for (const row of rows) samples.add(row, place);
  const cutOff = list(at(benchmark, "requests", "incomplete")).length;
  const version = at(document, "metadata", "guidellm_version");
  return {
    evidence: { kind: "samples", samples }, startedAtMs: null,
    toolVersion: typeof version === "string" ? version : null, clock: "intended", failures: "apart",
    loop: "unknown", concurrency: null, askedRatePerS: null, resolution: "1 µs",
    cannotTell: [
      "tokens as the API counts them, where it stated none",
      ...(cutOff > 0 ? [`how ${cutOff} requests would have ended that the end of the run cut off`] : []),
    ],
  };
}

export const guidellm: Format = {
  tool: "guidellm", label: "benchmarks.json", kind: "document",
  detect({ document }) {
    const first = list(at(document, "benchmarks"))[0];
    return at(first, "requests", "successful") !== undefined && at(first, "metrics") !== undefined;
  },
  read: (document, { file }) => read(document, file),
};
