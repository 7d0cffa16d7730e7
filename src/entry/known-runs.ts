import { TailgateError } from "../base/index.ts";
import { type BaselineStore, chooseBaselines } from "../comparison/index.ts";
import { makeFingerprint, type Recording } from "../measurement/index.ts";
import type { Job } from "../pipeline.ts";
import type { Plan } from "../plan/index.ts";

/** A job that has not run yet, and the runs it would be compared with. */
export interface Known {
  readonly job: Job;
  readonly baselines: readonly Recording[];
  readonly absence: string | null;
}

/** The baselines that a run of this job would be compared with; a paired one brings its own base. */
export async function baselinesFor(store: BaselineStore, job: Job): Promise<Known> {
  return job.base === null ? await earlierRunsOf(store, job) : { job, baselines: [], absence: null };
}

/** Stored runs of the candidate's plan, which tell its noise and what it uses up, paired or not. */
export async function earlierRunsOf(store: BaselineStore, job: Job): Promise<Known> {
  return { job, ...await runsOfPlan(store, job.plan, job.rules.baselineRuns) };
}

/** The newest stored runs of one arm's plan that count, and why there are none. */
export async function runsOfPlan(
  store: BaselineStore, plan: Plan, most: number,
): Promise<Omit<Known, "job">> {
  const fingerprint = makeFingerprint({ hard: plan.comparableKeys, soft: {} });
  const loaded = await store.load(
    { suite: plan.suite, scenario: plan.scenario, fingerprint: fingerprint.key }, most);
  switch (loaded.kind) {
    case "found": {
      const stored = loaded.runs.map(({ recording }) => recording);
      const newest = stored.at(-1);
      if (newest === undefined) return { baselines: [], absence: "nothing is stored yet" };
      // A run to come is like the newest one, but for its id.
      const { runs, absence } = chooseBaselines({ ...newest, id: "to come" }, stored, most);
      return { baselines: runs, absence };
    }
    case "absent": {
      const others = loaded.others.map(({ recording }) => recording).filter(({ arm }) => arm === plan.arm);
      const newest = others.at(-1);
      if (newest === undefined) return { baselines: [], absence: loaded.reason };
      const { absence } = chooseBaselines({ ...newest, id: "to come", fingerprint: { ...newest.fingerprint,
        key: fingerprint.key, hard: { ...fingerprint.hard } } }, others, most);
      return { baselines: [], absence: absence ?? loaded.reason };
    }
    case "corrupt":
      throw new TailgateError("store", {
        code: "corrupt-baseline",
        message: `${store.description}: ${loaded.path} is corrupt: ${loaded.reason}`,
        hint: "Restore that file or delete it; a damaged baseline is never silently skipped.",
      });
  }
}
