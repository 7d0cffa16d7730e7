import { Worker } from "node:worker_threads";
import type { ThreadTask } from "../../src/engine/index.ts";

export const workerUrl = new URL("../../src/entry/worker.ts", import.meta.url);

export const spawnWorker = (task: ThreadTask): Worker => new Worker(workerUrl, { workerData: task });
