/** GuideLLM: its JSON report, of version 2 (0.4 on) and of the versions before. */
import { millisFromSeconds, type PerSecond, type Seconds } from "../../base/index.ts";
import type { Outcome } from "../../measurement/index.ts";
import { fault, type Place } from "./fault.ts";
import type { Format, Imported } from "./imported.ts";
import { at, optionalCount, optionalNumber } from "./json.ts";
import { checkInstant, latencyUs } from "./numbers.ts";
import { outcomeOfError } from "./outcomes.ts";
import { makeSampleStore, type SampleRow } from "./samples.ts";

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Where each version keeps the instants of a request. */
const MOMENTS = {
  due: [["info", "timings", "targeted_start"], ["scheduler_info", "targeted_start_time"]],
  sent: [["info", "timings", "request_start"], ["info", "timings", "resolve_start"], ["start_time"],
    ["scheduler_info", "request_start"]],
  firstToken: [["info", "timings", "first_token_iteration"], ["first_token_time"]],
  lastToken: [["info", "timings", "last_token_iteration"], ["last_token_time"]],
  end: [["info", "timings", "request_end"], ["info", "timings", "resolve_end"], ["end_time"],
    ["scheduler_info", "request_end"]],
} as const;

/** The load that was asked for. Where it waits for answers, a request was due when it was sent. */
interface Load {
  readonly loop: Imported["loop"];
  readonly ratePerS: PerSecond | null;
  readonly arrivals?: "random";
  readonly concurrency: number | null;
}

function loadOf(benchmark: unknown, place: Place): Load {
  const strategy = at(benchmark, "config", "strategy") ?? at(benchmark, "args", "strategy");
  const said = (name: string): number | null => optionalNumber(strategy, [name], place);
  switch (at(strategy, "type_")) {
    case "constant":
    case "async":
      return { loop: "open", ratePerS: said("rate"), concurrency: null };
    case "poisson":
      return { loop: "open", ratePerS: said("rate"), concurrency: null, arrivals: "random" };
    case "synchronous":
      return { loop: "closed", ratePerS: null, concurrency: 1 };
    case "concurrent":
      return { loop: "closed", ratePerS: null, concurrency: said("streams") };
    case "throughput":
      return { loop: "closed", ratePerS: null, concurrency: said("max_concurrency") };
    default:
      return { loop: "unknown", ratePerS: null, concurrency: null };
  }
}

function rowOf(request: unknown, outcome: Outcome, loop: Imported["loop"], place: Place): SampleRow {
  const moment = (name: keyof typeof MOMENTS): Seconds | null => {
    for (const path of MOMENTS[name]) {
      const s = optionalNumber(request, path, place);
      // Earlier versions write -1 for what did not come.
      if (s !== null && s >= 0) return s;
    }
    return null;
  };
  const sentS = moment("sent");
  const dueS = loop === "closed" ? sentS ?? moment("due") : moment("due") ?? sentS;
  const endS = moment("end") ?? sentS;
  if (dueS === null || endS === null) {
    throw fault(place, {
      field: "info.timings", value: request, message: "does not say when a request began and ended.",
      fix: "export the results again",
    });
  }
  const since = (name: "firstToken" | "lastToken") => {
    const s = moment(name);
    return s === null ? null : latencyUs(s - dueS, 1e6, name, place);
  };
  return {
    startMs: checkInstant(millisFromSeconds(dueS), "targeted_start", dueS, place),
    latencyUs: latencyUs(endS - dueS, 1e6, "request_end", place),
    outcome, sequence: null,
    tokens: outcome !== "ok" ? undefined : {
      firstUs: since("firstToken"), lastUs: since("lastToken"),
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
    fix: "run guidellm with one rate, or take one out: jq '.benchmarks |= [.[0]]' FILE",
  });
}

function read(document: unknown, file: string): Imported {
  const place = { file, line: null };
  const benchmark = onlyBenchmark(document, place);
  const load = loadOf(benchmark, place);
  const rows = [
    ...list(at(benchmark, "requests", "successful")).map((request) =>
      rowOf(request, "ok", load.loop, place)),
    ...list(at(benchmark, "requests", "errored")).map((request) => {
      const error = at(request, "info", "error") ?? at(request, "error");
      return rowOf(request, outcomeOfError(typeof error === "string" ? error : ""), load.loop, place);
    }),
  ].toSorted((a, b) => (a.startMs ?? 0) - (b.startMs ?? 0));
  const samples = makeSampleStore();
  for (const row of rows) samples.add(row, place);
  const cutOff = list(at(benchmark, "requests", "incomplete")).length;
  const version = at(document, "metadata", "guidellm_version");
  return {
    evidence: { kind: "samples", samples }, startedAtMs: null,
    toolVersion: typeof version === "string" ? version : null,
    clock: load.loop === "closed" ? "send" : "intended", failures: "apart",
    loop: load.loop, concurrency: load.concurrency, askedRatePerS: load.ratePerS, resolution: "1 µs",
    ...(load.arrivals === undefined ? {} : { arrivals: load.arrivals }),
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
