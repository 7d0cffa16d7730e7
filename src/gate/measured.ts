import { must, TailgateError } from "../base/index.ts";
import type { BaselineStore } from "../comparison/index.ts";
import type { Recording } from "../measurement/index.ts";
import type { Plan } from "../plan/index.ts";
import { type ArmIndex, recordArms, type RunPorts } from "../record/index.ts";
import type { Case } from "../verdict/index.ts";
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
    case "absent": return loaded.others.map((run) => run.recording);
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
  readonly baselines: readonly Recording[];
  /** Which arm began the first run; a repetition is begun by the other one. */
  readonly first: ArmIndex;
}

export const asCase = ({ job, candidates, bases, baselines }: Measured): Case =>
  ({ scenario: job.plan.scenario, candidates, bases, baselines, rules: job.rules });

const otherArm = (arm: ArmIndex): ArmIndex => (arm === 0 ? 1 : 0);

export const plansOf = ({ plan, base }: Job): readonly Plan[] =>
  (base === null ? [plan] : [plan, base.plan]);

/** Runs a job once more, the arms of a pair with the other side first. */
export async function measureOnce(measured: Measured, ports: RunPorts, repeat: number): Promise<Measured> {
  const { job, candidates, bases, first } = measured;
  const { base } = job;
  const [ours, theirs] = await recordArms(base === null ? [job] : [job, base], ports, {
    repeat, first: repeat % 2 === 0 ? first : otherArm(first), against: base?.name ?? null,
  });
  return {
    ...measured,
    candidates: [...candidates, must(ours, "candidate")],
    bases: theirs === undefined ? bases : [...bases, theirs],
  };
}

export async function measure(job: Job, ports: GatePorts): Promise<Measured> {
  const first = job.base === null ? 0 : ports.drawFirst();
  const blank: Measured = { job, candidates: [], bases: [], baselines: [], first };
  const measured = await measureOnce(blank, ports, 0);
  if (job.base !== null) return measured;
  const candidate = must(measured.candidates[0], "candidate");
  const baselines = await baselinesOf(ports.store, candidate, job.rules.baselineRuns);
  return { ...measured, baselines };
}
