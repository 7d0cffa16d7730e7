import { type Clock, digest, type Json, type Millis, must, TailgateError } from "../base/index.ts";
import type { Price, PricedModel } from "../cost/index.ts";
import {
  type ArmOrder, describeOpened, type Execution, judgeHealth, preflightError, type PreflightReport,
  type Progress, type RunOrder, type ThreadReport,
} from "../engine/index.ts";
import { assembleRecording, makeFingerprint, type Recording, type RunFacts } from "../measurement/index.ts";
import { meanRatePerS, type Plan, shardName } from "../plan/index.ts";

/** One endpoint and how it is called. */
export interface ArmJob {
  readonly plan: Plan;
  readonly apiKey: string | null;
  readonly ca: string | null;
  /** URL of a proxy; may hold a password, so it is in no plan. */
  readonly proxy: string | null;
  /** By model; one without a price is missing, one that is not asked may be there. */
  readonly priced: Readonly<Record<string, PricedModel>>;
}

/** Which of a run's arms: the candidate is the first one. */
export type ArmIndex = RunOrder["first"];

export interface RunPorts {
  /** `stop` ends it before its time, as an interruption does. */
  readonly execute: (
    order: RunOrder, progress: (progress: Progress) => void, stop?: AbortSignal,
  ) => Promise<Execution>;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Which arm of a paired run begins: by chance, so that neither is always the first. */
  readonly drawFirst: () => ArmIndex;
  /** Runner, versions, commit: written into the recording. */
  readonly environment: Readonly<Record<string, Json>>;
  readonly onProgress: (scenario: string, repeat: number, progress: Progress) => void;
  /** Money that all runs of these ports spend from; null: no cap. */
  readonly allowance: SharedArrayBuffer | null;
  readonly version: string;
}

function pricesOf({ priced }: ArmJob): Readonly<Record<string, Price>> {
  return Object.fromEntries(Object.entries(priced).map(([model, { price }]) => [model, price]));
}

/** Of the tables of several models: the one source of all, or what they have in common. */
function priceTableOf({ plan, priced }: ArmJob): Recording["cost"]["priceTable"] {
  const tables = plan.calls.map(({ model }) => priced[model]?.table).filter((one) => one !== undefined);
  const [first, ...more] = tables;
  if (first === undefined || more.length === 0) return first ?? null;
  return {
    source: [...new Set(tables.map(({ source }) => source))].join(", "),
    date: first.date,
    hash: digest(tables.map(({ hash }) => hash)),
  };
}

function reportedOf({ reported }: ThreadReport): Pick<RunFacts, "reported"> {
  if (reported.requests === 0) return {};
  const { requests, totalUsd, oursUsd } = reported;
  return { reported: { requests, total: totalUsd, ours: oursUsd } };
}

/** Left out where no answer names one, so that runs from before tiers were read differ in nothing. */
function tierOf({ window }: ThreadReport): { readonly serviceTier?: string } {
  const tiers = Object.keys(window.answers?.serviceTiers ?? {}).toSorted();
  return tiers.length === 0 ? {} : { serviceTier: tiers.join(", ") };
}

function tokenSourceOf({ target }: Plan, { usageSeen }: ThreadReport): RunFacts["tokenSource"] {
  return usageSeen ? target.tokenSource ?? "usage" : "none";
}

function softKeys(plan: Plan, report: ThreadReport, ports: RunPorts): Record<string, Json> {
  const { environment } = ports;
  return {
    runner: environment["runner"] ?? null,
    providerModel: report.providerModels.join(", ") || null,
    ...tierOf(report),
    tokenSource: tokenSourceOf(plan, report),
  };
}

/** The common start of shards, and by how much it was missed. */
function startOf(
  { startAtMs }: Plan, offsetMs: Millis | undefined,
): Pick<RunFacts, "start"> {
  if (startAtMs === undefined || offsetMs === undefined) return {};
  return { start: { plannedAt: new Date(startAtMs), offsetMs } };
}

/** What one arm's thread reports, as a recording. */
function recordingOf(
  arm: ArmJob,
  report: ThreadReport,
  { startedAt, startOffsetMs, environment, ports }: {
    readonly startedAt: Date;
    readonly startOffsetMs: Millis | undefined;
    readonly environment: Readonly<Record<string, Json>>;
    readonly ports: RunPorts;
  },
): Recording {
  const { plan } = arm;
  const { load } = plan;
  const ratePerS = load.mode === "open" ? meanRatePerS(load.arrivals.stages) : null;
  return assembleRecording(report.window, {
    id: ports.newId(),
    toolVersion: ports.version,
    startedAt,
    suite: plan.suite, scenario: plan.scenario, arm: plan.arm, shard: shardName(plan),
    repeat: plan.repeat,
    ...startOf(plan, startOffsetMs),
    end: report.end,
    fingerprint: makeFingerprint({ hard: plan.comparableKeys, soft: softKeys(plan, report, ports) }),
    load: {
      planned: load,
      ratePerS,
      maxInFlight: report.maxInFlight,
      timeoutMs: plan.limits.totalMs,
    },
    preflight: { sent: report.preflight.attempts, costUsd: report.preflight.costUsd },
    health: judgeHealth({
      window: report.window,
      plannedPerS: ratePerS === null ? null : ratePerS / (plan.shard?.count ?? 1),
      warmupMs: load.warmupMs, durationMs: load.durationMs,
      observed: report.observed, ownFaults: report.ownFaults,
    }),
    connections: describeOpened(report.opened),
    tokenSource: tokenSourceOf(plan, report),
    model: plan.target.model,
    prices: pricesOf(arm),
    priceTable: priceTableOf(arm),
    ...reportedOf(report),
    ...(report.gateway.answers === 0 ? {} : { gateway: report.gateway }),
    ...(report.limits.answers === 0 ? {} : { rateLimits: report.limits }),
    ...(plan.retries === undefined ? {} : { retries: report.retries }),
    environment,
    latencyBoundsMs: plan.latencyBoundsMs,
    failures: report.failures.map(({ text, count }) => ({ text, count })),
  });
}

/** Whose endpoint cannot be measured, when there are two. */
function armError(arm: ArmJob, preflight: PreflightReport): TailgateError {
  const error = preflightError(arm.plan, preflight);
  return arm.plan.arm === "candidate" ? error : new TailgateError("measurement", {
    code: error.code,
    message: `The base endpoint ${error.message}`,
    hint: `${error.hint ?? ""} The base is called with base-endpoint, base-model, base-api-key ` +
      "and base-headers.",
  });
}

/** What an arm's threads are started with; random texts in its prompts are made of `seed`. */
export function orderOf(arm: ArmJob, seed: number): ArmOrder {
  const { plan, apiKey, ca, proxy } = arm;
  return { plan, apiKey, prices: pricesOf(arm), seed, ca, proxy };
}

/** 32 bits of a new id: what is random in prompts is another thing in each run. */
function newSeed(ports: RunPorts): number {
  return Number.parseInt(digest(ports.newId()).slice(-8), 16);
}

/** Runs one arm, or two in turns, and gives the recording of each. */
export async function recordArms(
  arms: readonly [ArmJob, ...ArmJob[]],
  ports: RunPorts,
  run: { readonly repeat: number; readonly first: ArmIndex; readonly against: string | null },
): Promise<readonly Recording[]> {
  const startedAt = ports.clock.wallTime();
  const [candidate, ...others] = arms.map((arm): ArmJob =>
    ({ ...arm, plan: { ...arm.plan, repeat: run.repeat } }));
  const jobs = [must(candidate, "candidate"), ...others] as const;
  const started = (arm: ArmJob): ArmOrder => orderOf(arm, newSeed(ports));
  const order: RunOrder = {
    arms: [started(jobs[0]), ...others.map(started)], first: run.first, allowance: ports.allowance,
  };
  const execution = await ports.execute(order, (progress) =>
    ports.onProgress(jobs[0].plan.scenario, run.repeat, progress));
  if (execution.kind === "preflight-failed") {
    throw armError(must(jobs[execution.arm], "arm"), execution.preflight);
  }
  const environment = run.against === null ? { ...ports.environment } : {
    ...ports.environment, firstArm: must(jobs[run.first], "arm").plan.arm, against: run.against,
  };
  const { startOffsetMs } = execution;
  return jobs.map((arm, at) => recordingOf(arm, must(execution.reports[at], "report"),
    { startedAt, startOffsetMs, environment, ports }));
}

/**
 * Runs a job's candidate once and gives its recording. An interrupted run is a recording as well,
 * marked so.
 * @throws TailgateError when the first request shows that the endpoint cannot be measured.
 */
export async function record(job: ArmJob, ports: RunPorts, repeat = 0): Promise<Recording> {
  const [recording] = await recordArms([job], ports, { repeat, first: 0, against: null });
  return must(recording, "recording");
}
