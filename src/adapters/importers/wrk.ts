/** wrk and wrk2: the text they print with `--latency`. */
import { type Micros, must, type QuantileName } from "../../base/index.ts";
import { sumOutcomes, UNNAMED_FAILURE } from "./outcomes.ts";
import { checkClaims } from "./claims.ts";
import { fault, type Place } from "./fault.ts";
import type { CountedValue, Evidence, Format, Head, Imported, LineReader } from "./imported.ts";
import { checkCount, latencyUs, parseNumber } from "./numbers.ts";

interface Printed {
  connections: number | null;
  /** wrk2 prints the latencies from the planned instants first; -U adds the others. */
  section: "none" | "recorded" | "uncorrected";
  isHdr: boolean;
  percentiles: { readonly percent: number; readonly us: Micros }[];
  spectrum: { readonly us: Micros; readonly total: number }[];
  totalCount: number | null;
  maxUs: Micros | null;
  requests: number | null;
  durationS: number;
  socketErrors: { readonly broken: number; readonly connect: number; readonly timeouts: number };
  non2xx: number;
  isWhole: boolean;
}

const US_PER_UNIT: Readonly<Record<string, number>> = { us: 1, ms: 1e3, s: 1e6, m: 6e7, h: 3.6e9 };
const S_PER_UNIT: Readonly<Record<string, number>> = { us: 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600 };

/** `wrk` prints this and nothing else where it could not connect. */
const REFUSED = /^unable to (?:connect|resolve)|^invalid |^Usage: wrk/;

type Rule = readonly [RegExp, (found: readonly string[], printed: Printed, place: Place) => void];

const read = (found: readonly string[], group: number, field: string, place: Place): number =>
  parseNumber(found[group] ?? "", field, place);

const RULES: readonly Rule[] = [
  [/^\s*\d+ threads and (\d+) connections$/, (found, printed, place) => {
    printed.connections = checkCount(read(found, 1, "connections", place), "connections", place);
  }],
  [/^\s*Latency Distribution( \(HdrHistogram - (Recorded|Uncorrected))?/, (found, printed) => {
    printed.isHdr ||= found[1] !== undefined;
    printed.section = found[2] === "Uncorrected" ? "uncorrected" : "recorded";
  }],
  [/^\s*([\d.]+)%\s+(\S+?)(us|ms|s|m|h)?\s*$/, (found, printed, place) => {
    if (printed.section !== "recorded") return;
    const us = latencyUs(read(found, 2, `${found[1]}%`, place), US_PER_UNIT[found[3] ?? ""] ?? Number.NaN,
      `${found[1]}%`, place);
    printed.percentiles.push({ percent: read(found, 1, "percentile", place), us });
  }],
  [/^\s*(\S+)\s+([01]\.\d{6})\s+(\d+)\s+(?:[\d.]+|inf)\s*$/, (found, printed, place) => {
    if (printed.section !== "recorded") return;
    const us = latencyUs(read(found, 1, "Value", place), 1000, "Value", place);
    const total = checkCount(read(found, 3, "TotalCount", place), "TotalCount", place);
    const last = printed.spectrum.at(-1);
    if (last !== undefined && (us < last.us || total < last.total)) {
      throw fault(place, {
        field: "Detailed Percentile spectrum", value: found[0], message: "goes down.",
        fix: "these numbers cannot be true: is the output torn or mixed?",
      });
    }
    printed.spectrum.push({ us, total });
  }],
  [/^#\[Max\s*=\s*(\S+?), Total count\s*=\s*(\S+?)\]/, (found, printed, place) => {
    if (printed.section !== "recorded") return;
    printed.maxUs = latencyUs(read(found, 1, "Max", place), 1000, "Max", place);
    printed.totalCount = checkCount(read(found, 2, "Total count", place), "Total count", place);
  }],
  [/^\s*(\S+) requests in (\S+?)(us|ms|s|m|h), .* read$/, (found, printed, place) => {
    printed.requests = checkCount(read(found, 1, "requests", place), "requests", place);
    printed.durationS = read(found, 2, "duration", place) * (S_PER_UNIT[found[3] ?? ""] ?? Number.NaN);
  }],
  [/^\s*Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/, (found, printed, place) => {
    const [connect = 0, reads = 0, writes = 0, timeouts = 0] = [1, 2, 3, 4].map((group) =>
      checkCount(read(found, group, "Socket errors", place), "Socket errors", place));
    printed.socketErrors = { connect, broken: reads + writes, timeouts };
  }],
  [/^\s*Non-2xx or 3xx responses: (\S+)/, (found, printed, place) => {
    printed.non2xx = checkCount(read(found, 1, "Non-2xx", place), "Non-2xx", place);
  }],
  [/^Requests\/sec:\s*(\S+)/, (found, printed, place) => {
    read(found, 1, "Requests/sec", place);
    printed.isWhole = true;
  }],
];

const nothing = (): Printed => ({
  connections: null, section: "none", isHdr: false, percentiles: [], spectrum: [], totalCount: null,
  maxUs: null, requests: null, durationS: 0, non2xx: 0, isWhole: false,
  socketErrors: { broken: 0, connect: 0, timeouts: 0 },
});

function checkWhole(printed: Printed, place: Place): number {
  const { requests, isWhole, durationS, non2xx } = printed;
  const complain = (field: string, value: unknown, message: string, fix: string) =>
    fault(place, { field, value, message, fix });
  if (requests === null || !isWhole) {
    throw complain("Requests/sec", undefined, "the output ends before its summary.",
      "save all that wrk printed");
  }
  if (!(durationS > 0)) {
    throw complain("duration", durationS, "is no time in which anything was sent.", "measure again");
  }
  if (non2xx > requests) {
    throw complain("Non-2xx or 3xx responses", non2xx, `are more than the ${requests} requests.`,
      "these numbers cannot be true: measure again");
  }
  if (printed.percentiles.length === 0) {
    throw complain("Latency Distribution", undefined, "is missing.", "run it with --latency");
  }
  return requests;
}

/** Counts between the steps of the percentile table, each at the step's upper edge. */
function stepsOf(printed: Printed, place: Place): readonly CountedValue[] {
  const { spectrum, totalCount } = printed;
  const counted = spectrum.at(-1)?.total ?? 0;
  if (totalCount === null || counted !== totalCount) {
    throw fault(place, {
      field: "Total count", value: totalCount,
      message: `does not agree with the ${counted} of the percentile spectrum.`,
      fix: "is the output torn? Save all that wrk2 printed",
    });
  }
  if (counted === 0) {
    throw fault(place, {
      field: "Total count", value: 0, message: "nothing was measured: wrk2 leaves out its first 10 s.",
      fix: "run it for longer than 10 s",
    });
  }
  return spectrum.map(({ us, total }, at) => ({ us, count: total - (spectrum[at - 1]?.total ?? 0) }))
    .filter(({ count }) => count > 0);
}

const NAMES: readonly (readonly [number, QuantileName])[] =
  [[50, "p50"], [75, "p75"], [90, "p90"], [95, "p95"], [99, "p99"], [99.9, "p999"]];

function evidenceOf(printed: Printed, place: Place): Evidence {
  const requests = checkWhole(printed, place);
  const { socketErrors, non2xx, percentiles, durationS } = printed;
  const ms = (percent: number) => percentiles.find((one) => one.percent === percent);
  const claims = checkClaims({
    count: requests, meanMs: null, minMs: null, maxMs: null,
    quantilesMs: Object.fromEntries(NAMES.flatMap(([percent, name]) => {
      const found = ms(percent);
      return found === undefined ? [] : [[name, found.us / 1000]];
    })),
  }, place);
  const outcomes = sumOutcomes([
    ["ok", requests - non2xx], [UNNAMED_FAILURE, non2xx], ["refused", socketErrors.connect],
    ["reset", socketErrors.broken],
  ]);
  if (!printed.isHdr) {
    const latency = requests === non2xx ? null : claims;
    const fuller = "wrk2 --latency prints the whole distribution";
    return { kind: "quantiles", outcomes, latency, durationS, fuller };
  }
  const values = stepsOf(printed, place);
  const first = must(values[0], "step");
  return {
    kind: "spectrum", outcomes, values, durationS,
    minMs: first.us / 1000, maxMs: (printed.maxUs ?? first.us) / 1000,
  };
}

function describe(printed: Printed, place: Place): Imported {
  const evidence = evidenceOf(printed, place);
  const { socketErrors: { timeouts, connect, broken }, non2xx, requests, totalCount, isHdr } = printed;
  const left = (requests ?? 0) - (totalCount ?? 0);
  return {
    evidence, startedAtMs: null, toolVersion: null, failures: non2xx > 0 ? "inside" : "apart",
    clock: isHdr ? "intended" : "send", loop: isHdr ? "open" : "closed",
    concurrency: isHdr ? null : printed.connections, askedRatePerS: null,
    resolution: isHdr ? "steps of the percentile table, rounded up" : "two decimals",
    cannotTell: [
      ...(isHdr
        ? ["the rate that was asked for: give it as `rate`",
          `the latencies of ${left} of ${requests} requests: wrk2 leaves out its first 10 s`,
          "waiting in our own queue from the endpoint's: a connection carries one request at a time"]
        : []),
      ...(non2xx > 0
        ? ["latencies of successes alone: those of other answers are among them",
          "how requests failed: answers that are not 2xx or 3xx all count as server errors"] : []),
      ...(connect + broken > 0 ? ["causes of socket errors: those of connect count as refused"] : []),
      ...(timeouts > 0 ? [`how many requests timed out: "timeout ${timeouts}" counts checks`] : []),
    ],
  };
}

function start(): LineReader {
  const printed = nothing();
  return {
    line(text, place) {
      if (REFUSED.test(text)) {
        throw fault(place, {
          field: "output", value: text, message: "nothing was measured.",
          fix: "mend what it says and measure again",
        });
      }
      for (const [pattern, take] of RULES) {
        const found = pattern.exec(text);
        if (found !== null) take(found, printed, place);
      }
    },
    end: (last) => describe(printed, last),
  };
}

const isWrk = ({ lines }: Head): boolean => lines.some((line) => /^Running \S+ test @ /.test(line));
const isWrk2 = ({ lines }: Head): boolean =>
  lines.some((line) => /\(HdrHistogram - |^\s*Thread calibration:/.test(line));

export const wrk2: Format = {
  tool: "wrk2", label: "text (--latency)", kind: "lines", start,
  detect: (head) => (isWrk(head) && isWrk2(head)) || REFUSED.test(head.lines[0] ?? ""),
};

export const wrk: Format = {
  tool: "wrk", label: "text (--latency)", kind: "lines", start,
  detect: (head) => isWrk(head) && !isWrk2(head),
};
