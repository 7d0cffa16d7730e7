import type { Millis } from "../base/index.ts";
import { byStart, type RunSummary } from "./run-summary.ts";

/** The oldest admitted runs of a configuration: drift is measured against them for good. */
export const ANCHOR_RUNS = 5;
const MOST_RUNS = 200;
const LONGEST_KEPT_MS: Millis = 180 * 24 * 3_600_000;
/** However old: without them a gate that rested for half a year would have no baseline. */
const ALWAYS_KEPT = 20;

export function anchorOf(runs: readonly RunSummary[]): readonly RunSummary[] {
  return runs.filter(({ admitted, isSound }) => admitted && isSound).toSorted(byStart)
    .slice(0, ANCHOR_RUNS);
}

function prunedOf(runs: readonly RunSummary[], now: Date): readonly RunSummary[] {
  const newestFirst = runs.toSorted(byStart).toReversed();
  const kept = new Set([
    ...anchorOf(runs),
    ...runs.filter(({ markers }) => markers.length > 0),
    ...newestFirst.filter(({ admitted }) => admitted).slice(0, ALWAYS_KEPT),
  ]);
  return newestFirst.filter((run, at) => !kept.has(run) &&
    (at >= MOST_RUNS || now.getTime() - Date.parse(run.startedAt) > LONGEST_KEPT_MS));
}

/** Paths of the runs that a store need not keep: beyond 200 or 180 days of one configuration. */
export function runsToPrune(runs: readonly RunSummary[], now: Date): readonly string[] {
  const byKey = Map.groupBy(runs, ({ suite, scenario, fingerprint }) =>
    JSON.stringify([suite, scenario, fingerprint]));
  return [...byKey.values()].flatMap((own) => prunedOf(own, now)).map(({ path }) => path);
}
