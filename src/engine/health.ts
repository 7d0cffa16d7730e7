import { monitorEventLoopDelay, PerformanceObserver } from "node:perf_hooks";
import { type Millis, millisFromMicros } from "../base/index.ts";
import {
  decodeBuckets, mergePopulations, populationOf, quantileOf, type RecordedWindow, type Recording,
  valueAtRank,
} from "../measurement/index.ts";
import { rankOf } from "../stats/index.ts";
import type { OpenedConnections } from "./traffic.ts";

/** What a generator thread observes about itself. */
export interface SelfObservation {
  readonly loopDelayMs: { readonly p99: Millis; readonly max: Millis };
  /** CPU time of the thread over wall time, 0 to 1. */
  readonly cpuShare: number;
  /** Pauses for the collection of garbage. */
  readonly gcMs: { readonly total: Millis; readonly max: Millis };
  /** Whether naps end within microseconds, or up to 50 µs late. */
  readonly hasFineTimers: boolean;
}

const RESOLUTION_MS = 5;

function watchGarbage() {
  let totalMs = 0;
  let maxMs = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      totalMs += duration;
      maxMs = Math.max(maxMs, duration);
    }
  });
  observer.observe({ entryTypes: ["gc"] });
  return {
    finish(): SelfObservation["gcMs"] {
      observer.disconnect();
      return { total: totalMs, max: maxMs };
    },
  };
}

/** Watches the event loop, the CPU and the garbage of the thread it is started in. */
export function watchSelf(hasFineTimers: boolean): { finish(): SelfObservation } {
  const garbage = watchGarbage();
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  const cpuAtStart = process.threadCpuUsage();
  const startedMs = performance.now();
  return {
    finish() {
      delays.disable();
      const cpu = process.threadCpuUsage(cpuAtStart);
      const wallMs = Math.max(1, performance.now() - startedMs);
      // The monitor reports whole intervals between its ticks; the delay is what exceeds one.
      const excess = (nanos: number): Millis => Math.max(0, nanos / 1e6 - RESOLUTION_MS);
      return {
        loopDelayMs: {
          p99: delays.count === 0 ? 0 : excess(delays.percentile(99)),
          max: delays.count === 0 ? 0 : excess(delays.max),
        },
        cpuShare: (cpu.user + cpu.system) / 1000 / wallMs,
        gcMs: garbage.finish(),
        hasFineTimers,
      };
    },
  };
}

export interface HealthFacts {
  readonly window: RecordedWindow;
  /** Null for a closed loop, which plans no rate. */
  readonly plannedPerS: number | null;
  readonly durationMs: Millis;
  readonly warmupMs: Millis;
  readonly observed: SelfObservation;
  /** Our machine's own limits that requests ran into. */
  readonly ownFaults: readonly string[];
}

function spreadOf(encoded: string): Recording["health"]["slipMs"] {
  const buckets = decodeBuckets(encoded);
  const read = (quantile: number): Millis =>
    buckets.total === 0 ? 0 : (valueAtRank(buckets, rankOf(quantile, buckets.total)) ?? 0) / 1000;
  return { p50: read(0.5), p99: read(0.99), max: read(1) };
}

/** What opening connections took, as a recording tells it. */
export function describeOpened(opened: OpenedConnections): NonNullable<Recording["connections"]> {
  return {
    opened: opened.count,
    dnsMs: spreadOf(opened.dns), tcpMs: spreadOf(opened.tcp), proxyMs: spreadOf(opened.proxy),
    tlsMs: spreadOf(opened.tls),
  };
}

const ms = (value: Millis): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

/**
 * Whether the generator kept its own promises (contract section 7). An unhealthy run says nothing
 * about the endpoint, whatever its numbers look like.
 */
export function judgeHealth(facts: HealthFacts): Recording["health"] {
  const { window, observed, durationMs, warmupMs } = facts;
  const slipMs = spreadOf(window.slip);
  const poolWaitMs = spreadOf(window.poolWait);
  const latency = quantileOf(
    mergePopulations(window.blocks.map((block) => populationOf(block, "latency"))), 0.5);
  const medianMs = latency.kind === "value" ? millisFromMicros(latency.us) : 0;
  // Arrivals are all issued, in the end: what may fall short is their pace. Their number says
  // nothing, since it is random for Poisson arrivals and small for a run that was stopped.
  const paceKept = durationMs / Math.max(durationMs, window.lastDispatchMs - warmupMs);
  const slipLimitMs = Math.max(10, 0.05 * medianMs);
  const reasons = [...facts.ownFaults];
  if (slipMs.p99 > slipLimitMs) {
    reasons.push(`requests left late: slip P99 ${ms(slipMs.p99)}, limit ${ms(slipLimitMs)}; ` +
      "give the runner more CPU or lower the rate");
  }
  if (facts.plannedPerS !== null && paceKept < 0.95) {
    const offeredPerS = paceKept * facts.plannedPerS;
    const planned = `${facts.plannedPerS.toFixed(1)}/s`;
    reasons.push(`only ${offeredPerS.toFixed(1)}/s of the planned ${planned} went out in time; ` +
      "give the runner more CPU or lower the rate");
  }
  if (medianMs > 0 && poolWaitMs.p50 > 0.5 * medianMs) {
    reasons.push(`waiting for a free connection (P50 ${ms(poolWaitMs.p50)}) dominates the ` +
      "latency; raise max-connections");
  }
  return {
    healthy: reasons.length === 0,
    reasons,
    slipMs,
    loopDelayMs: { ...observed.loopDelayMs },
    cpuShare: Math.min(64, observed.cpuShare),
    gcMs: { ...observed.gcMs },
    hasFineTimers: observed.hasFineTimers,
  };
}
