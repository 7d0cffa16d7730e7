import type { Warning } from "../base/index.ts";
import type { Recording } from "../measurement/index.ts";

/** What earlier attempts of this workflow run have left, whatever it is of. */
export interface EarlierAttempts {
  readonly recordings: readonly Recording[];
  /** Why there may be more than was found. */
  readonly doubts: readonly string[];
}

/** Runs that are judged together with those of this attempt; `bases` in the order of `candidates`. */
export interface PooledRuns {
  readonly candidates: readonly Recording[];
  readonly bases: readonly Recording[];
}

export const NO_POOLED_RUNS: PooledRuns = { candidates: [], bases: [] };

/** From 1; what a file says may be anything. */
export function attemptOf({ environment }: Recording): number {
  const { attempt } = environment;
  return typeof attempt === "number" && Number.isSafeInteger(attempt) && attempt > 0 ? attempt : 1;
}

/** Sound, complete, of the same plan, commit and workflow run, and of an attempt before. */
function isOfEarlierAttempt(earlier: Recording, now: Recording): boolean {
  return earlier.end === "completed" && earlier.health.healthy && earlier.shard === null &&
    earlier.suite === now.suite && earlier.scenario === now.scenario &&
    earlier.fingerprint.key === now.fingerprint.key &&
    earlier.environment["runId"] === now.environment["runId"] &&
    earlier.environment["commit"] === now.environment["commit"] &&
    attemptOf(earlier) < attemptOf(now);
}

/** Of everything that earlier attempts left, the runs of one job, oldest first. */
export function pooledRuns(
  earlier: EarlierAttempts | undefined, candidate: Recording, base: Recording | undefined,
): PooledRuns {
  const all = earlier?.recordings ?? [];
  const candidates = all.filter((run) => run.arm === "candidate" && isOfEarlierAttempt(run, candidate))
    .toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt) || a.repeat - b.repeat);
  if (base === undefined) return { candidates, bases: [] };
  const pairs = candidates.flatMap((run) => {
    const partner = all.find((other) => other.arm === "base" && isOfEarlierAttempt(other, base) &&
      other.startedAt === run.startedAt && other.repeat === run.repeat);
    return partner === undefined ? [] : [{ run, partner }];
  });
  return { candidates: pairs.map(({ run }) => run), bases: pairs.map(({ partner }) => partner) };
}

/** Which attempt this is, and how much of the earlier ones counts; nothing of a first one. */
export function attemptWarnings(
  attempt: number, earlier: EarlierAttempts | undefined, pooled: readonly PooledRuns[],
): readonly Warning[] {
  if (earlier === undefined) return [];
  const runs = pooled.reduce((sum, { candidates }) => sum + candidates.length, 0);
  const doubts = earlier.doubts.slice(0, 3).map((doubt) => ` (${doubt})`).join("");
  return [runs > 0 ? {
    code: "pooled-attempts",
    message: `attempt ${attempt} of this workflow run: ${runs} ${runs === 1 ? "run" : "runs"} of ` +
      `earlier attempts ${runs === 1 ? "counts" : "count"} as well${doubts}`,
    remedy: "Running again adds to what is known, it does not replace it.",
  } : {
    code: "attempt-alone",
    message: `attempt ${attempt} of this workflow run, judged by itself: no recording of an earlier ` +
      `one was found${doubts}`,
    remedy: "Upload recording-*.json of report-dir as an artifact, and give the job actions: read.",
  }];
}
