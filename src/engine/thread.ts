import type { Millis } from "../base/index.ts";
import { makeRecorder, type Recorder } from "../measurement/index.ts";
import { type Load, makeSchedule, type Schedule } from "../plan/index.ts";
import { makeClosedLoop } from "./closed-loop.ts";
import { makeConcealer } from "./conceal.ts";
import { type Ended, Exchange, type Surroundings } from "./exchange.ts";
import { watchSelf } from "./health.ts";
import type {
  PreflightReport, Progress, ThreadOrder, ThreadReport, ThreadShare, ThreadTask,
} from "./messages.ts";
import { type LoopPorts, openLoop } from "./open-loop.ts";
import type { Pacemaker } from "./pacemaker.ts";
import { NO_PREFLIGHT, preflight } from "./preflight.ts";
import type { Protocol, ProtocolFinder, RequestDraft } from "./protocol.ts";
import { type Gathered, makeTraffic } from "./traffic.ts";
import type { Transport, TransportOptions } from "./transport.ts";

export interface ThreadPorts {
  readonly findProtocol: ProtocolFinder;
  readonly makeTransport: (options: TransportOptions, wish: "auto" | "undici") => Transport;
  readonly pacemaker: Pacemaker;
  readonly hasFineTimers: boolean;
  readonly progress: (progress: Progress) => void;
  /** Tells that this thread can start; resolves with the common start of all, on our clock. */
  readonly start: () => Promise<Millis>;
  /** Aborted when the run is to stop at once. */
  readonly stop: AbortSignal;
}

export type ThreadResult =
  | { readonly kind: "preflight-failed"; readonly preflight: PreflightReport }
  | { readonly kind: "finished"; readonly report: ThreadReport };

const MAX_BODY_BYTES = 64 * 1024 * 1024;
const PROGRESS_EVERY_MS = 250;

/** How this thread's requests are made, sent and read. */
interface Means {
  readonly protocol: Protocol;
  readonly transport: Transport;
  readonly request: (index: number) => RequestDraft;
  readonly ports: ThreadPorts;
  readonly conceal: (text: string) => string;
}

/** A thread's part of a limit that holds for all of them together. */
function shareOf(limit: number, { index, of }: ThreadShare): number {
  return Math.floor(limit / of) + (index < limit % of ? 1 : 0);
}

function transportOf({ order, share }: ThreadTask, ports: ThreadPorts): Transport {
  const { target, connections, limits } = order.plan;
  return ports.makeTransport({
    origin: target.origin,
    maxConnections: connections.max === null ? null : shareOf(connections.max, share),
    keepAliveMs: connections.keepAliveMs,
    connectTimeoutMs: limits.connectMs,
    insecureTls: connections.insecureTls,
    ca: order.ca,
    http2: connections.http2,
    proxy: order.proxy,
    socketPath: connections.socketPath,
  }, connections.transport);
}

/**
 * The run of one thread: preflight, if it is the first, then its share of the load, then the
 * drain. Stopped at any point, also during the preflight, it reports what it has so far as
 * interrupted.
 */
export async function runThread(task: ThreadTask, ports: ThreadPorts): Promise<ThreadResult> {
  const { order, share } = task;
  const { pacemaker, stop } = ports;
  const protocol = ports.findProtocol(order.plan.target.api);
  const transport = transportOf(task, ports);
  try {
    const request = protocol.prepare(order.plan.target, order.apiKey);
    const conceal = makeConcealer(order.apiKey, order.plan.target);
    const means: Means = { protocol, transport, request, ports, conceal };
    const found = share.index > 0 ? NO_PREFLIGHT : await preflight({
      attempt: () => attemptOne(order, means),
      pause: (forMs) => pacemaker.until(performance.now() + forMs, stop),
      stop,
      conceal,
    });
    if (share.index === 0 && found.outcome !== "ok" && !stop.aborted) {
      return { kind: "preflight-failed", preflight: found };
    }
    const originMs = await Promise.race([
      ports.start(), aborted(stop).then(() => performance.now())]);
    return { kind: "finished", report: await drive(task, means, { found, originMs }) };
  } finally {
    await transport.close();
  }
}

function surroundingsOf(
  order: ThreadOrder,
  transport: Transport,
  originMs: Millis,
): Omit<Surroundings, "broke" | "ended"> {
  return {
    transport, limits: order.plan.limits, originMs, maxBodyBytes: MAX_BODY_BYTES,
    price: order.price,
  };
}

async function attemptOne(order: ThreadOrder, means: Means): Promise<Ended> {
  const { stop } = means.ports;
  const originMs = performance.now();
  const landing = Promise.withResolvers<Ended>();
  const exchange = new Exchange(
    {
      index: 0,
      intendedAtMs: originMs,
      request: means.request(0),
      reader: means.protocol.reader(order.plan.target),
    },
    {
      ...surroundingsOf(order, means.transport, originMs),
      ended: (_exchange, result) => landing.resolve(result),
      broke: landing.reject,
    },
  );
  const abort = (): void => exchange.abort();
  stop.addEventListener("abort", abort, { once: true });
  try {
    return await landing.promise;
  } finally {
    stop.removeEventListener("abort", abort);
  }
}

function recorderOf(load: Load, schedule: Schedule | null, isPriced: boolean): Recorder {
  return makeRecorder({
    warmupMs: load.warmupMs,
    durationMs: load.durationMs,
    warmupCount: schedule?.warmupCount ?? null,
    requests: load.mode === "closed" ? load.requests : null,
    isPriced,
  });
}

async function drive(
  task: ThreadTask,
  means: Means,
  start: { readonly found: PreflightReport; readonly originMs: Millis },
): Promise<ThreadReport> {
  const { order, share } = task;
  const { load, target } = order.plan;
  const { ports } = means;
  const { originMs } = start;
  const schedule = load.mode === "open" ? makeSchedule(load) : null;
  const recorder = recorderOf(load, schedule, order.price !== null);
  const self = watchSelf(ports.hasFineTimers);
  const loopPorts = (): LoopPorts =>
    ({ traffic, pacemaker: ports.pacemaker, originMs, stop: ports.stop });
  const closed = load.mode === "closed" ? makeClosedLoop(load, recorder, loopPorts) : null;
  const traffic = makeTraffic({
    surroundings: surroundingsOf(order, means.transport, originMs),
    request: means.request,
    reader: () => means.protocol.reader(target),
    recorder,
    maxInFlight: load.mode === "open" ? shareOf(load.maxInFlight, share) : load.concurrency,
    conceal: means.conceal,
    ...(closed === null ? {} : { landed: closed.landed }),
  });
  const planned = load.mode === "closed"
    ? load.requests
    : Math.ceil(((schedule?.count ?? 0) - share.index) / share.of);
  const ticker = setInterval(
    () => ports.progress(progressOf(load, traffic.gathered, { originMs, planned })),
    PROGRESS_EVERY_MS,
  );
  try {
    const stripe = { first: share.index, step: share.of };
    await issueAll(loopPorts(), () =>
      (schedule === null ? closed?.run() : openLoop(schedule, stripe, loopPorts())));
  } finally {
    clearInterval(ticker);
  }
  return {
    window: recorder.finish(),
    preflight: start.found,
    observed: self.finish(),
    opened: traffic.opened(),
    ...accountOf(traffic.gathered),
  };
}

function accountOf(gathered: Gathered) {
  return {
    end: gathered.end,
    ownFaults: [...gathered.ownFaults],
    maxInFlight: gathered.maxInFlight,
    providerModels: [...gathered.providerModels],
    usageSeen: gathered.usageSeen,
    failures: [...gathered.failures].map(([text, count]) => ({ text, count }))
      .toSorted((a, b) => b.count - a.count),
  };
}

async function issueAll(
  ports: LoopPorts,
  loop: () => Promise<void> | undefined,
): Promise<void> {
  const { traffic, stop } = ports;
  const { gathered } = traffic;
  try {
    await loop();
    if (!stop.aborted && gathered.end === "completed") {
      await Promise.race([traffic.drained(), aborted(stop)]);
    }
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
  load: Load,
  gathered: Gathered,
  run: { readonly originMs: Millis; readonly planned: number | null },
): Progress {
  return {
    elapsedMs: Math.max(0, performance.now() - run.originMs),
    totalMs: load.mode === "closed" && load.requests !== null
      ? null
      : load.warmupMs + load.durationMs,
    scheduled: gathered.scheduled,
    planned: run.planned,
    inFlight: gathered.inFlight,
    ok: gathered.ok,
    failed: gathered.failed,
    costUsd: gathered.costUsd,
  };
}
