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
}

const MOST_TIMES_LONGER = 64;

function roundUp(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.ceil(value / step) * step;
}

/**
 * How much longer a run must be until its error is small enough to decide: only the within-run
 * part of the variance shrinks with the number of requests. Null when no length is enough.
 */
export function timesLonger(
  evidence: { readonly effect: Effect; readonly withinShare: number },
  target: { readonly toleranceLog: number; readonly level: number; readonly passAlpha: number },
): number | null {
  const { effect, withinShare } = evidence;
  const { estimate, standardError, dof } = effect;
  const couldPass = estimate < target.toleranceLog;
  const room = couldPass ? target.toleranceLog - estimate : estimate;
  const quantile = studentTQuantile(1 - (couldPass ? target.passAlpha : target.level), dof);
  const wantedVariance = (room / quantile) ** 2;
  const within = standardError ** 2 * withinShare;
  const fixed = standardError ** 2 - within;
  if (wantedVariance <= fixed || within === 0) return null;
  const times = within / (wantedVariance - fixed);
  return times > MOST_TIMES_LONGER ? null : Math.max(1.1, times);
}

function timeAt(requests: number, ratePerS: PerSecond): string {
  const minutes = requests / ratePerS / 60;
  const shown = minutes < 1 ? `${Math.ceil(minutes * 60)} s` : `${minutes.toFixed(1)} min`;
  return `${shown} at ${Number(ratePerS.toFixed(2))}/s`;
}

/** In requests, minutes and dollars. */
export function describeLonger(times: number, run: RunSize): string {
  const requests = roundUp(run.requests * times);
  const cost = run.costUsd === null || run.costUsd === 0
    ? ""
    : `, about $${((run.costUsd / run.requests) * requests).toFixed(2)}`;
  const pace = run.ratePerS === null
    ? `${run.concurrency ?? 1} at a time` : timeAt(requests * (run.arms ?? 1), run.ratePerS);
  const each = run.arms === 2 ? " of each side" : "";
  return `about ${requests.toLocaleString("en-US")} requests${each} (${pace}${cost}) would settle it`;
}
