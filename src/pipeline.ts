/**
 * The contents page: `record`, `judge` and `gate` over the same rooms, one line a step. Sharding,
 * judging stored runs and imports are these steps, started later or stopped earlier.
 */
import { must, TailgateError } from "./base/index.ts";
import {
  asCase, attemptWarnings, type GateOptions, type GatePorts, type Job, type JudgeOptions, measure,
  type Measured, plansOf, settle,
} from "./gate/index.ts";
import type { Recording } from "./measurement/index.ts";
import { effortOf } from "./plan/index.ts";
import { type ArmJob, record, type RunPorts } from "./record/index.ts";
import { headlineOf } from "./report/index.ts";
import {
  type Acceptance, type Case, describeUnmeasured, describeVerdict, judgeCases, unspent,
  type Verdict,
} from "./verdict/index.ts";

export { baselinesOf } from "./gate/index.ts";
export { mergeShards } from "./measurement/index.ts";
export {
  type ArmJob, type GateOptions, type GatePorts, type Job, type JudgeOptions, record, type RunPorts,
};

/** Compares, judges and words the result. Pure and deterministic; sends nothing. */
export function judge(cases: readonly Case[], options: JudgeOptions): Verdict {
  const judged = judgeCases(cases, options);
  const described = describeVerdict(judged, {
    version: options.version, confidence: options.confidence,
    acceptLabel: options.acceptLabel ?? null,
  });
  return { ...described, headline: headlineOf(described) };
}

/** The verdict on an endpoint whose first request showed that it cannot be measured. */
export function unmeasured(error: TailgateError, options: JudgeOptions): Verdict {
  const described = describeUnmeasured(
    [error.message, ...(error.hint === null ? [] : [error.hint])],
    { version: options.version, confidence: options.confidence },
  );
  return { ...described, headline: headlineOf(described) };
}

/** What became of the runs after the verdict. */
export type Stored =
  | { readonly kind: "stored"; readonly paths: readonly string[] }
  | { readonly kind: "skipped"; readonly reason: string }
  /** The verdict stands and is reported all the same. */
  | { readonly kind: "failed"; readonly error: TailgateError };

export interface Outcome {
  readonly verdict: Verdict;
  readonly recordings: readonly Recording[];
  readonly stored: Stored;
  readonly interrupted: boolean;
}

/**
 * Regressed and invalid runs, and those that say nothing about the endpoint because they were rate
 * limited, are kept for the history but never become a baseline. An admitted run carries what was
 * accepted before it, as markers of a new level.
 */
function withAdmission(
  recording: Recording,
  verdict: Verdict,
  accepted: readonly Acceptance[],
): Recording {
  // What is found of the endpoint says nothing of the control.
  if (recording.arm === "control") {
    return { ...recording, admitted: recording.health.healthy, verdict: verdict.verdict };
  }
  const own = verdict.findings.filter((one) => one.scenario === recording.scenario);
  const isBad = recording.admitted === false ||
    own.some((one) => one.verdict === "regressed" || one.rule === "validity");
  const stored = { ...recording, admitted: !isBad, verdict: verdict.verdict };
  return isBad || accepted.length === 0 ? stored : { ...stored, markers: [...accepted] };
}

/** Where runs are kept, whether these may be, and under which name. */
export type StoringPorts = Pick<GatePorts, "store" | "storing" | "identity">;

/** Keeps complete runs for later comparisons, whether they were measured here or elsewhere. */
export async function storeRuns(
  recordings: readonly Recording[],
  verdict: Verdict,
  ports: StoringPorts,
  accepted: readonly Acceptance[],
): Promise<Stored> {
  const { allowed, reason } = ports.storing;
  if (!allowed) return { kind: "skipped", reason };
  if (recordings.some(({ shard }) => shard !== null)) {
    return { kind: "skipped", reason: "a shard is a part of a run" };
  }
  const complete = recordings.filter((recording) => recording.end === "completed");
  if (complete.length === 0) return { kind: "skipped", reason: "the run did not complete" };
  const paths: string[] = [];
  try {
    for (const recording of complete) {
      const admitted = withAdmission(recording, verdict, accepted);
      const saved = await ports.store.save(admitted, ports.identity);
      paths.push(saved.path);
    }
  } catch (error) {
    // The run was paid for: its verdict is reported before the failure is.
    if (error instanceof TailgateError) return { kind: "failed", error };
    throw error;
  }
  return { kind: "stored", paths };
}

/** The whole: run every job, compare with its baselines, judge, confirm, store. */
export async function gate(
  jobs: readonly Job[],
  ports: GatePorts,
  options: GateOptions,
): Promise<Outcome> {
  const measured: Measured[] = [];
  for (const job of jobs) {
    measured.push(await measure(job, ports));
    if (ports.signal.aborted) break;
  }
  must(measured[0], "at least one job");
  // Without them an interrupted gate could pass on the scenarios that came first.
  const unmeasured = jobs.slice(measured.length).map((job) => job.plan.scenario);
  const acceptances = unspent(options.acceptances, measured.flatMap((one) => one.baselines));
  const judging = { ...options, acceptances, unmeasured };
  const doubts = attemptWarnings(
    ports.identity.attempt, ports.earlier, measured.map(({ pooled }) => pooled));
  for (const { message } of doubts) ports.notice(message);
  const judgeAll = (all: readonly Measured[]): Verdict => {
    const judged = judge(all.map(asCase), judging);
    return { ...judged, warnings: [...judged.warnings, ...doubts] };
  };
  const { measured: runs, verdict } = await settle({
    measured, verdict: judgeAll(measured),
    spent: effortOf(measured.flatMap((one) => plansOf(one.job))),
  }, { ports, options, judge: judgeAll });
  const controls = (one: Measured): readonly Recording[] => one.control?.runs ?? [];
  const own = runs.flatMap((one) => [...one.candidates, ...one.bases, ...controls(one)]);
  // Kept with this attempt's, so that a further one finds them all in one place.
  const recordings = [...own,
    ...runs.flatMap(({ pooled }) => [...pooled.candidates, ...pooled.bases])];
  const alone = runs.filter(({ job }) => job.base === null);
  return {
    verdict,
    recordings,
    stored: alone.length === 0
      ? { kind: "skipped", reason: "a paired run carries its own base" }
      : await storeRuns(
        alone.flatMap((one) => [...one.candidates, ...controls(one)]), verdict, ports, acceptances),
    interrupted: ports.signal.aborted,
  };
}
