import type { BaselineStore, RunIdentity } from "../comparison/index.ts";
import { type Config, keptFromBase } from "../config/index.ts";
import { type ArmJob, gate, type GatePorts, type Job, type Outcome } from "../pipeline.ts";
import type { Acceptance } from "../verdict/index.ts";
import { costCapOf, costLine, costOfPlan, refuseBeyondCap } from "./cost-cap.ts";
import { baselinesFor } from "./known-runs.ts";
import { monthsOf } from "./month.ts";
import { estimateSpending } from "./spending.ts";
import type { Env } from "./surroundings.ts";
import { type Detail, planLine } from "./verbose.ts";
import { gateOptions, makeJobs, makeRunPorts, type OnProgress, pauseUnless } from "./wiring.ts";

export interface GateSurroundings {
  readonly env: Env;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
  readonly notice: (line: string) => void;
  readonly store: BaselineStore;
  readonly storing: { readonly allowed: boolean; readonly reason: string };
  readonly identity: RunIdentity;
  readonly earlier?: GatePorts["earlier"];
  readonly acceptances: readonly Acceptance[];
  /** Hears what only some want to know. */
  readonly detail?: Detail;
}

/** Credentials never go to another origin by themselves: what that leaves out is said. */
function sayWhatIsKept(config: Config, notice: (line: string) => void): void {
  for (const { name, settings } of config.scenarios) {
    const kept = keptFromBase(settings);
    if (kept.length === 0) continue;
    const inputs = kept.map((one) => `base-${one}`).join(" and ");
    notice(`${name}: the base is at another origin and is not sent ${kept.join(" and ")}; ` +
      `if it needs them, give ${inputs}`);
  }
}

/** All that may cost something; what plain HTTP costs a control nobody knows. */
const armsOf = ({ base, control, ...job }: Job): readonly ArmJob[] =>
  [job, base, control?.plan.target.api === "http" ? null : control].filter((arm) => arm !== null);

/** The plan's cost is told before it is spent, and held against the cap. */
async function sayWhatItCosts(
  jobs: readonly Job[], config: Config, { store, notice }: GateSurroundings,
): Promise<void> {
  const { settings } = config;
  const maxCostUsd = costCapOf(settings);
  // Without a cap nothing depends on the stored runs, which are read later anyway.
  const known = maxCostUsd === null ? jobs.map((job) => ({ job, baselines: [], absence: null }))
    : await Promise.all(jobs.map((job) => baselinesFor(store, job)));
  const cost = costOfPlan(known.flatMap(({ job, baselines, absence }) =>
    armsOf(job).map((arm) => estimateSpending(arm, baselines, absence))));
  if (maxCostUsd !== null) {
    refuseBeyondCap(jobs.flatMap(armsOf), cost, maxCostUsd, settings.shard?.count);
  }
  const line = costLine(cost, settings);
  const isFree = config.scenarios.every(({ settings }) => settings.endpoint?.kind === "simulator");
  if (line !== null) notice(isFree ? `${line}; the simulator bills nobody` : line);
}

/** One gate, whoever asks for it: the action, the command line or the library. */
export async function runGate(config: Config, around: GateSurroundings): Promise<Outcome> {
  await using jobs = await makeJobs(config, around.env);
  for (const job of jobs.jobs) around.detail?.(planLine(job));
  sayWhatIsKept(config, around.notice);
  await sayWhatItCosts(jobs.jobs, config, around);
  const ports = makeRunPorts({ ...around, maxCostUsd: costCapOf(config.settings) });
  const outcome = await gate(
    jobs.jobs,
    { ...ports, ...around, pause: (forMs) => pauseUnless(around.signal, forMs) },
    gateOptions(config.settings, around.acceptances),
  );
  const months = monthsOf(jobs.jobs, outcome.recordings, config.settings);
  return months.length === 0 ? outcome : { ...outcome, verdict: { ...outcome.verdict, months } };
}
