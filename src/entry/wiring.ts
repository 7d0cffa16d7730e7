import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { makeDirectoryStore, makeFileStore, makeNoStore } from "../adapters/stores/index.ts";
import { must, systemClock, UsageError } from "../base/index.ts";
import type { BaselineStore } from "../comparison/index.ts";
import {
  type BaselineSource, type Config, parsePriceTable, type Scenario, type Settings,
} from "../config/index.ts";
import { priceOf, type PriceOverrides } from "../cost/index.ts";
import { execute, type Progress, type ThreadOrder } from "../engine/index.ts";
import { makePlan } from "../plan/index.ts";
import type { GateOptions, Job, JudgeOptions, RunPorts } from "../pipeline.ts";
import { parseProfile, type Simulator, startSimulator } from "../simulator/index.ts";
import type { Acceptance, Rules } from "../verdict/index.ts";
import { readInputFile } from "./files.ts";
import { describeSurroundings, type Env, newId } from "./surroundings.ts";
import { VERSION } from "./version.ts";

/** Jobs of a configuration, and whatever has to be closed when they are done. */
export interface Jobs extends AsyncDisposable {
  readonly jobs: readonly Job[];
}

async function overridesOf(settings: Settings): Promise<PriceOverrides> {
  if (settings.prices === null) return {};
  if (settings.prices.kind === "inline") return settings.prices.prices;
  const { path } = settings.prices;
  const text = await readInputFile("prices", path);
  try {
    return parsePriceTable(JSON.parse(text), path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError([{
      field: "prices", value: path, origin: path, message: "the file is not JSON.",
      fix: 'write e.g. {"my-model": {"input": 0.5, "output": 2}}',
    }]);
  }
}

export function rulesOf(settings: Settings): Rules {
  return {
    budgets: settings.budgets ?? [],
    tolerances: settings.tolerances ?? [],
    baselineRuns: settings["baseline-runs"],
  };
}

async function makeJob(
  config: Config,
  scenario: Scenario,
  openSimulator: (profile: unknown) => Promise<Simulator>,
): Promise<Job> {
  const { settings } = scenario;
  const endpoint = must(settings.endpoint, "endpoint");
  const isSimulator = endpoint.kind === "simulator";
  const url = isSimulator
    ? `${(await openSimulator(endpoint.profile)).url}/v1/chat/completions`
    : endpoint.url;
  const plan = makePlan(scenario, {
    suite: config.suite,
    url,
    isSimulator,
    promptsText: settings.prompts === null
      ? null
      : await readInputFile("prompts", settings.prompts),
    ratePerS: must(settings.rate, "rate"),
  });
  const model = plan.target.model;
  return {
    plan,
    apiKey: settings["api-key"],
    ca: settings["ca-file"] === null ? null : await readInputFile("ca-file", settings["ca-file"]),
    priced: model === null ? null : priceOf(model, {
      overrides: await overridesOf(settings),
      at: systemClock.wallTime(),
      providerUrl: isSimulator ? null : url,
    }),
    rules: rulesOf(settings),
  };
}

/** Reads the files that the scenarios name, starts the simulators they ask for, makes the plans. */
export async function makeJobs(config: Config): Promise<Jobs> {
  const simulators: Simulator[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(simulators.map((simulator) => simulator.close()));
  };
  const openSimulator = async (profile: unknown): Promise<Simulator> => {
    const simulator = await startSimulator(parseProfile(profile ?? {}, "endpoint"));
    simulators.push(simulator);
    return simulator;
  };
  try {
    const jobs: Job[] = [];
    for (const scenario of config.scenarios) {
      jobs.push(await makeJob(config, scenario, openSimulator));
    }
    return { jobs, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Bundled, the thread's program lies beside this one; in the source tree it is TypeScript. */
function spawnGenerator(order: ThreadOrder): Worker {
  const name = import.meta.url.endsWith(".ts") ? "worker.ts" : "worker.js";
  return new Worker(new URL(name, import.meta.url), { workerData: order, execArgv: [] });
}

export type OnProgress = (scenario: string, repeat: number, progress: Progress) => void;

export function makeRunPorts(options: {
  readonly env: Env;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}): RunPorts {
  const { env, signal, onProgress } = options;
  return {
    execute: (order, progress) => execute(order, {
      spawn: spawnGenerator, signal, onProgress: progress,
    }),
    clock: systemClock,
    newId,
    environment: describeSurroundings(env),
    onProgress,
    version: VERSION,
  };
}

/** A store that needs nothing but the disk. `branch:` is made where GitHub is at hand. */
export function makeLocalStore(source: BaselineSource): BaselineStore {
  switch (source.kind) {
    case "dir": return makeDirectoryStore(source.path);
    case "file": return makeFileStore(source.path);
    case "none": return makeNoStore();
    case "branch": case "artifact":
      throw new UsageError([{
        field: "baseline", value: `${source.kind}:${source.name}`, origin: "baseline",
        message: "this store lives on GitHub and needs GITHUB_REPOSITORY and a github-token.",
        fix: "use dir:PATH here, or run as an action",
      }]);
  }
}

export function judgeOptions(settings: Settings, acceptances: readonly Acceptance[]): JudgeOptions {
  return {
    strictness: { alpha: 1 - settings.confidence, passConfidence: 0.8 },
    // A run that is only recorded is held to nothing and confirmed by nothing.
    failOn: settings.mode === "record" ? [] : settings["fail-on"],
    acceptances,
    version: VERSION,
  };
}

export function gateOptions(settings: Settings, acceptances: readonly Acceptance[]): GateOptions {
  return {
    ...judgeOptions(settings, acceptances),
    confirm: settings.confirm,
    maxRequests: settings["max-requests"],
    maxDurationMs: settings["max-duration"],
  };
}

/** A pause that an interruption ends at once. */
export async function pauseUnless(signal: AbortSignal, forMs: number): Promise<void> {
  try {
    await sleep(forMs, undefined, { signal });
  } catch {
    // Interrupted: whoever waits looks at the signal.
  }
}
