/** A generator thread: binds the engine to the protocols and to its parent. */
import { parentPort, workerData } from "node:worker_threads";
import { findProtocol } from "../adapters/protocols/index.ts";
import { type Millis, must } from "../base/index.ts";
import {
  chooseTransport, type FromThread, makePacemaker, refineTimers, runThread, type ThreadTask,
  type ToThread,
} from "../engine/index.ts";

const parent = must(parentPort, "parent thread");
const task: ThreadTask = workerData;
const stop = new AbortController();
const start = Promise.withResolvers<Millis>();
const tell = (message: FromThread): void => parent.postMessage(message);

/** From the clock that all threads share to the one that counts from this thread's beginning. */
function onOurClock(atMs: Millis): Millis {
  return atMs - Number(process.hrtime.bigint()) / 1e6 + performance.now();
}

parent.on("message", (message: ToThread) => {
  switch (message.kind) {
    case "start": return start.resolve(onOurClock(message.atMs));
    case "stop": return stop.abort();
  }
});

try {
  tell(await runThread(task, {
    findProtocol,
    makeTransport: chooseTransport,
    pacemaker: makePacemaker(),
    hasFineTimers: refineTimers(),
    progress: (progress) => tell({ kind: "progress", progress }),
    start: () => {
      tell({ kind: "ready" });
      return start.promise;
    },
    stop: stop.signal,
  }));
} catch (error) {
  const failure = error instanceof Error ? error : new Error(String(error));
  tell({ kind: "failed", message: failure.message, stack: failure.stack ?? "" });
}
