import {
  betterOf, isDistribution, metricId, type MetricId, type Warning,
} from "../base/index.ts";
import type { Recording } from "../measurement/index.ts";
import type { MetricRequest } from "./evidence.ts";
import { estimateOf } from "./noise.ts";
import { segmentsOf } from "./segments.ts";

/**
 * A regression that the default branch carries already: runs that were stored after the last
 * admitted one and were judged regressed. It is told apart from what the candidate adds.
 */
export interface BranchShift {
  readonly metric: MetricId;
  /** Of the default branch over its baseline, relative, positive when worse. */
  readonly shift: number;
  /** Of the candidate over the default branch as it is now. */
  readonly own: number;
  readonly runs: number;
  /** Commit of the first of these runs. */
  readonly since: string | null;
}

const LOOKED_AT: readonly MetricRequest[] = [
  { metric: "latency", statistic: "p99" }, { metric: "ttft", statistic: "p99" },
  { metric: "tpot", statistic: "p50" }, { metric: "cost-per-1k", statistic: null },
];

/** Mean of the logarithms; null where no run has the metric. */
function levelOf(runs: readonly Recording[], request: MetricRequest): number | null {
  const known = runs.map((run) => estimateOf(run, request)).filter((one) => one !== null);
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one.value, 0) / known.length;
}

function shiftOf(
  request: MetricRequest,
  { candidate, baselines, regressed }: {
    readonly candidate: Recording;
    readonly baselines: readonly Recording[];
    readonly regressed: readonly Recording[];
  },
): BranchShift | null {
  const { metric, statistic } = request;
  const base = levelOf(segmentsOf(metric, baselines).current, request);
  const branch = levelOf(regressed, request);
  const ours = levelOf([candidate], request);
  if (base === null || branch === null || ours === null) return null;
  const direction = betterOf(metric) === "lower" ? 1 : -1;
  const commit = regressed[0]?.environment["commit"];
  return {
    metric: metricId(metric, statistic),
    shift: Math.expm1(direction * (branch - base)),
    own: Math.expm1(direction * (ours - branch)),
    runs: regressed.length,
    since: typeof commit === "string" ? commit : null,
  };
}

/** Runs at the end of a history that were judged regressed; it ends before the first that was not. */
function regressedSince(runs: readonly Recording[]): readonly Recording[] {
  const good = runs.findLastIndex((run) => run.admitted !== false);
  return runs.slice(good + 1).filter((run) =>
    run.verdict === "regressed" && run.end === "completed" && run.health.healthy);
}

/**
 * The metric by which the default branch is furthest over its baseline. Null when its last run was
 * admitted.
 * @param stored all runs of the candidate's configuration, oldest first
 */
export function branchShift(
  candidate: Recording,
  stored: readonly Recording[],
  baselines: readonly Recording[],
): BranchShift | null {
  const regressed = regressedSince(stored);
  if (regressed.length === 0 || baselines.length === 0) return null;
  const shifts = LOOKED_AT
    .filter(({ metric }) => !isDistribution(metric) || candidate.metrics[metric] !== undefined)
    .map((request) => shiftOf(request, { candidate, baselines, regressed }))
    .filter((one) => one !== null)
    .toSorted((a, b) => b.shift - a.shift);
  const [worst] = shifts;
  return worst === undefined || worst.shift <= 0 ? null : worst;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
const signed = (share: number): string => `${share < 0 ? "−" : "+"}${percent(Math.abs(share))}`;

export function shiftWarning(shift: BranchShift): Warning {
  const { metric, runs, since } = shift;
  const commit = since === null ? "" : ` since ${since.slice(0, 7)}`;
  return {
    code: "default-branch-regressed",
    message: `the default branch is itself ${percent(shift.shift)} over its baseline in ${metric}, ` +
      `unaccepted${commit} (${runs} ${runs === 1 ? "run" : "runs"}); this run differs by ` +
      `${signed(shift.own)} from those`,
    remedy: "Mend it there, or accept it in a pull request: Tailgate-Accept: " +
      `${metric} <= +${Math.ceil(shift.shift * 100)}%; reason=…`,
  };
}
