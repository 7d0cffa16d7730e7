import type { Worker } from "node:worker_threads";
import { Bug } from "../base/index.ts";
import type {
  FromThread, PreflightReport, Progress, ThreadOrder, ThreadReport, ToThread,
} from "./messages.ts";

export type Execution =
  | { readonly kind: "preflight-failed"; readonly preflight: PreflightReport }
  | { readonly kind: "finished"; readonly report: ThreadReport };

export interface ExecutionPorts {
  /** Starts a generator thread with its order. */
  readonly spawn: (order: ThreadOrder) => Worker;
  /** Aborted on SIGINT and the like: the run stops and is reported as far as it came. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/**
 * Runs a plan in a thread of its own, so that progress, signals and an embedded simulator never
 * disturb the schedule.
 * @throws Bug when the thread dies of its own fault.
 */
export function execute(order: ThreadOrder, ports: ExecutionPorts): Promise<Execution> {
  const { signal } = ports;
  const thread = ports.spawn(order);
  const stop = (): void => {
    const message: ToThread = { kind: "stop" };
    thread.postMessage(message);
  };
  return new Promise<Execution>((resolve, reject) => {
    thread.on("message", (message: FromThread) => {
      if (message.kind === "progress") ports.onProgress(message.progress);
      else if (message.kind === "failed") {
        reject(Object.assign(new Bug(message.message), { stack: message.stack }));
      } else resolve(message);
    });
    thread.on("error", (cause) =>
      reject(Object.assign(new Bug(`the generator thread died: ${cause.message}`), { cause })));
    thread.on("exit", (code) =>
      reject(new Bug(`the generator thread ended with ${code} without a report`)));
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  }).finally(async () => {
    signal.removeEventListener("abort", stop);
    await thread.terminate();
  });
}
