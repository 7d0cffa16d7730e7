import { must } from "../../src/base/index.ts";
import type { BaselineKey, BaselineStore, Loaded, StoredRun } from "../../src/comparison/index.ts";
import { settingsSchema } from "../../src/config/index.ts";
import type {
  ArmOrder, Execution, PreflightReport, RunOrder, ThreadReport,
} from "../../src/engine/index.ts";
import {
  makeHistogram, NO_GATEWAY, NO_LIMITS, NO_RETRIES, type Recording,
} from "../../src/measurement/index.ts";
import {
  gate, type GateOptions, type GatePorts, type Job, type Outcome, record,
} from "../../src/pipeline.ts";
import { makePlans } from "../../src/plan/index.ts";
import { FAIL_ON, NO_RULES, STRICTNESS } from "../verdict/support.ts";
import { onDay, type RunSketch, samplesOf, syntheticRun, windowOf } from "./recordings.ts";

/** The pipeline on scripted ports: executions that were written down, a store in memory. */
export const COUNT = 1000;
export const RATE = 50;
export const SECRET = "hunter2";

export const preflight: PreflightReport = {
  outcome: "ok", status: 200, detail: null, location: null, contentType: null, tookMs: 10,
  attempts: 1, costUsd: 0.0004, hasUsage: true,
};

const NONE = makeHistogram().encode();

/** What a thread would report of a synthetic run. */
function report(sketch: Partial<RunSketch>, change: Partial<ThreadReport> = {}): ThreadReport {
  const given = { count: COUNT, ratePerS: RATE, sigma: 0.3, ...sketch };
  return {
    window: windowOf(samplesOf(given), given), end: "completed", preflight,
    observed: {
      loopDelayMs: { p99: 0.1, max: 1 }, cpuShare: 0.1, gcMs: { total: 0, max: 0 },
      hasFineTimers: true,
    },
    ownFaults: [], maxInFlight: 40, opened: { count: 0, dns: NONE, tcp: NONE, proxy: NONE, tls: NONE },
    providerModels: ["m-1"], reported: { requests: 0, totalUsd: 0, oursUsd: 0 },
    gateway: NO_GATEWAY, limits: NO_LIMITS, retries: NO_RETRIES,
    usageSeen: true, failures: [], ...change,
  };
}

/** Of a run of two arms. */
export const finishedPair = (
  candidate: Partial<RunSketch>,
  base: Partial<RunSketch>,
): Execution => ({ kind: "finished", reports: [report(candidate), report(base)] });

export const finished = (sketch: Partial<RunSketch>, change: Partial<ThreadReport> = {}): Execution =>
  ({ kind: "finished", reports: [report(sketch, change)] });

export function job(name = "default", change: Partial<Job> = {}): Job {
  const settings = settingsSchema.parse({
    model: "m", rate: RATE, warmup: "0s", duration: `${COUNT / RATE}s`,
  });
  return {
    plan: must(makePlans({ name, settings }, {
      suite: "default", url: "https://h/v1", socketPath: null, isSimulator: false,
      promptsText: null,
    })[0], "plan"),
    apiKey: SECRET, ca: null, proxy: null, priced: {}, rules: NO_RULES, base: null, control: null,
    ...change,
  };
}

/** A job whose candidate is measured in turns with a base. */
export function pairedJob(name = "default", change: Partial<Job> = {}): Job {
  const alone = job(name, change);
  const plan: Job["plan"] = { ...alone.plan, arm: "base" };
  return {
    ...alone,
    base: { plan, apiKey: "swordfish", ca: null, proxy: null, priced: {}, name: "b.example/v1" },
  };
}

export interface Script {
  /** What the executions give, in their order. */
  readonly runs: readonly Execution[];
  readonly loaded?: Loaded;
  readonly allowed?: boolean;
  /** The arm that begins a paired run. */
  readonly first?: 0 | 1;
  /** Aborts when so many executions have been started. */
  readonly abortAfter?: number;
  readonly options?: Partial<GateOptions>;
}

interface Stage {
  readonly ports: GatePorts;
  /** Of the candidates. */
  readonly orders: ArmOrder[];
  readonly runs: RunOrder[];
  readonly saved: Recording[];
  readonly asked: BaselineKey[];
  readonly pausesMs: number[];
  readonly notices: string[];
}

export function stage(script: Script): Stage {
  const orders: ArmOrder[] = [];
  const runs: RunOrder[] = [];
  const saved: Recording[] = [];
  const asked: BaselineKey[] = [];
  const pausesMs: number[] = [];
  const notices: string[] = [];
  const abort = new AbortController();
  const store: BaselineStore = {
    description: "memory",
    load: (key) => {
      asked.push(key);
      return Promise.resolve(script.loaded ?? { kind: "absent", reason: "empty", others: [] });
    },
    save: (recording) => {
      saved.push(recording);
      return Promise.resolve({ path: `p${saved.length}` });
    },
  };
  let wallMs = Date.parse("2026-11-23T06:00:00Z");
  const ports: GatePorts = {
    execute: (order) => {
      runs.push(order);
      orders.push(order.arms[0]);
      if (orders.length === script.abortAfter) abort.abort();
      return Promise.resolve(must(script.runs[orders.length - 1], "a scripted run"));
    },
    clock: { nowMs: () => 0, wallTime: () => new Date((wallMs += 60_000)) },
    newId: () => `id${orders.length}`,
    drawFirst: () => script.first ?? 0,
    environment: { runner: "x64", commit: "abc" },
    allowance: null,
    onProgress: () => {},
    version: "1.2.3",
    store,
    storing: { allowed: script.allowed ?? true, reason: "a pull request" },
    identity: { runId: "7", attempt: 1 },
    pause: (forMs) => {
      pausesMs.push(forMs);
      return Promise.resolve();
    },
    signal: abort.signal,
    notice: (line) => notices.push(line),
  };
  return { ports, orders, runs, saved, asked, pausesMs, notices };
}

export const OPTIONS: GateOptions = {
  strictness: STRICTNESS, confidence: 0.99, failOn: FAIL_ON, acceptances: [], version: "1.2.3",
  confirm: 1, extend: 0,
  maxRequests: 1e6, maxDurationMs: 1e9, maxCostUsd: null,
};

/** The gate on a script, with everything that it did to its surroundings. */
export async function run(
  script: Script,
  jobs: readonly Job[] = [job()],
): Promise<Stage & { readonly outcome: Outcome }> {
  const built = stage(script);
  const outcome = await gate(jobs, built.ports, { ...OPTIONS, ...script.options });
  return { ...built, outcome };
}

/** Stored runs of the same plan. */
export async function stored(runs: number, scenario = "default"): Promise<readonly StoredRun[]> {
  const { fingerprint } = await record(job(scenario), stage({ runs: [finished({})] }).ports);
  return Array.from({ length: runs }, (_, at) => ({
    path: `v1/${at}`,
    recording: {
      ...syntheticRun({ seed: 300 + at, count: COUNT, sigma: 0.3, scenario, startedAt: onDay(at) }),
      fingerprint,
    },
  }));
}
