import type { Warning } from "../base/index.ts";
import { differingKeys, type Recording } from "../measurement/index.ts";
import { branchShift, shiftWarning } from "./default-branch.ts";

/** Earlier runs that a candidate may be compared with, and why others may not. */
export interface Baselines {
  /** Oldest first. */
  readonly runs: readonly Recording[];
  readonly warnings: readonly Warning[];
  /** Why there is nothing to compare with; null when there is. */
  readonly absence: string | null;
}

/** Whether a run may be compared with at all: admitted, complete, from a healthy generator. */
export function isUsable(recording: Recording): boolean {
  return recording.admitted !== false && recording.end === "completed" &&
    recording.health.healthy && recording.load.ok > 0;
}

function changedKeys(candidate: Recording, other: Recording): string {
  const keys = differingKeys(candidate.fingerprint.hard, other.fingerprint.hard);
  return keys.length === 0 ? "their fingerprint" : keys.join(", ");
}

function softDifferences(candidate: Recording, runs: readonly Recording[]): readonly Warning[] {
  const newest = runs.at(-1);
  if (!newest) return [];
  // What older runs did not look at is no difference.
  const keys = differingKeys(candidate.fingerprint.soft, newest.fingerprint.soft)
    .filter((key) => Object.hasOwn(newest.fingerprint.soft, key));
  if (keys.length === 0) return [];
  const shown = keys.map((key) => {
    const was = JSON.stringify(newest.fingerprint.soft[key] ?? null);
    return `${key} (${was} → ${JSON.stringify(candidate.fingerprint.soft[key] ?? null)})`;
  });
  return [{
    code: "other-surroundings",
    message: `the newest baseline was measured with another ${shown.join(", ")}`,
    remedy: "A change may come from there; record new baselines to be sure.",
  }];
}

function absenceOf(candidate: Recording, given: readonly Recording[]): string {
  if (given.length === 0) return "nothing is stored yet for this scenario";
  const other = given.at(-1);
  if (other && given.every((run) => run.fingerprint.key !== candidate.fingerprint.key)) {
    return `the stored runs were made with another ${changedKeys(candidate, other)}, ` +
      "so they cannot be compared";
  }
  const same = given.filter((run) => run.fingerprint.key === candidate.fingerprint.key).length;
  return `none of the ${same} stored runs with this configuration was admitted as a baseline`;
}

/** A control is compared with controls only: it is asked something else, at another rate. */
const isControl = ({ arm }: Recording): boolean => arm === "control";

/**
 * Of all runs given, the newest `limit` that are comparable: same fingerprint, admitted, complete,
 * measured by a healthy generator, not without any success, and not the candidate itself.
 */
export function chooseBaselines(
  candidate: Recording,
  given: readonly Recording[],
  limit: number,
): Baselines {
  const others = given
    .filter((run) => run.id !== candidate.id && run.suite === candidate.suite &&
      run.scenario === candidate.scenario && isControl(run) === isControl(candidate))
    .toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt) ||
      (a.id < b.id ? -1 : 1));
  const same = others.filter((run) => run.fingerprint.key === candidate.fingerprint.key);
  const runs = same.filter(isUsable).slice(-limit);
  const shift = branchShift(candidate, same, runs);
  return {
    runs,
    warnings: [
      ...softDifferences(candidate, runs), ...(shift === null ? [] : [shiftWarning(shift)]),
    ],
    absence: runs.length > 0 ? null : absenceOf(candidate, others),
  };
}
