import type { Millis } from "../../src/base/index.ts";
import { quantile } from "./numbers.ts";

/** How close a server saw its requests come to a perfect grid of the wanted rate. */
export interface GridFit {
  /** Distance of arrivals from the grid that fits them best: period 1/rate, mean offset. */
  readonly offGridP50Ms: Millis;
  readonly offGridP99Ms: Millis;
  readonly offGridMaxMs: Millis;
  /** Coefficient of variation of the gaps: 0 is a metronome, 1 is Poisson, more is volleys. */
  readonly gapCv: number;
  /** The largest deviation of a 100 ms window's count from the wanted count, as a share. */
  readonly worstWindow: number;
  readonly ratePerS: number;
}

const WINDOW_MS: Millis = 100;

/**
 * The period is the wanted one, not a fitted one: a tool that is slow drifts off the grid. The
 * offset is the least-squares one, the mean of arrival − k/rate. Windows start half a period
 * before a grid point, so that a perfect grid has no arrival on an edge.
 */
export function fitGrid(arrivalsMs: ArrayLike<number>, ratePerS: number): GridFit {
  const count = arrivalsMs.length;
  const periodMs = 1000 / ratePerS;
  const residuals = Float64Array.from({ length: count }, (_, k) => (arrivalsMs[k] ?? 0) - k * periodMs);
  const offsetMs = residuals.reduce((sum, one) => sum + one, 0) / count;
  const off = residuals.map((one) => Math.abs(one - offsetMs)).toSorted();
  const gaps = Float64Array.from({ length: count - 1 }, (_, k) =>
    (arrivalsMs[k + 1] ?? 0) - (arrivalsMs[k] ?? 0));
  const meanGap = gaps.reduce((sum, one) => sum + one, 0) / gaps.length;
  const variance = gaps.reduce((sum, one) => sum + (one - meanGap) ** 2, 0) / gaps.length;
  return {
    offGridP50Ms: quantile(off, 0.5),
    offGridP99Ms: quantile(off, 0.99),
    offGridMaxMs: quantile(off, 1),
    gapCv: Math.sqrt(variance) / meanGap,
    worstWindow: worstWindow(arrivalsMs, ratePerS, offsetMs - periodMs / 2),
    ratePerS: 1000 / meanGap,
  };
}

function worstWindow(arrivalsMs: ArrayLike<number>, ratePerS: number, startMs: Millis): number {
  const wanted = (ratePerS * WINDOW_MS) / 1000;
  const windows = Math.floor(arrivalsMs.length / wanted);
  const counts = new Uint32Array(windows);
  for (let k = 0; k < arrivalsMs.length; k += 1) {
    const at = Math.floor(((arrivalsMs[k] ?? 0) - startMs) / WINDOW_MS);
    if (at >= 0 && at < windows) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts.reduce((worst, seen) => Math.max(worst, Math.abs(seen - wanted) / wanted), 0);
}
