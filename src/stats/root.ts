/*
 * Source: R. P. Brent, Algorithms for Minimization Without Derivatives, 1973, chapter 4 (zeroin).
 */
import { Bug, assert } from "../base/index.ts";

// Bisection alone needs about 1100 halvings for the whole range of doubles.
const MAX_STEPS = 1200;

/** The next step from the best point: interpolation where it is safe, else bisection. */
function nextStep(
  best: { x: number; f: number },
  previous: { x: number; f: number },
  opposite: { x: number; f: number },
  limit: { readonly tolerance: number; readonly beforeLast: number },
): { readonly step: number; readonly interpolated: boolean } {
  const half = (opposite.x - best.x) / 2;
  const bisection = { step: half, interpolated: false };
  if (Math.abs(limit.beforeLast) < limit.tolerance) return bisection;
  if (Math.abs(previous.f) <= Math.abs(best.f)) return bisection;
  const s = best.f / previous.f;
  let p = 2 * half * s;
  let q = 1 - s;
  if (previous.x !== opposite.x) {
    const u = previous.f / opposite.f;
    const v = best.f / opposite.f;
    p = s * (2 * half * u * (u - v) - (best.x - previous.x) * (v - 1));
    q = (u - 1) * (v - 1) * (s - 1);
  }
  if (p > 0) q = -q;
  p = Math.abs(p);
  const inside = 3 * half * q - Math.abs(limit.tolerance * q);
  const bound = Math.min(inside, Math.abs(limit.beforeLast * q));
  return 2 * p < bound ? { step: p / q, interpolated: true } : bisection;
}

/**
 * The zero of a continuous function between two points where its signs differ, to the last bits
 * of x. Values must be finite. A zero at an end is returned as that end.
 */
export function findRoot(f: (x: number) => number, low: number, high: number): number {
  let previous = { x: low, f: f(low) };
  let best = { x: high, f: f(high) };
  assert(
    Number.isFinite(previous.f) && Number.isFinite(best.f) && previous.f * best.f <= 0,
    `no sign change between ${low} (${previous.f}) and ${high} (${best.f})`,
  );
  let opposite = previous;
  let step = best.x - previous.x;
  let beforeLast = step;
  for (let count = 0; count < MAX_STEPS; count += 1) {
    if (Math.sign(best.f) === Math.sign(opposite.f)) {
      opposite = previous;
      step = best.x - previous.x;
      beforeLast = step;
    }
    if (Math.abs(opposite.f) < Math.abs(best.f)) {
      previous = best;
      best = opposite;
      opposite = previous;
    }
    const tolerance = 2 * Number.EPSILON * Math.abs(best.x) + Number.MIN_VALUE;
    const half = (opposite.x - best.x) / 2;
    if (best.f === 0 || Math.abs(half) <= tolerance) return best.x;
    const next = nextStep(best, previous, opposite, { tolerance, beforeLast });
    beforeLast = next.interpolated ? step : next.step;
    step = next.step;
    previous = best;
    const x = best.x + (Math.abs(step) > tolerance ? step : Math.sign(half) * tolerance);
    best = { x, f: f(x) };
  }
  throw new Bug(`no root found between ${low} and ${high} in ${MAX_STEPS} steps`);
}
