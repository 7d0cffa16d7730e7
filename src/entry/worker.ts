/** The generator thread: binds the engine to the protocols and to its parent. */
import { parentPort, workerData } from "node:worker_threads";
import { findProtocol } from "../adapters/protocols/index.ts";
import { must } from "../base/index.ts";
import {
  type FromThread, makePacemaker, makeUndiciTransport, runThread, type ThreadOrder, type ToThread,
} from "../engine/index.ts";

const parent = must(parentPort, "parent thread");
const order: ThreadOrder = workerData;
const stop = new AbortController();
const tell = (message: FromThread): void => parent.postMessage(message);

parent.on("message", (message: ToThread) => {
  if (message.kind === "stop") stop.abort();
});

try {
  tell(await runThread(order, {
    findProtocol,
    makeTransport: makeUndiciTransport,
    pacemaker: makePacemaker(),
    progress: (progress) => tell({ kind: "progress", progress }),
    stop: stop.signal,
  }));
} catch (error) {
  const failure = error instanceof Error ? error : new Error(String(error));
  tell({ kind: "failed", message: failure.message, stack: failure.stack ?? "" });
}
