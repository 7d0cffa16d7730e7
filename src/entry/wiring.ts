import { randomInt } from "node:crypto";
import { availableParallelism } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { makeDirectoryStore, makeFileStore, makeNoStore } from "../adapters/stores/index.ts";
import { digest, must, systemClock, type Usd, UsageError } from "../base/index.ts";
import type { BaselineStore } from "../comparison/index.ts";
import {
  baseArmOf, controlArmOf, type BaselineSource, baseNameOf, type Config, parsePriceTable, type Scenario,
  type Settings,
} from "../config/index.ts";
import { makeAllowanceMemory, type PricedModel, priceOf, type PriceOverrides } from "../cost/index.ts";
import { execute, type Progress, type ThreadTask, threadsFor } from "../engine/index.ts";
import { makePlans, scenarioOfPlan } from "../plan/index.ts";
import type { ArmJob, GateOptions, Job, JudgeOptions, RunPorts } from "../pipeline.ts";
import { parseProfile, type Simulator, startSimulator } from "../simulator/index.ts";
import { ACCEPT_LABEL, type Acceptance, atEachLook, type Rules } from "../verdict/index.ts";
import { readAuthorities } from "./authorities.ts";
import { readInputFile } from "./files.ts";
import { readLimits, refuseBeyondLimits } from "./limits.ts";
import { proxyFor } from "./proxy.ts";
import { refuseStart } from "./start-at.ts";
import { describeSurroundings, type Env, newId } from "./surroundings.ts";
import { VERSION } from "./version.ts";

/** Jobs of a configuration, and whatever has to be closed when they are done. */
export interface Jobs extends AsyncDisposable {
  readonly jobs: readonly Job[];
}

export async function overridesOf(settings: Settings): Promise<PriceOverrides> {
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

type OpenSimulator = (profile: unknown) => Promise<Simulator>;

interface Address {
  readonly url: string;
  readonly socketPath: string | null;
}

/** Where requests go, once the simulator that may be meant is running. */
async function addressOf(settings: Settings, openSimulator: OpenSimulator): Promise<Address> {
  const endpoint = must(settings.endpoint, "endpoint");
  if (endpoint.kind === "url") return endpoint;
  const { url } = await openSimulator(endpoint.profile);
  return { url: settings.api === "http" ? `${url}/http` : `${url}/v1`, socketPath: null };
}

/** Models without a price are left out. */
function pricedModels(
  models: readonly string[],
  options: Parameters<typeof priceOf>[1],
): Readonly<Record<string, PricedModel>> {
  return Object.fromEntries(models.flatMap((model): readonly (readonly [string, PricedModel])[] => {
    const priced = priceOf(model, options);
    return priced === null ? [] : [[model, priced]];
  }));
}

/** One arm's jobs: one, or one for each rung of its ladder. */
async function makeArmJobs(
  config: Config,
  scenario: Scenario,
  around: { readonly env: Env; readonly address: Address },
): Promise<readonly ArmJob[]> {
  const { settings } = scenario;
  const { env, address } = around;
  const isSimulator = settings.endpoint?.kind === "simulator";
  const { prompts, "ca-file": caFile } = settings;
  const plans = makePlans(scenario, {
    suite: config.suite,
    url: address.url,
    socketPath: address.socketPath,
    isSimulator,
    promptsText: prompts === null ? null : await readInputFile("prompts", prompts),
  });
  refuseBeyondLimits(plans, readLimits(process.platform), { isSimulator });
  const overrides = await overridesOf(settings);
  const at = systemClock.wallTime();
  const providerUrl = isSimulator ? null : address.url;
  const common = {
    apiKey: settings["api-key"],
    ca: caFile === null ? null : await readAuthorities(caFile),
    proxy: proxyFor(address, settings.proxy, env),
    priced: pricedModels([...must(plans[0], "plan").calls.map(({ model }) => model),
      ...Object.keys(overrides)], { overrides, at, providerUrl }),
  };
  return plans.map((plan) => ({ plan, ...common }));
}

/** @throws UsageError when the arms could not be sent the same requests. */
function pairOf(candidate: ArmJob, base: ArmJob, settings: Settings): NonNullable<Job["base"]> {
  const [ours, theirs] = [candidate.plan.target, base.plan.target];
  if (ours.api !== theirs.api) {
    throw new UsageError([{
      field: "base-endpoint", value: theirs.origin, origin: "the URLs' paths",
      message: `its API looks like ${theirs.api}, that of endpoint like ${ours.api}.`,
      fix: "write the api of both, e.g. api: openai-chat",
    }]);
  }
  return { ...base, plan: { ...base.plan, arm: "base" }, name: baseNameOf(settings) };
}

/** A control's runs are compared with runs of the same control only, wherever it is. */
async function controlOf(
  config: Config,
  scenario: Scenario,
  { env, openSimulator }: { readonly env: Env; readonly openSimulator: OpenSimulator },
): Promise<ArmJob | null> {
  const settings = controlArmOf(scenario.settings);
  if (settings === null) return null;
  const address = await addressOf(settings, openSimulator);
  const [job] = await makeArmJobs(config, { ...scenario, settings }, { env, address });
  const { plan, ...control } = must(job, "control");
  const where = settings.endpoint?.kind === "simulator" ? "simulator" : address.url;
  const comparableKeys = { ...plan.comparableKeys, arm: "control", control: digest(where) };
  return { ...control, plan: { ...plan, arm: "control", comparableKeys } };
}

/** The jobs of one scenario: one, or one for each rung of its ladder. */
async function makeScenarioJobs(
  config: Config,
  scenario: Scenario,
  ports: { readonly env: Env; readonly openSimulator: OpenSimulator },
): Promise<readonly Job[]> {
  const { settings } = scenario;
  const { env, openSimulator } = ports;
  const address = await addressOf(settings, openSimulator);
  const candidates = await makeArmJobs(config, scenario, { env, address });
  const rules = rulesOf(settings);
  const control = await controlOf(config, scenario, ports);
  const baseSettings = baseArmOf(settings);
  if (baseSettings === null) {
    return candidates.map((job): Job => ({ ...job, rules, control, base: null }));
  }
  const [candidate] = candidates;
  const [base] = await makeArmJobs(config, { ...scenario, settings: baseSettings }, {
    env,
    // Without an endpoint of its own the base is the same simulator, not another one.
    address: settings["base-endpoint"] === null
      ? address : await addressOf(baseSettings, openSimulator),
  });
  const arm = must(candidate, "candidate");
  return [{ ...arm, rules, control, base: pairOf(arm, must(base, "base"), settings) }];
}

/** Reads the files that the scenarios name, starts the simulators they ask for, makes the plans. */
export async function makeJobs(config: Config, env: Env): Promise<Jobs> {
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
      jobs.push(...await makeScenarioJobs(config, scenario, { env, openSimulator }));
    }
    // A second scenario would miss the common start.
    if (config.settings["start-at"] !== null) onlyJob(jobs);
    return { jobs, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The one job that a recording can hold. @throws UsageError when there are more. */
export function onlyJob(jobs: readonly Job[]): Job {
  const [job, ...more] = jobs;
  if (job && more.length === 0) return job;
  const scenarios = new Set(jobs.map(({ plan }) => scenarioOfPlan(plan.scenario)));
  const issue = scenarios.size > 1 ? {
    field: "scenario", message: "a recording holds one scenario, but several are selected.",
    fix: "name one scenario",
  } : {
    field: "concurrency", message: "a recording holds one step of a ladder, but several are given.",
    fix: "give one concurrency, or run a gate",
  };
  throw new UsageError([{ ...issue, value: null, origin: "the selected runs" }]);
}

const YOUNG_GENERATION_MB = 16;

/** Bundled, the thread's program lies beside this one; in the source tree it is TypeScript. */
function spawnGenerator(task: ThreadTask): Worker {
  const name = import.meta.url.endsWith(".ts") ? "worker.ts" : "worker.js";
  return new Worker(new URL(name, import.meta.url), {
    workerData: task,
    execArgv: [],
    // Left to itself it grows to 48 MB and more, which is no faster and falls out of the caches.
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });
}

export type OnProgress = (scenario: string, repeat: number, progress: Progress) => void;

export function makeRunPorts(options: {
  readonly env: Env;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
  /** Holds for all runs made with these ports; null: no cap. */
  readonly maxCostUsd: Usd | null;
}): RunPorts {
  const { env, signal, onProgress, maxCostUsd } = options;
  return {
    execute: async (order, progress, stop) => {
      const { plan } = order.arms[0];
      if (plan.startAtMs !== undefined) refuseStart(plan.startAtMs, systemClock.wallTime());
      return await execute(order, {
        spawn: spawnGenerator, threads: threadsFor(plan, availableParallelism()),
        signal: stop === undefined ? signal : AbortSignal.any([signal, stop]),
        onProgress: progress,
      });
    },
    clock: systemClock,
    newId,
    drawFirst: () => (randomInt(2) === 0 ? 0 : 1),
    environment: describeSurroundings(env),
    onProgress,
    allowance: maxCostUsd === null ? null : makeAllowanceMemory(maxCostUsd),
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
    strictness: atEachLook(
      { alpha: 1 - settings.confidence, passConfidence: 0.8 }, settings.extend + 1),
    confidence: settings.confidence,
    // A run that is only recorded is held to nothing and confirmed by nothing.
    failOn: settings.mode === "record" ? [] : settings["fail-on"],
    acceptances,
    acceptLabel: settings["accept-label"] === ACCEPT_LABEL ? null : settings["accept-label"],
    version: VERSION,
  };
}

export function gateOptions(settings: Settings, acceptances: readonly Acceptance[]): GateOptions {
  return {
    ...judgeOptions(settings, acceptances),
    confirm: settings.confirm,
    extend: settings.extend,
    maxRequests: settings["max-requests"],
    maxDurationMs: settings["max-duration"],
    maxCostUsd: settings["max-cost"],
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
