/*
 * Student's t distribution with real degrees of freedom.
 * Source: NIST DLMF 8.17(i) and Abramowitz and Stegun 26.7.1: P(|T| > t) = I_x(ν/2, 1/2) with
 * x = ν/(ν + t²). The quantile is the root of that, in logarithms of both t and probability,
 * where the curve is nearly straight at either end.
 */
import { assert } from "../base/index.ts";
import { assertDof, assertInsideUnit } from "./domain.ts";
import { normalCdf, normalQuantile } from "./normal.ts";
import { findRoot } from "./root.ts";
import { betaTails } from "./special.ts";
import type { Tails } from "./special.ts";

/** P(|T| > |t|) as `lower` and P(|T| <= |t|) as `upper`, each without cancellation. */
function outerAndInner(t: number, dof: number): Tails {
  const x = 1 / (1 + (t * t) / dof);
  const y = 1 / (1 + dof / (t * t));
  return betaTails(dof / 2, 0.5, x, y);
}

/**
 * P(T <= t). `dof` is any positive real or Infinity. Relative error below 1e-12 in the lower
 * tail for dof up to 1e7; for an upper tail ask at −t.
 */
export function studentTCdf(t: number, dof: number): number {
  assertDof(dof, "dof");
  assert(!Number.isNaN(t), "t must be a number, got NaN");
  if (dof === Infinity) return normalCdf(t);
  const tail = 0.5 * outerAndInner(t, dof).lower;
  return t < 0 ? tail : 1 - tail;
}

// Beyond this t² overflows.
const LARGEST_T = 1e150;
const SMALLEST_SHARE = 1e-300;

/**
 * The t with P(T <= t) = p, for 0 < p < 1 and dof > 0, relative error below 1e-12. Infinite only
 * where it would exceed 1e150, which at p = 1e-8 takes dof below 0.06.
 */
export function studentTQuantile(p: number, dof: number): number {
  assertInsideUnit(p, "p");
  assertDof(dof, "dof");
  if (dof === Infinity || p === 0.5) return normalQuantile(p);
  const tail = Math.min(p, 1 - p);
  const sign = p < 0.5 ? -1 : 1;
  const inner = tail > 0.25;
  const wanted = Math.log(inner ? 1 - 2 * tail : 2 * tail);
  const excess = (logT: number): number => {
    const shares = outerAndInner(Math.exp(logT), dof);
    const share = Math.max(SMALLEST_SHARE, inner ? shares.upper : shares.lower);
    return inner ? Math.log(share) - wanted : wanted - Math.log(share);
  };
  // Its tails are heavier than the normal's, so the normal quantile is a lower bound.
  const low = Math.log(Math.abs(normalQuantile(tail))) - 0.01;
  const top = Math.log(LARGEST_T);
  let high = low + 0.5;
  for (let step = 0.5; excess(high) < 0; step *= 2) {
    if (high >= top) return sign * Infinity;
    high = Math.min(top, high + step);
  }
  return sign * Math.exp(findRoot(excess, low, high));
}
