/**
 * The contents page: `record`, `judge` and `gate` over the same rooms, one line a step. Sharding,
 * judging stored runs and imports are these steps, started later or stopped earlier.
 */
import { type Millis, must, TailgateError } from "./base/index.ts";
import type { BaselineStore, RunIdentity } from "./comparison/index.ts";
import type { Failure } from "./config/index.ts";
import { merge, type Recording } from "./measurement/index.ts";
import { addEffort, brokenCap, effortOf, type Plan } from "./plan/index.ts";
import { type ArmIndex, type ArmJob, record, recordArms, type RunPorts } from "./record/index.ts";
import { headlineOf } from "./report/index.ts";
import {
  type Acceptance, type Case, describeUnmeasured, describeVerdict, judgeCases, type Rules,
  type Strictness, type Verdict,
} from "./verdict/index.ts";

export { type ArmJob, record, type RunPorts };

/** One scenario, ready to run. */
export interface Job extends ArmJob {
  readonly rules: Rules;
  /** Measured in turns with the candidate, which is judged against it; null: judged on its own. */
  readonly base: (ArmJob & {
    /** What reports call it. */
    readonly name: string;
  }) | null;
}

export interface JudgeOptions {
  /** Scenarios that an interruption left out: nothing is known of them. */
  readonly unmeasured?: readonly string[];
  readonly strictness: Strictness;
  readonly failOn: readonly Failure[];
  readonly acceptances: readonly Acceptance[];
  readonly version: string;
}

/** Compares, judges and words the result. Pure and deterministic; sends nothing. */
export function judge(cases: readonly Case[], options: JudgeOptions): Verdict {
  const judged = judgeCases(cases, options);
  const described = describeVerdict(judged, {
    version: options.version, confidence: 1 - options.strictness.alpha,
  });
  return { ...described, headline: headlineOf(described) };
}

/** The verdict on an endpoint whose first request showed that it cannot be measured. */
export function unmeasured(error: TailgateError, options: JudgeOptions): Verdict {
  const described = describeUnmeasured(
    [error.message, ...(error.hint === null ? [] : [error.hint])],
    { version: options.version, confidence: 1 - options.strictness.alpha },
  );
  return { ...described, headline: headlineOf(described) };
}

/**
 * Recordings as candidates: shards of one plan are merged, others are repeated runs of their
 * scenario.
 */
export function mergeShards(recordings: readonly Recording[]): readonly Recording[] {
  const whole = recordings.filter((recording) => recording.shard === null);
  const groups = Map.groupBy(
    recordings.filter((recording) => recording.shard !== null),
    ({ fingerprint, arm, repeat }) => `${fingerprint.key} ${arm} ${repeat}`,
  );
  return [...whole, ...[...groups.values()].map((shards) => merge(shards))];
}

export interface GatePorts extends RunPorts {
  readonly store: BaselineStore;
  /** Whether this run may become a baseline, and why not. */
  readonly storing: { readonly allowed: boolean; readonly reason: string };
  readonly identity: RunIdentity;
  readonly pause: (forMs: Millis) => Promise<void>;
  readonly signal: AbortSignal;
  readonly notice: (line: string) => void;
}

export interface GateOptions extends JudgeOptions {
  /** Fresh repetitions that a would-be failure gets. */
  readonly confirm: number;
  /** Caps on the gate as a whole, confirmations included. */
  readonly maxRequests: number;
  readonly maxDurationMs: Millis;
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

const CONFIRM_PAUSE_MS = 2000;

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

function failingScenarios(verdict: Verdict, failOn: readonly Failure[]): ReadonlySet<string> {
  const names: readonly string[] = failOn;
  return new Set(verdict.findings
    .filter((one) => one.verdict === "regressed" || one.verdict === "over-budget")
    .filter((one) => names.includes(one.verdict))
    .map((one) => one.scenario));
}

interface Measured {
  readonly job: Job;
  readonly candidates: readonly Recording[];
  /** The base arm of each candidate; empty where there is none. */
  readonly bases: readonly Recording[];
  readonly baselines: readonly Recording[];
  /** Which arm began the first run; a repetition is begun by the other one. */
  readonly first: ArmIndex;
}

const asCase = ({ job, candidates, bases, baselines }: Measured): Case =>
  ({ scenario: job.plan.scenario, candidates, bases, baselines, rules: job.rules });

const otherArm = (arm: ArmIndex): ArmIndex => (arm === 0 ? 1 : 0);

const plansOf = ({ plan, base }: Job): readonly Plan[] =>
  (base === null ? [plan] : [plan, base.plan]);

/** Runs a job once more, the arms of a pair with the other side first. */
async function measureOnce(measured: Measured, ports: RunPorts, repeat: number): Promise<Measured> {
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

async function measure(job: Job, ports: GatePorts): Promise<Measured> {
  const first = job.base === null ? 0 : ports.drawFirst();
  const blank: Measured = { job, candidates: [], bases: [], baselines: [], first };
  const measured = await measureOnce(blank, ports, 0);
  if (job.base !== null) return measured;
  const candidate = must(measured.candidates[0], "candidate");
  const baselines = await baselinesOf(ports.store, candidate, job.rules.baselineRuns);
  return { ...measured, baselines };
}

/** A would-be failure is measured again, afresh; all its runs count together. */
async function confirm(
  measured: readonly Measured[],
  verdict: Verdict,
  ports: GatePorts,
  options: GateOptions,
): Promise<{ measured: readonly Measured[]; verdict: Verdict }> {
  let now = { measured, verdict };
  let spent = effortOf(measured.flatMap((one) => plansOf(one.job)));
  for (let repeat = 1; repeat <= options.confirm && !ports.signal.aborted; repeat += 1) {
    const failing = failingScenarios(now.verdict, options.failOn);
    if (failing.size === 0) break;
    spent = addEffort(spent, effortOf(now.measured.flatMap((one) => plansOf(one.job))
      .filter((plan) => failing.has(plan.scenario))));
    const cap = brokenCap(spent, options);
    if (cap !== null) {
      ports.notice(`would fail, and ${cap} leaves no room to measure again: not confirmed`);
      break;
    }
    ports.notice(`would fail: measuring again to confirm (${repeat} of ${options.confirm})`);
    await ports.pause(CONFIRM_PAUSE_MS);
    if (ports.signal.aborted) break;
    const again: Measured[] = [];
    for (const one of now.measured) {
      again.push(failing.has(one.job.plan.scenario)
        ? await measureOnce(one, ports, repeat) : one);
    }
    now = { measured: again, verdict: judge(again.map(asCase), options) };
  }
  return now;
}

/**
 * Regressed and invalid runs, and those that say nothing about the endpoint because they were rate
 * limited, are kept for the history but never become a baseline.
 */
function withAdmission(recording: Recording, verdict: Verdict): Recording {
  const own = verdict.findings.filter((one) => one.scenario === recording.scenario);
  const isBad = own.some((one) => one.verdict === "regressed" || one.rule === "validity");
  return { ...recording, admitted: !isBad, verdict: verdict.verdict };
}

async function storeRuns(
  recordings: readonly Recording[],
  verdict: Verdict,
  ports: GatePorts,
): Promise<Outcome["stored"]> {
  const { allowed, reason } = ports.storing;
  if (!allowed) return { kind: "skipped", reason };
  const complete = recordings.filter((recording) => recording.end === "completed");
  if (complete.length === 0) return { kind: "skipped", reason: "the run did not complete" };
  const paths: string[] = [];
  try {
    for (const recording of complete) {
      const saved = await ports.store.save(withAdmission(recording, verdict), ports.identity);
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
  const first = judge(measured.map(asCase), { ...options, unmeasured });
  const confirmed = await confirm(measured, first, ports, { ...options, unmeasured });
  const recordings = confirmed.measured.flatMap((one) => [...one.candidates, ...one.bases]);
  const alone = confirmed.measured.filter(({ job }) => job.base === null);
  return {
    verdict: confirmed.verdict,
    recordings,
    stored: alone.length === 0
      ? { kind: "skipped", reason: "a paired run carries its own base" }
      : await storeRuns(alone.flatMap((one) => one.candidates), confirmed.verdict, ports),
    interrupted: ports.signal.aborted,
  };
}
