/*
 * Variances that were themselves estimated: sums, and two estimates of what may be one.
 * Sources: F. E. Satterthwaite, Biometrics Bulletin 2, 1946; T. A. Bancroft, Ann. Math. Stat. 15,
 * 1944 (pooling after a preliminary test); E. B. Wilson and M. M. Hilferty, PNAS 17, 1931 (quantile
 * of chi-square).
 */
import { assertDof, assertNonNegative } from "./domain.ts";
import { normalQuantile } from "./normal.ts";
import { mean, median } from "./summary.ts";

/** A variance that was itself estimated, with so many degrees of freedom. */
export interface EstimatedVariance {
  readonly variance: number;
  readonly dof: number;
}

/** The sum of independent ones, its degrees of freedom by Satterthwaite: (Σv)²/Σ(v²/ν). */
export function addVariances(...parts: readonly EstimatedVariance[]): EstimatedVariance {
  const variance = parts.reduce((sum, part) => sum + part.variance, 0);
  if (variance === 0) return { variance, dof: parts.reduce((sum, part) => sum + part.dof, 0) };
  // Shares instead of variances: the square of a tiny variance would underflow.
  const spread = parts.reduce((sum, part) => sum + (part.variance / variance) ** 2 / part.dof, 0);
  return { variance, dof: 1 / spread };
}

const FAR_MORE = 10;

/** Mean of the variances that are at most ten times the median: of what errs as most do. */
export function typicalVariance(variances: readonly number[]): number {
  const most = FAR_MORE * median(variances);
  return mean(variances.filter((variance) => variance <= most));
}

/** Chi-square over its degrees of freedom. */
function reducedChiSquareQuantile(p: number, dof: number): number {
  const ninth = 2 / (9 * dof);
  return (1 - ninth + normalQuantile(p) * Math.sqrt(ninth)) ** 3;
}

const CLEARLY_MORE = 0.99;

/** Whether chance hardly explains how much an estimate exceeds a variance. */
export function isClearlyMore({ variance, dof }: EstimatedVariance, usual: number): boolean {
  return variance > usual * reducedChiSquareQuantile(CLEARLY_MORE, dof);
}

/**
 * The variance of something of which two estimates are known: `usual`, which rests on more but
 * need not hold for it, and its `own`. Where its own is clearly more than the usual one explains, it
 * alone is believed; else both are, weighted by what they know.
 */
export function pooledVariance(
  usual: EstimatedVariance,
  own: EstimatedVariance,
): EstimatedVariance {
  for (const one of [usual, own]) {
    assertNonNegative(one.variance, "variance");
    assertDof(one.dof, "dof");
  }
  if (isClearlyMore(own, usual.variance)) return own;
  const dof = usual.dof + own.dof;
  return { variance: (usual.dof * usual.variance + own.dof * own.variance) / dof, dof };
}
