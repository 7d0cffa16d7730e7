/**
 * What `judge` takes in a program that calls the library: 20 baselines of 3,000 streamed requests,
 * with tolerances and budgets. Every call but those "again" reads recordings that it has not seen.
 * A worker thread starts with cold code, so each gives one first call.
 *
 *     npm run bench:judge
 *     node --cpu-prof bench/judge.ts --once      # one first call, for a profile
 */
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { type Millis, millisFromMicros } from "../src/base/index.ts";
import type { Recording } from "../src/measurement/index.ts";
import { history, syntheticRun } from "../test/support/recordings.ts";
import { median } from "./lab/numbers.ts";

type Library = typeof import("../src/entry/index.ts");

const BASELINES = 20;
const REQUESTS = 3000;
const CALLS = 10;
const THREADS = 5;
const INPUTS = {
  tolerances: "latency.p99: 20%\nlatency.p95: 15%\nttft.p99: 20%\nerror-rate: 0.5pp\ncost-per-1k: 5%",
  budgets: "latency.p99 < 5s\nlatency.p50 < 1s\nttft.p95 < 2s\nerror-rate < 1%",
};

interface Given {
  readonly candidate: readonly Recording[];
  readonly baseline: readonly Recording[];
}

function makeGiven(): Given {
  return {
    candidate: [syntheticRun({ seed: 1, count: REQUESTS })],
    baseline: history(BASELINES, { count: REQUESTS, weather: 0.05 }),
  };
}

/** As read from files: nothing is remembered of it. */
const unseen = (given: Given): Given => JSON.parse(JSON.stringify(given)) as Given;

interface Took {
  readonly wallMs: Millis;
  /** Of this thread: what remains of the noise where other programs want the core as well. */
  readonly cpuMs: Millis;
}

function timeOf(act: () => unknown): Took {
  const startedMs = performance.now();
  const before = process.threadCpuUsage();
  act();
  const { user, system } = process.threadCpuUsage(before);
  return { wallMs: performance.now() - startedMs, cpuMs: millisFromMicros(user + system) };
}

interface Times {
  readonly first: Took;
  readonly next: readonly Took[];
  readonly again: readonly Took[];
}

async function measure(given: Given, calls: number): Promise<Times> {
  const { judge } = await import("../dist/index.js" as string) as Library;
  const time = (one: Given): Took => timeOf(() => judge({ ...one, inputs: INPUTS }));
  const first = time(unseen(given));
  const next = Array.from({ length: calls }, () => time(unseen(given)));
  const same = unseen(given);
  const again = Array.from({ length: calls }, () => time(same)).slice(1);
  return { first, next, again };
}

function measureInThread(given: Given): Promise<Times> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: given });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

function describe(name: string, calls: readonly Took[]): string {
  const shown = (of: (took: Took) => Millis): string => {
    const all = calls.map(of);
    return `${median(all).toFixed(1)} (${Math.min(...all).toFixed(1)} to ${Math.max(...all).toFixed(1)})`;
  };
  return `| ${name} | ${calls.length} | ${shown(({ wallMs }) => wallMs)} | ` +
    `${shown(({ cpuMs }) => cpuMs)} |\n`;
}

const HEAD = `| judge, ${BASELINES} baselines of ${REQUESTS} requests | calls | ms | ms of processor |\n` +
  "| --- | ---: | ---: | ---: |\n";

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { once: { type: "boolean", default: false } } });
  const given = makeGiven();
  if (values.once) {
    process.stdout.write(HEAD + describe("first call", [(await measure(given, 0)).first]));
    return;
  }
  const all: Times[] = [];
  for (let thread = 0; thread < THREADS; thread += 1) all.push(await measureInThread(given));
  process.stdout.write([
    HEAD,
    describe("first call", all.map(({ first }) => first)),
    describe("later calls", all.flatMap(({ next }) => next)),
    describe("again on the same recordings", all.flatMap(({ again }) => again)),
  ].join(""));
}

if (isMainThread) await main();
else parentPort?.postMessage(await measure(workerData as Given, CALLS));
