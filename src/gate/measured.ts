import { must, TailgateError } from "../base/index.ts";
import type { BaselineStore } from "../comparison/index.ts";
import type { Recording } from "../measurement/index.ts";
import type { Plan } from "../plan/index.ts";
import { type ArmIndex, record, recordArms } from "../record/index.ts";
import type { Case, Control } from "../verdict/index.ts";
import { NO_POOLED_RUNS, type PooledRuns, pooledRuns } from "./attempts.ts";
import type { GatePorts, Job } from "./job.ts";

/** Stored runs for a candidate: absent is an answer, corrupt stops the gate. */
export async function baselinesOf(
  store: BaselineStore,
  candidate: Recording,
  limit: number,
): Promise<readonly Recording[]> {
  const { suite, scenario, fingerprint } = candidate;
  const loaded = await store.load({ suite, scenario, fingerprint: fingerprint.key }, limit);
  switch (loaded.kind) {
    case "found": return loaded.runs.map((run) => run.recording);
    case "absent": return loaded.others.map((run) => run.recording)
      .filter(({ arm }) => arm === candidate.arm);
    case "corrupt":
      throw new TailgateError("store", {
        code: "corrupt-baseline",
        message: `${store.description}: ${loaded.path} is corrupt: ${loaded.reason}`,
        hint: "Restore that file or delete it; a damaged baseline is never silently skipped.",
      });
  }
}

/** A job with its runs so far and what they are compared with. */
export interface Measured {
  readonly job: Job;
  readonly candidates: readonly Recording[];
  /** The base arm of each candidate; empty where there is none. */
  readonly bases: readonly Recording[];
  /** Runs of earlier attempts, which count like repetitions. */
  readonly pooled: PooledRuns;
  readonly baselines: readonly Recording[];
  readonly control: Control | null;
  /** Which arm began the first run; a repetition is begun by the other one. */
  readonly first: ArmIndex;
}

export const asCase = ({ job, candidates, bases, pooled, baselines, control }: Measured): Case => ({
  scenario: job.plan.scenario, baselines, control, rules: job.rules,
  candidates: [...pooled.candidates, ...candidates], bases: [...pooled.bases, ...bases],
});

const otherArm = (arm: ArmIndex): ArmIndex => (arm === 0 ? 1 : 0);

/** All that a job sends at, but for the control, which takes no time of its own. */
export const plansOf = ({ plan, base }: Job): readonly Plan[] =>
  (base === null ? [plan] : [plan, base.plan]);

/**
 * The control beside a run that is under way; null without one, or where it cannot be measured,
 * which is no fault of the endpoint's.
 */
async function recordControl(
  { control, plan }: Job,
  ports: GatePorts,
  run: { readonly repeat: number; readonly stop: AbortSignal },
): Promise<Recording | null> {
  if (control === null) return null;
  try {
    return await record(control, {
      ...ports, onProgress: () => {},
      execute: (order, progress) => ports.execute(order, progress, run.stop),
    }, run.repeat);
  } catch (error) {
    if (!(error instanceof TailgateError)) throw error;
    ports.notice(`${plan.scenario}: without its control, which ${error.message}`);
    return null;
  }
}

/** Runs a job once more, the arms of a pair with the other side first. */
export async function measureOnce(
  measured: Measured, ports: GatePorts, repeat: number,
): Promise<Measured> {
  const { job, candidates, bases, first, control } = measured;
  const { base } = job;
  const stop = new AbortController();
  const beside = recordControl(job, ports, { repeat, stop: stop.signal });
  try {
    const [ours, theirs] = await recordArms(base === null ? [job] : [job, base], ports, {
      repeat, first: repeat % 2 === 0 ? first : otherArm(first), against: base?.name ?? null,
    });
    const seen = await beside;
    return {
      ...measured,
      candidates: [...candidates, must(ours, "candidate")],
      bases: theirs === undefined ? bases : [...bases, theirs],
      control: seen === null ? control
        : { runs: [...control?.runs ?? [], seen], baselines: control?.baselines ?? [] },
    };
  } finally {
    stop.abort();
    await beside;
  }
}

/** What is stored of the control; of other configurations nothing is wanted. */
async function controlWithBaselines(
  control: Control | null, store: BaselineStore, limit: number,
): Promise<Control | null> {
  const [first] = control?.runs ?? [];
  if (control === null || first === undefined) return null;
  const stored = await baselinesOf(store, first, limit);
  return { ...control, baselines: stored.filter(({ fingerprint }) =>
    fingerprint.key === first.fingerprint.key) };
}

export async function measure(job: Job, ports: GatePorts): Promise<Measured> {
  const first = job.base === null ? 0 : ports.drawFirst();
  const blank: Measured = {
    job, candidates: [], bases: [], pooled: NO_POOLED_RUNS, baselines: [], control: null, first,
  };
  const once = await measureOnce(blank, ports, 0);
  const candidate = must(once.candidates[0], "candidate");
  const measured = { ...once, pooled: pooledRuns(ports.earlier, candidate, once.bases[0]) };
  if (job.base !== null) return measured;
  const { baselineRuns } = job.rules;
  const counted = new Set(measured.pooled.candidates.map(({ id }) => id));
  const stored = await baselinesOf(ports.store, candidate, baselineRuns);
  return {
    ...measured,
    // What an earlier attempt stored is no baseline of itself.
    baselines: stored.filter(({ id }) => !counted.has(id)),
    control: await controlWithBaselines(measured.control, ports.store, baselineRuns),
  };
}
