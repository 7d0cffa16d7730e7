import type { Worker } from "node:worker_threads";
import { Bug, type Millis, must } from "../base/index.ts";
import { latencySoFar } from "../measurement/index.ts";
import type { Plan } from "../plan/index.ts";
import { commonStart } from "./common-start.ts";
import { mergeReports } from "./merge-reports.ts";
import type {
  FromThread, Progress, RunOrder, ThreadProgress, ThreadReport, ThreadShare, ThreadTask, ToThread,
} from "./messages.ts";
import type { ThreadResult } from "./thread.ts";

/** How a run ended, all threads together. */
export type Execution = ThreadResult & {
  /** By how much a start that was planned at an instant missed it, by this machine's clock. */
  readonly startOffsetMs?: Millis;
};

export interface ExecutionPorts {
  /** Starts a generator thread with its task. */
  readonly spawn: (task: ThreadTask) => Worker;
  /** How many threads share the load. */
  readonly threads: number;
  /** Aborted on SIGINT and the like: the run stops and is reported as far as it came. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

function sumProgress(parts: readonly ThreadProgress[]): Progress {
  const sum = (pick: (one: ThreadProgress) => number): number =>
    parts.reduce((total, one) => total + pick(one), 0);
  const first = must(parts[0], "progress");
  return {
    elapsedMs: Math.max(...parts.map(({ elapsedMs }) => elapsedMs)),
    totalMs: first.totalMs,
    scheduled: sum((one) => one.scheduled),
    planned: first.planned === null ? null : sum((one) => one.planned ?? 0),
    inFlight: sum((one) => one.inFlight),
    ok: sum((one) => one.ok),
    failed: sum((one) => one.failed),
    costUsd: sum((one) => one.costUsd),
    latencySoFar: latencySoFar(parts.map(({ latency }) => latency)),
  };
}

/** A shard's threads among those of all shards, as if they were all here. */
function shareOf({ shard }: Plan, thread: number, threads: number): ThreadShare {
  const { index, count } = shard ?? { index: 1, count: 1 };
  return { index: index - 1 + count * thread, of: count * threads };
}

/** What the threads have said so far, and what follows from it. */
function makeConductor(
  threads: readonly Worker[],
  startAtMs: Millis | null,
  ports: ExecutionPorts,
  settle: (execution: Execution) => void,
) {
  const reports: (readonly ThreadReport[] | undefined)[] = threads.map(() => undefined);
  const progress: (ThreadProgress | undefined)[] = threads.map(() => undefined);
  let ready = 0;
  const start = commonStart(startAtMs);
  const tellAll = (message: ToThread): void => {
    for (const thread of threads) thread.postMessage(message);
  };
  return {
    stop: () => tellAll({ kind: "stop" }),
    cancel: () => start.cancel(),
    heard(index: number, message: FromThread): void {
      switch (message.kind) {
        case "ready":
          ready += 1;
          if (ready < threads.length) return;
          return start.announce((atMs) => tellAll({ kind: "start", atMs }));
        case "progress": {
          start.passed();
          progress[index] = message.progress;
          const known = progress.filter((one) => one !== undefined);
          if (known.length === threads.length) ports.onProgress(sumProgress(known));
          return undefined;
        }
        case "preflight-failed": return settle(message);
        case "finished": {
          reports[index] = message.reports;
          const all = reports.filter((one) => one !== undefined);
          if (all.length < threads.length) return undefined;
          const arms = must(all[0], "report").map((_, arm) =>
            mergeReports(all.map((ofThread) => must(ofThread[arm], "arm"))));
          return settle({ kind: "finished", reports: arms, ...start.passed() });
        }
        case "failed":
          throw Object.assign(new Bug(message.message), { stack: message.stack });
      }
    },
  };
}

/**
 * Runs a plan in threads of their own, so that progress, signals and an embedded simulator never
 * disturb the schedule. All threads start at one instant and take turns at the arrivals, as do all
 * shards of a plan.
 * @throws TailgateError when a shard is not ready at the common start.
 * @throws Bug when a thread dies of its own fault.
 */
export function execute(order: RunOrder, ports: ExecutionPorts): Promise<Execution> {
  const { signal, threads: of } = ports;
  const { plan } = order.arms[0];
  const threads = Array.from({ length: of }, (_, index) =>
    ports.spawn({ order, share: shareOf(plan, index, of) }));
  const { promise, resolve, reject } = Promise.withResolvers<Execution>();
  const conductor = makeConductor(threads, plan.startAtMs ?? null, ports, resolve);
  threads.forEach((thread, index) => {
    let isDone = false;
    thread.on("message", (message: FromThread) => {
      isDone ||= message.kind === "finished";
      try {
        conductor.heard(index, message);
      } catch (error) {
        reject(error);
      }
    });
    thread.on("error", (cause) =>
      reject(Object.assign(new Bug(`a generator thread died: ${cause.message}`), { cause })));
    thread.on("exit", (code) => {
      if (!isDone) reject(new Bug(`a generator thread ended with ${code} without a report`));
    });
  });
  const stop = (): void => conductor.stop();
  if (signal.aborted) stop();
  else signal.addEventListener("abort", stop, { once: true });
  return promise.finally(async () => {
    signal.removeEventListener("abort", stop);
    conductor.cancel();
    await Promise.all(threads.map((thread) => thread.terminate()));
  });
}
