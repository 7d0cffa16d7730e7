import { TailgateError } from "../base/index.ts";
import { type BaselineStore, chooseBaselines } from "../comparison/index.ts";
import { makeFingerprint, type Recording } from "../measurement/index.ts";
import type { Job } from "../pipeline.ts";

/** A job that has not run yet, and the runs it would be compared with. */
export interface Known {
  readonly job: Job;
  readonly baselines: readonly Recording[];
  readonly absence: string | null;
}

/** The baselines that a run of this job would be compared with; a paired one brings its own base. */
export async function baselinesFor(store: BaselineStore, job: Job): Promise<Known> {
  if (job.base !== null) return { job, baselines: [], absence: null };
  const { plan, rules } = job;
  const fingerprint = makeFingerprint({ hard: plan.comparableKeys, soft: {} });
  const loaded = await store.load(
    { suite: plan.suite, scenario: plan.scenario, fingerprint: fingerprint.key }, rules.baselineRuns);
  switch (loaded.kind) {
    case "found": {
      const stored = loaded.runs.map(({ recording }) => recording);
      const newest = stored.at(-1);
      if (newest === undefined) return { job, baselines: [], absence: "nothing is stored yet" };
      // A run to come is like the newest one, but for its id.
      const { runs, absence } = chooseBaselines({ ...newest, id: "to come" }, stored, rules.baselineRuns);
      return { job, baselines: runs, absence };
    }
    case "absent": {
      const newest = loaded.others.at(-1)?.recording;
      if (newest === undefined) return { job, baselines: [], absence: loaded.reason };
      const { absence } = chooseBaselines({ ...newest, id: "to come", fingerprint: { ...newest.fingerprint,
        key: fingerprint.key, hard: { ...fingerprint.hard } } },
      loaded.others.map(({ recording }) => recording), rules.baselineRuns);
      return { job, baselines: [], absence: absence ?? loaded.reason };
    }
    case "corrupt":
      throw new TailgateError("store", {
        code: "corrupt-baseline",
        message: `${store.description}: ${loaded.path} is corrupt: ${loaded.reason}`,
        hint: "Restore that file or delete it; a damaged baseline is never silently skipped.",
      });
  }
}
