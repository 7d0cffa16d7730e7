import type { PerSecond } from "../base/index.ts";
import type { Effect } from "../stats/index.ts";
import { studentTQuantile } from "../stats/index.ts";

/** What a run costs, to say what a longer one would. */
export interface RunSize {
  /** Two: a paired run, which takes the time of both. */
  readonly arms?: 1 | 2;
  /** Of each arm. */
  readonly requests: number;
  /** Planned; null for a closed loop, whose length nobody can tell before. */
  readonly ratePerS: PerSecond | null;
  /** How many requests at a time a closed loop has; null for an open one. */
  readonly concurrency: number | null;
  /** Of all arms; null when unknown. */
  readonly costUsd: number | null;
  /** The run and its repetitions, which are all in `requests`. */
  readonly runs: number;
}

const MOST_TIMES_LONGER = 64;

function roundUp(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.ceil(value / step) * step;
}

interface Target {
  readonly toleranceLog: number;
  readonly level: number;
  readonly passAlpha: number;
}

/** The squared error at which an effect of this size would be decided. */
function wantedVariance({ estimate, dof }: Effect, target: Target): number {
  const couldPass = estimate < target.toleranceLog;
  const room = couldPass ? target.toleranceLog - estimate : estimate;
  return (room / studentTQuantile(1 - (couldPass ? target.passAlpha : target.level), dof)) ** 2;
}

/**
 * How much longer a run must be until its error is small enough to decide: only the within-run
 * part of the variance shrinks with the number of requests. Null when no length is enough.
 */
export function timesLonger(
  evidence: { readonly effect: Effect; readonly withinShare: number },
  target: Target,
): number | null {
  const { effect, withinShare } = evidence;
  const { standardError } = effect;
  const wanted = wantedVariance(effect, target);
  const within = standardError ** 2 * withinShare;
  const fixed = standardError ** 2 - within;
  if (wanted <= fixed || within === 0) return null;
  const times = within / (wanted - fixed);
  return times > MOST_TIMES_LONGER ? null : Math.max(1.1, times);
}

/** The smallest factor by which a run must be longer to be decided; null when none is enough. */
export function timesUntil(isDecided: (times: number) => boolean): number | null {
  if (!isDecided(MOST_TIMES_LONGER)) return null;
  let [low, high] = [1, MOST_TIMES_LONGER];
  while (high / low > 1.05) {
    const middle = Math.sqrt(low * high);
    if (isDecided(middle)) high = middle;
    else low = middle;
  }
  return Math.max(1.1, high);
}

const MOST_MORE_RUNS = 100;

/**
 * How many more past runs would decide: of the squared error only the part that comes from their
 * number shrinks with it, `fixed` stays. Null when no number is enough, or none that is sensible.
 */
export function moreRuns(
  effect: Effect,
  past: { readonly runs: number; readonly fixedVariance: number },
  target: Target,
): number | null {
  const wanted = wantedVariance(effect, target);
  const shrinking = effect.standardError ** 2 - past.fixedVariance;
  if (wanted <= past.fixedVariance || shrinking <= 0) return null;
  const more = Math.ceil((shrinking * past.runs) / (wanted - past.fixedVariance)) - past.runs;
  return more > MOST_MORE_RUNS ? null : Math.max(1, more);
}

function timeAt(requests: number, ratePerS: PerSecond): string {
  const minutes = requests / ratePerS / 60;
  const shown = minutes < 1 ? `${Math.ceil(minutes * 60)} s` : `${minutes.toFixed(1)} min`;
  return `${shown} at ${Number(ratePerS.toFixed(2))}/s`;
}

function size(requests: number, run: RunSize): string {
  const cost = run.costUsd === null || run.costUsd === 0
    ? ""
    : `, about $${((run.costUsd / run.requests) * requests).toFixed(2)}`;
  const pace = run.ratePerS === null
    ? `${run.concurrency ?? 1} at a time` : timeAt(requests * (run.arms ?? 1), run.ratePerS);
  const each = run.arms === 2 ? " of each side" : "";
  return `${requests.toLocaleString("en-US")} requests${each} (${pace}${cost})`;
}

/** In requests, minutes and dollars. */
export function describeLonger(times: number, run: RunSize): string {
  return `about ${size(roundUp(run.requests * times), run)} would settle it`;
}

export function describeMoreRuns(more: number, run: RunSize): string {
  const one = size(Math.round(run.requests / run.runs), run);
  return more === 1 ? `one more baseline run of ${one} would settle it`
    : `about ${more} more baseline runs, each of ${one}, would settle it`;
}

/** Where nothing that is sent helps; `upper` is the bound that a pass has to keep within. */
export function describeTolerance(upper: number): string {
  const percent = Math.ceil(Math.expm1(upper) * 100);
  return percent > 1000 ? "look first for what makes it so unsteady"
    : `a tolerance of ${percent}% would let it pass`;
}
