import type { Millis } from "../base/index.ts";
import { makeRecorder } from "../measurement/index.ts";
import { makeSchedule, type Schedule } from "../plan/index.ts";
import { makeConcealer } from "./conceal.ts";
import { type Ended, startExchange, type Surroundings } from "./exchange.ts";
import { watchSelf } from "./health.ts";
import type { PreflightReport, Progress, ThreadOrder, ThreadReport } from "./messages.ts";
import type { Pacemaker } from "./pacemaker.ts";
import { preflight } from "./preflight.ts";
import type { Protocol, ProtocolFinder, RequestDraft } from "./protocol.ts";
import { type Gathered, makeTraffic, priced, type Traffic } from "./traffic.ts";
import type { Transport, TransportOptions } from "./transport.ts";

export interface ThreadPorts {
  readonly findProtocol: ProtocolFinder;
  readonly makeTransport: (options: TransportOptions) => Transport;
  readonly pacemaker: Pacemaker;
  readonly progress: (progress: Progress) => void;
  /** Aborted when the run is to stop at once. */
  readonly stop: AbortSignal;
}

export type ThreadResult =
  | { readonly kind: "preflight-failed"; readonly preflight: PreflightReport }
  | { readonly kind: "finished"; readonly report: ThreadReport };

const MAX_BODY_BYTES = 64 * 1024 * 1024;
const PROGRESS_EVERY_MS = 250;
/** Between start and first arrival, so that the first sends are not late. */
const LEAD_MS = 20;

/** How this thread's requests are made, sent and read. */
interface Means {
  readonly protocol: Protocol;
  readonly transport: Transport;
  readonly request: (index: number) => RequestDraft;
  readonly ports: ThreadPorts;
  readonly conceal: (text: string) => string;
}

/**
 * The run of one thread: preflight, then every arrival of the schedule, then the drain. Stopped
 * at any point, also during the preflight, it reports what it has so far as interrupted.
 */
export async function runThread(order: ThreadOrder, ports: ThreadPorts): Promise<ThreadResult> {
  const { plan } = order;
  const { pacemaker, stop } = ports;
  const protocol = ports.findProtocol(plan.target.api);
  const transport = ports.makeTransport({
    origin: plan.target.origin,
    maxConnections: plan.connections.max,
    keepAliveMs: plan.connections.keepAliveMs,
    connectTimeoutMs: plan.limits.connectMs,
    insecureTls: plan.connections.insecureTls,
    ca: order.ca,
  });
  try {
    const request = protocol.prepare(plan.target, order.apiKey);
    const conceal = makeConcealer(order.apiKey, plan.target);
    const means: Means = { protocol, transport, request, ports, conceal };
    const found = await preflight({
      attempt: () => attemptOne(order, means),
      pause: (forMs) => pacemaker.until(performance.now() + forMs, stop),
      stop,
      conceal,
    });
    if (found.outcome !== "ok" && !stop.aborted) {
      return { kind: "preflight-failed", preflight: found };
    }
    return { kind: "finished", report: await drive(order, means, found) };
  } finally {
    await transport.close();
  }
}

function surroundingsOf(
  order: ThreadOrder,
  transport: Transport,
  originMs: Millis,
): Omit<Surroundings, "broke"> {
  return { transport, limits: order.plan.limits, originMs, maxBodyBytes: MAX_BODY_BYTES };
}

async function attemptOne(
  order: ThreadOrder,
  means: Means,
): Promise<{ ended: Ended; costUsd: number | null }> {
  const { stop } = means.ports;
  const originMs = performance.now();
  const landing = Promise.withResolvers<Ended>();
  const exchange = startExchange(
    {
      index: 0,
      intendedAtMs: originMs,
      request: means.request(0),
      reader: means.protocol.reader(order.plan.target),
    },
    { ...surroundingsOf(order, means.transport, originMs), broke: landing.reject },
    landing.resolve,
  );
  stop.addEventListener("abort", exchange.abort, { once: true });
  try {
    const ended = await landing.promise;
    return { ended, costUsd: priced(ended, order.price).costUsd };
  } finally {
    stop.removeEventListener("abort", exchange.abort);
  }
}

async function drive(
  order: ThreadOrder,
  means: Means,
  found: PreflightReport,
): Promise<ThreadReport> {
  const { plan } = order;
  const schedule = makeSchedule(plan.load.arrivals, plan.load);
  const recorder = makeRecorder({
    warmupMs: plan.load.warmupMs,
    durationMs: plan.load.durationMs,
    warmupCount: schedule.warmupCount,
    isPriced: order.price !== null,
  });
  const self = watchSelf();
  const originMs = performance.now() + LEAD_MS;
  const traffic = makeTraffic({
    surroundings: surroundingsOf(order, means.transport, originMs),
    request: means.request,
    reader: () => means.protocol.reader(plan.target),
    recorder,
    maxInFlight: plan.load.maxInFlight,
    price: order.price,
    conceal: means.conceal,
  });
  const { gathered } = traffic;
  const ticker = setInterval(
    () => means.ports.progress(progressOf(plan, { gathered, schedule, originMs })),
    PROGRESS_EVERY_MS,
  );
  try {
    await issueAll(traffic, means.ports, { schedule, originMs });
  } finally {
    clearInterval(ticker);
  }
  return {
    window: recorder.finish(),
    end: gathered.end,
    preflight: found,
    observed: self.finish(),
    ownFaults: [...gathered.ownFaults],
    maxInFlight: gathered.maxInFlight,
    providerModels: [...gathered.providerModels],
    usageSeen: gathered.usageSeen,
    failures: [...gathered.failures].map(([text, count]) => ({ text, count }))
      .toSorted((a, b) => b.count - a.count),
  };
}

async function issueAll(
  traffic: Traffic,
  ports: ThreadPorts,
  run: { readonly schedule: Schedule; readonly originMs: Millis },
): Promise<void> {
  const { schedule, originMs } = run;
  const { stop, pacemaker } = ports;
  const { gathered } = traffic;
  const isOver = (): boolean => stop.aborted || gathered.end !== "completed";
  try {
    for (let index = 0; index < schedule.count; index += 1) {
      const intendedMs = schedule.instantMs(index);
      await pacemaker.until(originMs + intendedMs, stop);
      if (isOver()) break;
      traffic.issue(index, intendedMs);
    }
    if (!isOver()) await Promise.race([traffic.drained(), aborted(stop)]);
    if (stop.aborted && gathered.end === "completed") gathered.end = "interrupted";
  } finally {
    traffic.abortAll();
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

function progressOf(
  plan: ThreadOrder["plan"],
  run: { gathered: Gathered; schedule: Schedule; originMs: Millis },
): Progress {
  const { gathered, schedule, originMs } = run;
  return {
    elapsedMs: Math.max(0, performance.now() - originMs),
    totalMs: plan.load.warmupMs + plan.load.durationMs,
    scheduled: gathered.scheduled,
    planned: schedule.count,
    inFlight: gathered.inFlight,
    ok: gathered.ok,
    failed: gathered.failed,
    costUsd: gathered.costUsd,
  };
}
