import { assert, type Millis, oneLine } from "../base/index.ts";
import { costOf } from "../cost/index.ts";
import { makeRecorder, type Outcome, type Recorder, type Recording, type Sample } from "../measurement/index.ts";
import { makeSchedule, type Schedule } from "../plan/index.ts";
import { type Ended, type Exchange, startExchange } from "./exchange.ts";
import { watchSelf } from "./health.ts";
import type { PreflightReport, Progress, ThreadOrder, ThreadReport } from "./messages.ts";
import type { Pacemaker } from "./pacemaker.ts";
import { preflight } from "./preflight.ts";
import type { Protocol, ProtocolFinder, RequestDraft } from "./protocol.ts";
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
/** Rejections of the key in a row after which the rest of the run is pointless. */
const HOPELESS_IN_A_ROW = 20;
const PROGRESS_EVERY_MS = 250;
const MAX_FAILURE_TEXTS = 20;
/** Between start and first arrival, so that the first sends are not late. */
const LEAD_MS = 20;

const pause = (forMs: Millis): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, forMs));

/** What a run gathers besides the recorder's histograms. */
interface Gathered {
  inFlight: number;
  maxInFlight: number;
  scheduled: number;
  ok: number;
  failed: number;
  costUsd: number;
  usageSeen: boolean;
  rejectedInARow: number;
  end: Recording["end"];
  readonly providerModels: Set<string>;
  readonly failures: Map<string, number>;
  readonly ownFaults: Set<string>;
}

function newGathered(): Gathered {
  return {
    inFlight: 0, maxInFlight: 0, scheduled: 0, ok: 0, failed: 0, costUsd: 0, usageSeen: false,
    rejectedInARow: 0, end: "completed", providerModels: new Set(), failures: new Map(),
    ownFaults: new Set(),
  };
}

function noteFailure(gathered: Gathered, ended: Ended): void {
  const { sample, reading, fault, status } = ended;
  const said = oneLine(fault?.detail ?? reading.detail ?? "", 160);
  const text = `${sample.outcome}${status === null ? "" : ` (HTTP ${status})`}${said ? `: ${said}` : ""}`;
  if (gathered.failures.has(text) || gathered.failures.size < MAX_FAILURE_TEXTS) {
    gathered.failures.set(text, (gathered.failures.get(text) ?? 0) + 1);
  }
  if (fault?.isOurs) gathered.ownFaults.add(fault.detail);
}

function noteRejections(gathered: Gathered, outcome: Outcome): void {
  const isRejection = outcome === "auth" || outcome === "quota";
  gathered.rejectedInARow = isRejection ? gathered.rejectedInARow + 1 : 0;
  if (isRejection && gathered.rejectedInARow >= HOPELESS_IN_A_ROW) gathered.end = outcome;
}

/** The run of one thread: preflight, then every arrival of the schedule, then the drain. */
export async function runThread(order: ThreadOrder, ports: ThreadPorts): Promise<ThreadResult> {
  const { plan } = order;
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
    const found = await preflight(() => attemptOne(order, { protocol, transport, request }), pause);
    if (found.outcome !== "ok") return { kind: "preflight-failed", preflight: found };
    const report = await drive(order, { protocol, transport, request, ports, found });
    return { kind: "finished", report };
  } finally {
    await transport.close();
  }
}

function priced(order: ThreadOrder, ended: Ended): Sample {
  const { usage } = ended.sample;
  const costUsd = order.price === null || usage === null
    ? null
    : costOf(usage, order.price).totalUsd;
  return { ...ended.sample, costUsd };
}

/** How this thread's requests are made, sent and read. */
interface Means {
  readonly protocol: Protocol;
  readonly transport: Transport;
  readonly request: (index: number) => RequestDraft;
}

function attemptOne(
  order: ThreadOrder,
  means: Means,
): Promise<{ ended: Ended; costUsd: number | null }> {
  const { transport } = means;
  const { target, limits } = order.plan;
  const originMs = performance.now();
  return new Promise((resolve) => {
    startExchange(
      {
        index: 0,
        intendedAtMs: originMs,
        request: means.request(0),
        reader: means.protocol.reader(target),
      },
      { transport, limits, originMs, maxBodyBytes: MAX_BODY_BYTES },
      (ended) => resolve({ ended, costUsd: priced(order, ended).costUsd }),
    );
  });
}

interface Course extends Means {
  readonly ports: ThreadPorts;
  readonly found: PreflightReport;
}

/** A dropped arrival: never handed over, counted as a failure. */
function droppedSample(index: number, intendedMs: Millis): Sample {
  return {
    index, intendedMs, outcome: "dropped", dispatchedMs: null, connectMs: null, poolWaitMs: 0,
    headersMs: null, firstPayloadMs: null, firstVisibleMs: null, lastPayloadMs: null, endMs: null,
    payloadEvents: 0, gapsUs: [], usage: null, reasoningVisible: false, costUsd: null,
  };
}

async function drive(order: ThreadOrder, course: Course): Promise<ThreadReport> {
  const { plan } = order;
  const schedule = makeSchedule(plan.load.arrivals, plan.load);
  const recorder = makeRecorder({
    warmupMs: plan.load.warmupMs,
    durationMs: plan.load.durationMs,
    warmupCount: schedule.warmupCount,
    isPriced: order.price !== null,
  });
  const gathered = newGathered();
  const self = watchSelf();
  const originMs = performance.now() + LEAD_MS;
  const ticker = setInterval(
    () => course.ports.progress(progressOf(plan, { gathered, schedule, originMs })),
    PROGRESS_EVERY_MS,
  );
  try {
    await issueAll(order, course, { schedule, recorder, gathered, originMs });
  } finally {
    clearInterval(ticker);
  }
  return {
    window: recorder.finish(),
    end: gathered.end,
    preflight: course.found,
    observed: self.finish(),
    ownFaults: [...gathered.ownFaults],
    maxInFlight: gathered.maxInFlight,
    providerModels: [...gathered.providerModels].slice(0, 10),
    usageSeen: gathered.usageSeen,
    failures: [...gathered.failures].map(([text, count]) => ({ text, count }))
      .sort((a, b) => b.count - a.count),
  };
}

interface Run {
  readonly schedule: Schedule;
  readonly recorder: Recorder;
  readonly gathered: Gathered;
  readonly originMs: Millis;
}

async function issueAll(order: ThreadOrder, course: Course, run: Run): Promise<void> {
  const { plan } = order;
  const { schedule, recorder, gathered, originMs } = run;
  const { stop, pacemaker } = course.ports;
  const flying = new Set<Exchange>();
  const drained = Promise.withResolvers<void>();
  let isIssuing = true;

  const landed = (exchange: Exchange | null, ended: Ended): void => {
    if (exchange) flying.delete(exchange);
    gathered.inFlight -= 1;
    const sample = priced(order, ended);
    recorder.add(sample);
    gathered.costUsd += sample.costUsd ?? 0;
    if (ended.reading.usage !== null) gathered.usageSeen = true;
    if (ended.reading.providerModel !== null) {
      gathered.providerModels.add(oneLine(ended.reading.providerModel, 100));
    }
    if (sample.outcome === "ok") gathered.ok += 1;
    else {
      gathered.failed += 1;
      noteFailure(gathered, ended);
    }
    noteRejections(gathered, sample.outcome);
    if (!isIssuing && gathered.inFlight === 0) drained.resolve();
  };

  const issue = (index: number): void => {
    const intendedMs = schedule.instantMs(index);
    gathered.scheduled += 1;
    if (gathered.inFlight >= plan.load.maxInFlight) {
      gathered.failed += 1;
      recorder.add(droppedSample(index, intendedMs));
      return;
    }
    gathered.inFlight += 1;
    gathered.maxInFlight = Math.max(gathered.maxInFlight, gathered.inFlight);
    let exchange: Exchange | null = null;
    let hasLanded = false;
    exchange = startExchange(
      {
        index,
        intendedAtMs: originMs + intendedMs,
        request: course.request(index),
        reader: course.protocol.reader(plan.target),
      },
      {
        transport: course.transport, limits: plan.limits, originMs, maxBodyBytes: MAX_BODY_BYTES,
      },
      (ended) => {
        hasLanded = true;
        landed(exchange, ended);
      },
    );
    if (!hasLanded) flying.add(exchange);
  };

  for (let index = 0; index < schedule.count; index += 1) {
    await pacemaker.until(originMs + schedule.instantMs(index), stop);
    if (stop.aborted || gathered.end !== "completed") break;
    issue(index);
  }
  isIssuing = false;
  if (gathered.end === "completed" && !stop.aborted && gathered.inFlight > 0) {
    await Promise.race([drained.promise, aborted(stop)]);
  }
  if (stop.aborted && gathered.end === "completed") gathered.end = "interrupted";
  for (const exchange of [...flying]) exchange.abort();
  assert(gathered.inFlight === 0, "every request has ended");
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
