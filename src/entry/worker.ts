/** A generator thread: binds the engine to the protocols and to its parent. */
import { parentPort, Worker, workerData } from "node:worker_threads";
import { findProtocol } from "../adapters/protocols/index.ts";
import { type Millis, must } from "../base/index.ts";
import {
  chooseTransport, type FromThread, makePacemaker, makeTicker, makeTickerMemory, refineTimers,
  runThread, sharedClockOffsetMs, type ThreadTask, type Ticker,
  type ToThread,
} from "../engine/index.ts";

/** Bundled, the ticker's program lies beside this one; in the source tree it is TypeScript. */
function startTicker(): Ticker {
  const memory = makeTickerMemory();
  const name = import.meta.url.endsWith(".ts") ? "ticker.ts" : "ticker.js";
  const thread = new Worker(new URL(name, import.meta.url), { workerData: memory, execArgv: [] });
  // It never ends by itself and must keep nobody from ending.
  thread.unref();
  return makeTicker(memory, thread);
}

const parent = must(parentPort, "parent thread");
const task: ThreadTask = workerData;
const stop = new AbortController();
const start = Promise.withResolvers<Millis>();
const tell = (message: FromThread): void => parent.postMessage(message);

parent.on("message", (message: ToThread) => {
  switch (message.kind) {
    case "start": return start.resolve(message.atMs - sharedClockOffsetMs());
    case "stop": return stop.abort();
  }
});

try {
  tell(await runThread(task, {
    findProtocol,
    makeTransport: chooseTransport,
    pacemaker: makePacemaker(startTicker()),
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
