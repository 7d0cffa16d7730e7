import type { Effect } from "../stats/index.ts";
import { studentTQuantile } from "../stats/index.ts";

/** What a run costs, to say what a longer one would. */
export interface RunSize {
  readonly requests: number;
  readonly ratePerS: number;
  /** Null when unknown. */
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

/** In requests, minutes and dollars. */
export function describeLonger(times: number, run: RunSize): string {
  const requests = roundUp(run.requests * times);
  const minutes = requests / run.ratePerS / 60;
  const cost = run.costUsd === null || run.costUsd === 0
    ? ""
    : `, about $${((run.costUsd / run.requests) * requests).toFixed(2)}`;
  const shown = minutes < 1 ? `${Math.ceil(minutes * 60)} s` : `${minutes.toFixed(1)} min`;
  return `about ${requests.toLocaleString("en-US")} requests (${shown} at ` +
    `${Number(run.ratePerS.toFixed(2))}/s${cost}) would settle it`;
}
