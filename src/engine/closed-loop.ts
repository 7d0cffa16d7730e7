import { must } from "../base/index.ts";
import type { ClosedLoad } from "../plan/index.ts";
import type { Course } from "./arm.ts";
import { isOver, type LoopPorts } from "./open-loop.ts";

/** Starts the next request; to be told of every end. */
export interface ClosedLoop {
  landed(): void;
  /** Resolves when the last request has been issued. */
  run(): Promise<void>;
}

/**
 * So many requests at a time, each followed at once by the next. What is slow is asked less often
 * then, so the latencies are not free of coordinated omission; `intended` is the instant of
 * sending. After the warm-up, the number of requests or the time is what is measured.
 */
export function makeClosedLoop(
  load: ClosedLoad,
  courses: readonly Course[],
  ports: LoopPorts,
): ClosedLoop {
  const { traffic, recorder } = must(courses[0], "arm of a closed loop");
  const { pacemaker, originMs, stop } = ports;
  const allIssued = Promise.withResolvers<void>();
  let issued = 0;
  /** Index of the first measured request, once it is known. */
  let firstMeasured: number | null = null;
  let waiting = 0;

  const isDone = (sinceStartMs: number): boolean => {
    if (isOver(ports)) return true;
    if (load.requests === null) return sinceStartMs >= load.warmupMs + load.durationMs;
    return firstMeasured !== null && issued - firstMeasured >= load.requests;
  };

  const issueNext = (): void => {
    const nowMs = performance.now() - originMs;
    if (isDone(nowMs)) return allIssued.resolve();
    if (firstMeasured === null && nowMs >= load.warmupMs) {
      firstMeasured = issued;
      recorder.measureFrom(issued);
    }
    issued += 1;
    traffic.issue(issued - 1, nowMs);
    // Nothing was sent, so that no end will come to go on from.
    if (isOver(ports)) allIssued.resolve();
    return undefined;
  };

  /** After the transport has put the connection back, and before anything else happens. */
  const refill = (): void => {
    try {
      for (; waiting > 0; waiting -= 1) issueNext();
    } catch (error) {
      allIssued.reject(error);
    }
  };

  return {
    landed() {
      waiting += 1;
      if (waiting === 1) queueMicrotask(refill);
    },
    async run() {
      await pacemaker.until(originMs, stop);
      waiting += load.concurrency;
      refill();
      stop.addEventListener("abort", () => allIssued.resolve(), { once: true });
      await allIssued.promise;
    },
  };
}
