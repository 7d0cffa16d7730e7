/*
 * The binomial distribution, extended to real-valued counts and sizes (effective sample sizes are
 * not whole numbers), and exact bounds for a share.
 * Sources: NIST DLMF 8.17.5; C. J. Clopper and E. S. Pearson, Biometrika 26, 1934. For the use
 * with n divided by a design effect: E. L. Korn and B. I. Graubard, Survey Methodology 24, 1998.
 */
import { assert } from "../base/index.ts";
import { assertFinite, assertInsideUnit, assertPositive, assertProbability } from "./domain.ts";
import { findRoot } from "./root.ts";
import { betaTails } from "./special.ts";
import type { Tails } from "./special.ts";

/** P(X < k) as `lower`, P(X >= k) as `upper`. */
function splitAt(k: number, n: number, p: number): Tails {
  assertFinite(k, "k");
  assertPositive(n, "n");
  assertProbability(p, "p");
  if (k <= 0) return { lower: 0, upper: 1 };
  if (k >= n + 1) return { lower: 1, upper: 0 };
  const { lower, upper } = betaTails(k, n - k + 1, p, 1 - p);
  return { lower: upper, upper: lower };
}

/**
 * P(X >= k) for X ~ Binomial(n, p), exact for whole k and n; between them the continuous
 * extension I_p(k, n − k + 1), which reaches 0 at k = n + 1. Relative error below 1e-12.
 */
export const binomialTail = (k: number, n: number, p: number): number => splitAt(k, n, p).upper;

/** P(X <= k), the complement of `binomialTail(k + 1, n, p)` without cancellation. */
export const binomialCdf = (k: number, n: number, p: number): number =>
  splitAt(k + 1, n, p).lower;

const SMALLEST_TAIL = 1e-300;
// logit x = ±690 is x or 1 − x = 1e-300.
const LARGEST_LOGIT = 690;

/** The x at which the named tail of Beta(a, b) is `alpha`; solved in logit x and ln alpha. */
function betaTailPoint(a: number, b: number, alpha: number, tail: "lower" | "upper"): number {
  const sign = tail === "lower" ? 1 : -1;
  const excess = (logit: number): number => {
    const tails = betaTails(a, b, 1 / (1 + Math.exp(-logit)), 1 / (1 + Math.exp(logit)));
    return sign * (Math.log(Math.max(SMALLEST_TAIL, tails[tail])) - Math.log(alpha));
  };
  if (excess(-LARGEST_LOGIT) >= 0) return 0;
  if (excess(LARGEST_LOGIT) <= 0) return 1;
  return 1 / (1 + Math.exp(-findRoot(excess, -LARGEST_LOGIT, LARGEST_LOGIT)));
}

function assertEvents(x: number, n: number, alpha: number): void {
  assertPositive(n, "n");
  assert(x >= 0 && x <= n, `x must lie between 0 and n (${n}), got ${x}`);
  assertInsideUnit(alpha, "alpha");
}

/**
 * The share below which x or more events in n would be rarer than `alpha`: the exact one-sided
 * lower bound at confidence 1 − alpha. 0 where there are no events. Real x and n are allowed.
 */
export function clopperPearsonLower(x: number, n: number, alpha: number): number {
  assertEvents(x, n, alpha);
  return x === 0 ? 0 : betaTailPoint(x, n - x + 1, alpha, "lower");
}

/** The exact one-sided upper bound at confidence 1 − alpha; 1 where everything is an event. */
export function clopperPearsonUpper(x: number, n: number, alpha: number): number {
  assertEvents(x, n, alpha);
  return x === n ? 1 : betaTailPoint(x + 1, n - x, alpha, "upper");
}
