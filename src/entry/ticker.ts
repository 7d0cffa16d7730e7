/** The ticker's thread: wakes the generator thread that started it. */
import { parentPort, workerData } from "node:worker_threads";
import { must } from "../base/index.ts";
import { runTicker } from "../engine/index.ts";

runTicker(workerData, must(parentPort, "generator thread"));
