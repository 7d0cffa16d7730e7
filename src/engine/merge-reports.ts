import { must } from "../base/index.ts";
import {
  addGateways, addLimits, addRetries, decodeBuckets, encodeBuckets, mergeBuckets, mergeWindows,
  NO_GATEWAY, NO_LIMITS, NO_RETRIES, type Recording,
} from "../measurement/index.ts";
import type { SelfObservation } from "./health.ts";
import type { ThreadReport } from "./messages.ts";
import type { OpenedConnections, ReportedCost } from "./traffic.ts";

function mergeEncoded(parts: readonly string[]): string {
  return encodeBuckets(mergeBuckets(parts.map(decodeBuckets)));
}

function mergeOpened(parts: readonly OpenedConnections[]): OpenedConnections {
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    dns: mergeEncoded(parts.map(({ dns }) => dns)),
    tcp: mergeEncoded(parts.map(({ tcp }) => tcp)),
    proxy: mergeEncoded(parts.map(({ proxy }) => proxy)),
    tls: mergeEncoded(parts.map(({ tls }) => tls)),
  };
}

function mergeReported(parts: readonly ReportedCost[]): ReportedCost {
  return {
    requests: parts.reduce((sum, { requests }) => sum + requests, 0),
    totalUsd: parts.reduce((sum, { totalUsd }) => sum + totalUsd, 0),
    oursUsd: parts.reduce<number | null>((sum, { oursUsd }) =>
      (sum === null || oursUsd === null ? null : sum + oursUsd), 0),
  };
}

/** Health is that of the thread that was worst off. */
function worstOf(parts: readonly SelfObservation[]): SelfObservation {
  const worst = (pick: (one: SelfObservation) => number): number => Math.max(...parts.map(pick));
  return {
    loopDelayMs: { p99: worst((one) => one.loopDelayMs.p99), max: worst((one) => one.loopDelayMs.max) },
    cpuShare: worst((one) => one.cpuShare),
    gcMs: { total: worst((one) => one.gcMs.total), max: worst((one) => one.gcMs.max) },
    hasFineTimers: parts.every((one) => one.hasFineTimers),
  };
}

function mergeEnds(ends: readonly Recording["end"][]): Recording["end"] {
  return ends.find((end) => end !== "completed") ?? "completed";
}

/** The threads of one run as one: histograms bucket by bucket, counts added, nothing lost. */
export function mergeReports(reports: readonly ThreadReport[]): ThreadReport {
  const first = must(reports[0], "a thread's report");
  if (reports.length === 1) return first;
  const failures = Map.groupBy(reports.flatMap((one) => one.failures), ({ text }) => text);
  return {
    window: mergeWindows(reports.map(({ window }) => window)),
    end: mergeEnds(reports.map(({ end }) => end)),
    // The first thread's, which did it for all.
    preflight: first.preflight,
    observed: worstOf(reports.map(({ observed }) => observed)),
    ownFaults: [...new Set(reports.flatMap(({ ownFaults }) => ownFaults))],
    // Each thread's maximum has its own instant: at most so many were in flight at once.
    maxInFlight: reports.reduce((sum, { maxInFlight }) => sum + maxInFlight, 0),
    opened: mergeOpened(reports.map(({ opened }) => opened)),
    providerModels: [...new Set(reports.flatMap(({ providerModels }) => providerModels))],
    reported: mergeReported(reports.map(({ reported }) => reported)),
    gateway: reports.map(({ gateway }) => gateway).reduce(addGateways, NO_GATEWAY),
    limits: reports.map(({ limits }) => limits).reduce(addLimits, NO_LIMITS),
    retries: reports.map(({ retries }) => retries).reduce(addRetries, NO_RETRIES),
    usageSeen: reports.some(({ usageSeen }) => usageSeen),
    failures: [...failures].map(([text, parts]) =>
      ({ text, count: parts.reduce((sum, { count }) => sum + count, 0) }))
      .toSorted((a, b) => b.count - a.count),
  };
}
