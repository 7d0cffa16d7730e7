/** Locust: `--json` and `--json-file`, and the `_stats.csv` of `--csv`. */
import { type Millis, millisFromSeconds, type QuantileName, type Seconds } from "../../base/index.ts";
import { checkClaims } from "./claims.ts";
import { makeTableReader, type NamedRow } from "./csv.ts";
import { fault, type Place } from "./fault.ts";
import type { CountedValue, Format, Imported, LineReader } from "./imported.ts";
import {
  countAt, countsAt, isObject, type JsonObject, numberAt, optionalCount, optionalNumber,
} from "./json.ts";
import { checkCount, checkInstant, latencyUs, parseNumber } from "./numbers.ts";
import { sumOutcomes, UNNAMED_FAILURE } from "./outcomes.ts";

const SHARED = {
  toolVersion: null, clock: "send", failures: "inside", loop: "closed", concurrency: null,
  askedRatePerS: null, resolution: "two significant digits",
} as const;
const HOW_FAILED = "how requests failed: all count as server errors, their latencies among the others";

/** Two significant digits: 104.9 becomes 100. */
const ROUNDING = 0.06;

/** @throws UsageError where a value lies beyond the smallest or the largest by more than rounding. */
function checkWithin(
  values: readonly CountedValue[],
  minMs: Millis | null,
  maxMs: Millis,
  place: Place,
): void {
  const found = values.filter(({ count }) => count > 0).map(({ us }) => us / 1000);
  const slackMs = 1;
  const isOut = found.some((ms) => ms > maxMs * (1 + ROUNDING) + slackMs ||
    (minMs !== null && ms < minMs * (1 - ROUNDING) - slackMs));
  if (!isOut) return;
  throw fault(place, {
    field: "response_times", value: `${minMs} to ${maxMs} ms`,
    message: "lie beyond their own smallest or largest.",
    fix: "these numbers cannot be true: write them again with --json",
  });
}

/** What one request name was measured to be. */
interface Entry {
  readonly requests: number;
  readonly failures: number;
  readonly values: readonly CountedValue[];
  readonly minMs: Millis | null;
  readonly maxMs: Millis;
  readonly startS: Seconds;
  readonly lastS: Seconds;
}

function entryOf(entry: unknown, place: Place): Entry {
  const requests = countAt(entry, ["num_requests"], place);
  const failures = countAt(entry, ["num_failures"], place);
  const values = [...countsAt(entry, ["response_times"], place)].map(([ms, count]) => ({
    us: latencyUs(parseNumber(ms, "response_times", place), 1000, "response_times", place), count,
  }));
  const minMs = optionalNumber(entry, ["min_response_time"], place);
  const maxMs = numberAt(entry, ["max_response_time"], place);
  checkClaims({ count: requests, minMs, maxMs, meanMs: null, quantilesMs: {} }, place);
  checkWithin(values, minMs, maxMs, place);
  const timed = requests - optionalCount(entry, ["num_none_requests"], place);
  const counted = values.reduce((sum, { count }) => sum + count, 0);
  if (counted !== timed || failures > requests) {
    const isTorn = counted !== timed;
    throw fault(place, {
      field: isTorn ? "response_times" : "num_failures", value: isTorn ? counted : failures,
      message: isTorn ? `do not add up to ${timed} requests.` : `are more than ${requests} requests.`,
      fix: "these numbers cannot be true: write them again with --json",
    });
  }
  return {
    requests, failures, values, minMs, maxMs,
    startS: numberAt(entry, ["start_time"], place),
    lastS: optionalNumber(entry, ["last_request_timestamp"], place) ?? numberAt(entry, ["start_time"], place),
  };
}

function readJson(document: unknown, file: string): Imported {
  const place = { file, line: null };
  const list: readonly unknown[] = Array.isArray(document) ? document : [];
  const entries = list.map((entry) => entryOf(entry, place)).filter(({ requests }) => requests > 0);
  if (entries.length === 0) {
    throw fault(place, {
      field: "num_requests", message: "no request was measured.", fix: "measure again",
    });
  }
  const requests = entries.reduce((sum, one) => sum + one.requests, 0);
  const failures = entries.reduce((sum, one) => sum + one.failures, 0);
  const startS = Math.min(...entries.map((one) => one.startS));
  const spanS = Math.max(...entries.map((one) => one.lastS)) - startS;
  if (!(spanS > 0)) {
    throw fault(place, {
      field: "last_request_timestamp", value: startS + spanS, message: "is not after start_time.",
      fix: "the clock was set, or there is one request only: measure again",
    });
  }
  const least = entries.flatMap(({ minMs }) => (minMs === null ? [] : [minMs]));
  return {
    ...SHARED,
    evidence: {
      kind: "histogram", durationS: spanS, values: entries.flatMap(({ values }) => values),
      outcomes: sumOutcomes([["ok", requests - failures], [UNNAMED_FAILURE, failures]]),
      minMs: least.length === 0 ? null : Math.min(...least),
      maxMs: Math.max(...entries.map(({ maxMs }) => maxMs)),
    },
    startedAtMs: checkInstant(millisFromSeconds(startS), "start_time", startS, place),
    cannotTell: [
      "percentiles closer than 5%: Locust rounds response times to two significant digits",
      "waiting to be sent: a user that waits for an answer asks for nothing",
      ...(failures > 0 ? [HOW_FAILED] : []),
    ],
  };
}

const isEntry = (value: unknown): value is JsonObject =>
  isObject(value) && "response_times" in value && "num_requests" in value;

export const locustJson: Format = {
  tool: "locust", label: "JSON (--json)", kind: "document",
  detect: ({ document }) => Array.isArray(document) && document.length > 0 && document.every(isEntry),
  read: (document, { file }) => readJson(document, file),
};

const QUANTILE_COLUMNS: readonly (readonly [QuantileName, string])[] = [
  ["p50", "50%"], ["p75", "75%"], ["p90", "90%"], ["p95", "95%"], ["p99", "99%"], ["p999", "99.9%"],
];

const NEEDED = [
  "Type", "Name", "Request Count", "Failure Count", "Average Response Time", "Min Response Time",
  "Max Response Time", "Requests/s",
];

function aggregated(row: NamedRow, place: Place): Imported {
  const number = (column: string): number => parseNumber(row.text(column), column, place);
  const requests = checkCount(number("Request Count"), "Request Count", place);
  const failures = checkCount(number("Failure Count"), "Failure Count", place);
  const ratePerS = number("Requests/s");
  if (requests === 0 || !(ratePerS > 0) || failures > requests) {
    throw fault(place, {
      field: "Request Count", value: requests,
      message: `cannot be, with ${failures} failures at ${ratePerS} requests/s.`, fix: "measure again",
    });
  }
  const ok = requests - failures;
  const known = QUANTILE_COLUMNS.filter(([, column]) => row.has(column) && row.text(column) !== "N/A");
  // Percentiles are rounded, smallest and largest are not (locust#1563).
  const latency = checkClaims({
    count: requests, meanMs: number("Average Response Time"), minMs: number("Min Response Time"),
    maxMs: number("Max Response Time"),
    quantilesMs: Object.fromEntries(known.map(([name, column]) => [name, number(column)])),
  }, place, ROUNDING);
  return {
    ...SHARED,
    evidence: {
      kind: "quantiles", latency: ok === 0 ? null : latency, durationS: requests / ratePerS,
      fuller: "locust --json keeps a histogram of all requests",
      outcomes: sumOutcomes([["ok", ok], [UNNAMED_FAILURE, failures]]),
    },
    startedAtMs: null,
    cannotTell: [
      "the last second, which the file lacks",
      "waiting to be sent: a user that waits for an answer asks for nothing",
      ...(failures > 0 ? [HOW_FAILED] : []),
    ],
  };
}

function startCsv(): LineReader {
  let found: Imported | null = null;
  return makeTableReader(NEEDED, (row, place) => {
    if (row.text("Type") === "" && row.text("Name") === "Aggregated") found = aggregated(row, place);
  }, (last) => {
    if (found !== null) return found;
    throw fault(last, {
      field: "Aggregated", message: "there is no such row.", fix: "the file is torn: measure again",
    });
  });
}

export const locustCsv: Format = {
  tool: "locust", label: "statistics (_stats.csv of --csv)", kind: "lines",
  start: startCsv,
  detect: ({ lines }) => (lines[0] ?? "").startsWith("Type,Name,Request Count,Failure Count,"),
};
