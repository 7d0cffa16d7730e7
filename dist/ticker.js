import "./worker-rolldown-runtime.js";
import { r as runTicker, s as must } from "./worker-ticker.js";
import { parentPort, workerData } from "node:worker_threads";

// src/entry/ticker.ts
/** The ticker's thread: wakes the generator thread that started it. */
runTicker(workerData, must(parentPort, "generator thread"));

export {  };