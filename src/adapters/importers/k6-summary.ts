/**
 * k6's three summaries: A `--summary-export`, B what handleSummary is given, C the machine-readable
 * one of version 1.5 on. In all of them times are ms.
 */
import { type QuantileName, type Seconds, secondsFromMillis } from "../../base/index.ts";
import { checkClaims } from "./claims.ts";
import { fault, type Place } from "./fault.ts";
import type { Format, Imported, LatencyClaims } from "./imported.ts";
import { at, countAt, isObject, numberAt, objectAt, optionalCount, optionalNumber } from "./json.ts";
import { sumOutcomes, UNNAMED_FAILURE } from "./outcomes.ts";

type Shape = "export" | "handleSummary" | "machine-readable";

function shapeOf(document: unknown): Shape | null {
  if (at(document, "version") !== undefined && Array.isArray(at(document, "results", "metrics"))) {
    return "machine-readable";
  }
  const metrics = at(document, "metrics");
  if (!isObject(metrics) || !("http_reqs" in metrics || "iterations" in metrics)) return null;
  return Object.values(metrics).some((metric) => isObject(at(metric, "values")))
    ? "handleSummary" : "export";
}

/** Values of a metric by its name, wherever a shape keeps them. */
type Metrics = (name: string) => unknown;

function metricsOf(document: unknown, shape: Shape): Metrics {
  if (shape === "export") return (name) => at(document, "metrics", name);
  if (shape === "handleSummary") return (name) => at(document, "metrics", name, "values");
  const all = at(document, "results", "metrics");
  const list: readonly unknown[] = Array.isArray(all) ? all : [];
  return (name) => at(list.find((metric) => at(metric, "name") === name), "values");
}

const QUANTILE_KEYS: readonly (readonly [QuantileName, readonly string[]])[] = [
  ["p5", ["p(5)"]], ["p10", ["p(10)"]], ["p25", ["p(25)"]], ["p50", ["p(50)", "med"]], ["p75", ["p(75)"]],
  ["p90", ["p(90)", "p90"]], ["p95", ["p(95)", "p95"]], ["p99", ["p(99)", "p99"]], ["p999", ["p(99.9)"]],
];

function claimsIn(trend: unknown, count: number, place: Place): LatencyClaims {
  const values = objectAt(trend, [], place);
  const quantilesMs: Partial<Record<QuantileName, number>> = {};
  for (const [name, keys] of QUANTILE_KEYS) {
    const key = keys.find((one) => at(values, one) !== undefined);
    if (key !== undefined) quantilesMs[name] = numberAt(values, [key], place);
  }
  return checkClaims({
    count, quantilesMs,
    meanMs: optionalNumber(values, ["avg"], place),
    minMs: optionalNumber(values, ["min"], place),
    maxMs: optionalNumber(values, ["max"], place),
  }, place);
}

function durationS(document: unknown, shape: Shape, metrics: Metrics, place: Place): Seconds {
  if (shape === "handleSummary" && at(document, "state", "testRunDurationMs") !== undefined) {
    return secondsFromMillis(numberAt(document, ["state", "testRunDurationMs"], place));
  }
  if (shape === "machine-readable") return numberAt(document, ["config", "duration"], place);
  const requests = metrics("http_reqs");
  return countAt(requests, ["count"], place) / numberAt(requests, ["rate"], place);
}

/** `passes` of http_req_failed are the failed ones; C calls them `matches`. */
function failedIn(metrics: Metrics, requests: number, place: Place): number {
  const rate = metrics("http_req_failed");
  const failed = at(rate, "matches") === undefined
    ? optionalCount(rate, ["passes"], place) : countAt(rate, ["matches"], place);
  if (failed <= requests) return failed;
  throw fault(place, {
    field: "http_req_failed", value: failed, message: `are more than the ${requests} requests.`,
    fix: "export the summary again",
  });
}

const SUCCESSES = "http_req_duration{expected_response:true}";

function read(document: unknown, file: string): Imported {
  const place = { file, line: null };
  const shape = shapeOf(document) ?? "export";
  const metrics = metricsOf(document, shape);
  const requests = countAt(metrics("http_reqs"), ["count"], place);
  const failed = failedIn(metrics, requests, place);
  const dropped = optionalCount(metrics("dropped_iterations"), ["count"], place);
  const ok = requests - failed;
  // k6 keeps this one by itself where any request failed as the script did not expect.
  const isApart = failed === 0 || metrics(SUCCESSES) !== undefined;
  const trend = failed > 0 && isApart ? metrics(SUCCESSES) : metrics("http_req_duration");
  const latency = ok === 0 ? null : claimsIn(trend, isApart ? ok : requests, place);
  const version = at(document, "metadata", "k6_version") ?? at(document, "metadata", "k6Version");
  return {
    evidence: {
      kind: "quantiles", latency, fuller: "k6 run --out json=FILE keeps every request",
      durationS: durationS(document, shape, metrics, place),
      outcomes: sumOutcomes([["ok", ok], [UNNAMED_FAILURE, failed], ["dropped", dropped]]),
    },
    startedAtMs: null,
    toolVersion: typeof version === "string" ? version : null,
    clock: "service", failures: isApart ? "apart" : "inside",
    loop: dropped > 0 ? "open" : "unknown", concurrency: null, askedRatePerS: null,
    resolution: "interpolated between samples",
    cannotTell: [
      ...(latency !== null && latency.quantilesMs.p99 === undefined
        ? ["P99: add p(99) to summaryTrendStats"] : []),
      ...(failed > 0 ? ["how requests failed: all count as server errors"] : []),
      ...(isApart ? [] : ["latencies of successes alone: those of failures are among them"]),
      "waiting for a connection, name lookup, TCP and TLS: http_req_duration leaves them out",
    ],
  };
}

export const k6Summary: Format = {
  tool: "k6", label: "summary (--summary-export, handleSummary, machine-readable)", kind: "document",
  detect: ({ document }) => shapeOf(document) !== null,
  read: (document, { file }) => read(document, file),
};
