import { type Millis, must } from "../base/index.ts";
import { type Allowance, openAllowance } from "../cost/index.ts";
import { type Load, makeSchedule, pairedSlots, type Schedule } from "../plan/index.ts";
import { type Arm, attemptOne, type Course, makeArm, startCourse, type TransportMaker } from "./arm.ts";
import { type ClosedLoop, makeClosedLoop } from "./closed-loop.ts";
import { type SelfObservation, watchSelf } from "./health.ts";
import type { PreflightReport, ThreadProgress, ThreadReport, ThreadTask } from "./messages.ts";
import { type LoopPorts, openLoop, wholeRun } from "./open-loop.ts";
import type { Pacemaker } from "./pacemaker.ts";
import { ATTEMPTS, isMeasurable, NO_PREFLIGHT, preflight } from "./preflight.ts";
import type { ProtocolFinder } from "./protocol.ts";
import { billedIn, settledCostOf } from "./spending.ts";
import type { Gathered } from "./traffic.ts";

export interface ThreadPorts {
  readonly findProtocol: ProtocolFinder;
  readonly makeTransport: TransportMaker;
  readonly pacemaker: Pacemaker;
  readonly hasFineTimers: boolean;
  readonly progress: (progress: ThreadProgress) => void;
  /** Tells that this thread can start; resolves with the common start of all, on our clock. */
  readonly start: () => Promise<Millis>;
  /** Aborted when the run is to stop at once. */
  readonly stop: AbortSignal;
}

export type ThreadResult =
  | { readonly kind: "preflight-failed"; readonly arm: number; readonly preflight: PreflightReport }
  /** One report for each arm. */
  | { readonly kind: "finished"; readonly reports: readonly ThreadReport[] };

const PROGRESS_EVERY_MS = 250;

/**
 * The run of one thread: preflight, if it is the first, then its share of the load, then the
 * drain. Stopped at any point, also during the preflight, it reports what it has so far as
 * interrupted.
 */
export async function runThread(task: ThreadTask, ports: ThreadPorts): Promise<ThreadResult> {
  const { order, share } = task;
  const { stop } = ports;
  const allowance = order.allowance === null ? null : openAllowance(order.allowance);
  const arms: Arm[] = [];
  // The first thread of each shard.
  const asks = share.index < (order.arms[0].plan.shard?.count ?? 1);
  try {
    for (const arm of order.arms) arms.push(await makeArm(arm, share, ports));
    const found: PreflightReport[] = [];
    for (const [index, arm] of arms.entries()) {
      const report = asks ? await preflightOf(arm, allowance, ports) : NO_PREFLIGHT;
      const isUnasked = stop.aborted || allowance?.isSpent === true;
      if (asks && !isMeasurable(report) && !isUnasked) {
        return { kind: "preflight-failed", arm: index, preflight: report };
      }
      found.push(report);
    }
    const originMs = await Promise.race([
      ports.start(), aborted(stop).then(() => performance.now())]);
    const { courses, observed } = await drive(task, arms, { ports, originMs, allowance });
    const reports = courses.map((course, index) =>
      reportOf(course, found[index] ?? NO_PREFLIGHT, observed));
    return { kind: "finished", reports };
  } finally {
    await Promise.all(arms.map(({ transport }) => transport.close()));
  }
}

/** Without the money for all its attempts it asks nothing, and the run will find that out as well. */
async function preflightOf(
  arm: Arm, allowance: Allowance | null, { pacemaker, stop }: ThreadPorts,
): Promise<PreflightReport> {
  const { most, mostUsd } = arm.requests.of(0);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (allowance !== null && !allowance.reserve(mostUsd)) return NO_PREFLIGHT;
  }
  const report = await preflight({
    attempt: async () => {
      const ended = await attemptOne(arm, stop);
      allowance?.settle(mostUsd, settledCostOf(ended), arm.requests.excessUsd(most, billedIn(ended)));
      return ended;
    },
    pause: (forMs) => pacemaker.until(performance.now() + forMs, stop),
    stop,
    conceal: arm.conceal,
  });
  for (let unused = report.attempts; unused < ATTEMPTS; unused += 1) allowance?.settle(mostUsd, 0);
  return report;
}

function reportOf(
  { traffic, recorder }: Course,
  found: PreflightReport,
  observed: SelfObservation,
): ThreadReport {
  const { gathered } = traffic;
  return {
    window: recorder.finish(),
    preflight: found,
    observed,
    opened: traffic.opened(),
    end: gathered.end,
    ownFaults: [...gathered.ownFaults],
    maxInFlight: gathered.maxInFlight,
    providerModels: [...gathered.providerModels],
    usageSeen: gathered.usageSeen,
    reported: gathered.reported,
    gateway: gathered.gateway,
    limits: gathered.limits,
    retries: traffic.retried(),
    failures: [...gathered.failures].map(([text, count]) => ({ text, count }))
      .toSorted((a, b) => b.count - a.count),
  };
}

async function drive(
  task: ThreadTask,
  arms: readonly Arm[],
  run: {
    readonly ports: ThreadPorts;
    readonly originMs: Millis;
    readonly allowance: Allowance | null;
  },
): Promise<{ readonly courses: readonly Course[]; readonly observed: SelfObservation }> {
  const { ports, originMs, allowance } = run;
  const { order, share } = task;
  const { load } = order.arms[0].plan;
  const schedule = load.mode === "open" ? makeSchedule(load) : null;
  const self = watchSelf(ports.hasFineTimers);
  let closed: ClosedLoop | null = null;
  const landed = (): void => closed?.landed();
  const courses = arms.map((arm) => startCourse(arm, { share, schedule, originMs, landed, allowance }));
  const traffics = courses.map(({ traffic }) => traffic);
  const loopPorts: LoopPorts = { traffics, pacemaker: ports.pacemaker, originMs, stop: ports.stop };
  if (load.mode === "closed") closed = makeClosedLoop(load, courses, loopPorts);
  const planned = plannedOf(task, load, schedule);
  const ticker = setInterval(() => ports.progress(
    progressOf(load, courses, { originMs, planned })),
  PROGRESS_EVERY_MS);
  try {
    await issueAll(loopPorts, async () => {
      if (schedule === null) return closed?.run();
      const slots = arms.length === 1 ? [wholeRun(load)] : pairedSlots(load, order.first);
      const stripe = { first: share.index, step: share.of };
      return openLoop(schedule, { slots, stripe }, loopPorts);
    });
  } finally {
    clearInterval(ticker);
  }
  return { courses, observed: self.finish() };
}

function plannedOf({ order, share }: ThreadTask, load: Load, schedule: Schedule | null): number | null {
  if (load.mode === "closed") return load.requests;
  return Math.ceil(((schedule?.count ?? 0) - share.index) / share.of) * order.arms.length;
}

async function issueAll(ports: LoopPorts, loop: () => Promise<void>): Promise<void> {
  const { traffics, stop } = ports;
  try {
    await loop();
    // What is in flight when the money is spent has been paid for: it is waited for and counted.
    const isEnding = stop.aborted ||
      traffics.some(({ gathered }) => gathered.end !== "completed" && gathered.end !== "spend-cap");
    if (!isEnding) {
      await Promise.race([Promise.all(traffics.map((one) => one.drained())), aborted(stop)]);
    }
    for (const { gathered } of traffics) {
      if (stop.aborted && gathered.end === "completed") gathered.end = "interrupted";
    }
  } finally {
    for (const traffic of traffics) traffic.abortAll();
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
  courses: readonly Course[],
  run: { readonly originMs: Millis; readonly planned: number | null },
): ThreadProgress {
  const arms = courses.map(({ traffic }) => traffic.gathered);
  const sum = (pick: (one: Gathered) => number): number =>
    arms.reduce((total, one) => total + pick(one), 0);
  return {
    elapsedMs: Math.max(0, performance.now() - run.originMs),
    totalMs: load.mode === "closed" && load.requests !== null
      ? null
      : (load.warmupMs + load.durationMs) * arms.length,
    scheduled: sum((one) => one.scheduled),
    planned: run.planned,
    inFlight: sum((one) => one.inFlight),
    ok: sum((one) => one.ok),
    failed: sum((one) => one.failed),
    costUsd: sum((one) => one.costUsd),
    latency: must(courses[0], "candidate").recorder.running,
  };
}
