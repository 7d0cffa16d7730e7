/** k6: `--out json` and `--out csv`, one line for each value of each metric. */
import type { Outcome } from "../../measurement/index.ts";
import { makeTableReader } from "./csv.ts";
import { fault, type Place } from "./fault.ts";
import type { Format, Imported, LineReader } from "./imported.ts";
import { at, numberAt, parseObject, stringAt } from "./json.ts";
import { instantByDigits, latencyUs, parseInstant, parseNumber } from "./numbers.ts";
import { outcomeOf, UNNAMED_FAILURE } from "./outcomes.ts";
import { makeSampleStore, type SampleStore } from "./samples.ts";

const DURATION = "http_req_duration";
const DROPPED = "dropped_iterations";

interface Point {
  /** k6 stamps a request's values with its end. */
  readonly endMs: number;
  readonly isWholeSeconds: boolean;
  readonly value: number;
  /** Undefined where the tag is switched off. */
  readonly tag: (name: string) => string | undefined;
}

/** `expected_response` is what the script declared to be right; status and error name the failure. */
function outcomeOfPoint(point: Point, place: Place): Outcome {
  const expected = point.tag("expected_response");
  const status = point.tag("status");
  const error = point.tag("error") ?? "";
  if (expected === undefined && status === undefined) {
    throw fault(place, {
      field: "tags", message: "have neither status nor expected_response, so failures cannot be told.",
      fix: "leave both among k6's systemTags",
    });
  }
  const named = status === undefined || status === ""
    ? null : outcomeOf(parseNumber(status, "status", place), error);
  if (expected === "true") return "ok";
  if (expected === "false") return named === null || named === "ok" ? UNNAMED_FAILURE : named;
  return named ?? UNNAMED_FAILURE;
}

interface Tally {
  readonly samples: SampleStore;
  hasDropped: boolean;
}

const MOST_DROPPED_AT_ONCE = 1e6;

function take(tally: Tally, metric: string, point: Point, place: Place): void {
  const { samples } = tally;
  if (point.isWholeSeconds) samples.isCoarse = true;
  if (metric === DURATION) {
    const us = latencyUs(point.value, 1000, DURATION, place);
    samples.add({
      startMs: point.endMs - us / 1000, latencyUs: us, outcome: outcomeOfPoint(point, place),
      sequence: null,
    }, place);
  }
  if (metric !== DROPPED) return;
  if (!Number.isInteger(point.value) || point.value < 0 || point.value > MOST_DROPPED_AT_ONCE) {
    throw fault(place, {
      field: DROPPED, value: point.value, message: "is not a count.", fix: "export the results again",
    });
  }
  for (let count = 0; count < point.value; count += 1) {
    tally.hasDropped = true;
    samples.add({ startMs: point.endMs, latencyUs: 0, outcome: "dropped", sequence: null }, place);
  }
}

function imported({ samples, hasDropped }: Tally, last: Place): Imported {
  if (samples.size === 0) {
    throw fault(last, {
      field: DURATION, message: "there is no such value: no HTTP request was measured.",
      fix: "is this the output of a k6 script that calls http?",
    });
  }
  return {
    evidence: { kind: "samples", samples },
    startedAtMs: null, toolVersion: null, clock: "service", failures: "apart",
    loop: hasDropped ? "open" : "unknown", concurrency: null, askedRatePerS: null,
    resolution: samples.isCoarse ? "1 ns, instants to the second" : "1 ns",
    cannotTell: [
      "when an iteration was due: k6 times from the actual start; give `rate` to count from the plan",
      "waiting for a connection, name lookup, TCP and TLS: http_req_duration leaves them out",
      ...(hasDropped ? ["requests of dropped iterations: each counts as one"] : []),
    ],
  };
}

const newTally = (): Tally => ({ samples: makeSampleStore(), hasDropped: false });

/** k6 writes ten values a request: the others are not worth parsing. */
const isWanted = (line: string): boolean => [DURATION, DROPPED].some((name) => line.includes(name));

function startJson(): LineReader {
  const tally = newTally();
  return {
    line(text, place) {
      if (text === "") return;
      if (!isWanted(text) && text.startsWith("{") && text.endsWith("}")) return;
      const row = parseObject(text, place);
      if (at(row, "type") !== "Point") return;
      const metric = stringAt(row, ["metric"], place);
      if (metric !== DURATION && metric !== DROPPED) return;
      take(tally, metric, {
        endMs: parseInstant(stringAt(row, ["data", "time"], place), "time", place),
        isWholeSeconds: false,
        value: numberAt(row, ["data", "value"], place),
        tag(name) {
          const value = at(row, "data", "tags", name);
          return typeof value === "string" ? value : undefined;
        },
      }, place);
    },
    end: (last) => imported(tally, last),
  };
}

function startCsv(): LineReader {
  const tally = newTally();
  return makeTableReader(["metric_name", "timestamp", "metric_value"], (row, place) => {
    const metric = row.text("metric_name");
    if (metric !== DURATION && metric !== DROPPED) return;
    const stamp = row.text("timestamp");
    const instant = stamp.includes("T")
      ? { epochMs: parseInstant(stamp, "timestamp", place), isWholeSeconds: false }
      : instantByDigits(stamp, "timestamp", place);
    take(tally, metric, {
      endMs: instant.epochMs,
      isWholeSeconds: instant.isWholeSeconds,
      value: parseNumber(row.text("metric_value"), "metric_value", place),
      tag: (name) => (row.has(name) ? row.text(name) : undefined),
    }, place);
  }, (last) => imported(tally, last));
}

export const k6Json: Format = {
  tool: "k6", label: "JSON lines (--out json)", kind: "lines", start: startJson,
  detect: ({ lines }) => lines.slice(0, 3).some((line) =>
    /"type":\s*"(?:Metric|Point)"/.test(line) && /"metric":\s*"/.test(line) && line.startsWith("{")),
};

export const k6Csv: Format = {
  tool: "k6", label: "CSV (--out csv)", kind: "lines", start: startCsv,
  detect: ({ lines }) => (lines[0] ?? "").startsWith("metric_name,timestamp,metric_value,"),
};
