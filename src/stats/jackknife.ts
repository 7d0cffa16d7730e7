/*
 * Source: B. Efron, The Jackknife, the Bootstrap and Other Resampling Plans, SIAM, 1982, chapter
 * 3; for blocks of dependent observations H. R. Künsch, Ann. Statist. 17, 1989.
 */
import { assert } from "../base/index.ts";
import { assertFinite } from "./domain.ts";
import { squaredDeviations } from "./summary.ts";

/**
 * Variance of an estimate from its J values with each of the J groups left out in turn:
 * (J − 1)/J · Σ(θ₋ⱼ − θ̄)². In the estimate's unit squared, with J − 1 degrees of freedom.
 * Valid for a quantile only if every group holds several of its tail's observations.
 */
export function deleteOneVariance(estimatesWithoutEach: readonly number[]): number {
  const groups = estimatesWithoutEach.length;
  assert(groups >= 2, `the jackknife needs at least 2 estimates, got ${groups}`);
  for (const estimate of estimatesWithoutEach) assertFinite(estimate, "each estimate");
  return ((groups - 1) / groups) * squaredDeviations(estimatesWithoutEach);
}
