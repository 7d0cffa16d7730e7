/*
 * What an estimate with a t-distributed error shows.
 * Source: G. W. Snedecor and W. G. Cochran, Statistical Methods, 8th ed., 1989, chapters 4 and 6.
 */
import { assertDof, assertFinite, assertInsideUnit, assertNonNegative } from "./domain.ts";
import { studentTCdf, studentTQuantile } from "./student-t.ts";

/** An estimate whose error over `standardError` is t-distributed; dof Infinity is the normal. */
export interface Effect {
  readonly estimate: number;
  readonly standardError: number;
  readonly dof: number;
}

function assertEffect(effect: Effect): void {
  assertFinite(effect.estimate, "estimate");
  assertNonNegative(effect.standardError, "standardError");
  assertDof(effect.dof, "dof");
}

/** The one-sided lower bound at confidence 1 − alpha. */
export function lowerBound(effect: Effect, alpha: number): number {
  assertEffect(effect);
  // t_alpha, not −t_(1−alpha): 1 − alpha would round a small alpha.
  return effect.estimate + studentTQuantile(alpha, effect.dof) * effect.standardError;
}

/** The one-sided upper bound at confidence 1 − alpha. */
export function upperBound(effect: Effect, alpha: number): number {
  assertEffect(effect);
  return effect.estimate - studentTQuantile(alpha, effect.dof) * effect.standardError;
}

/** One-sided p value of "the effect is 0 or less"; small speaks for an effect above 0. */
export function pGreaterThanZero(effect: Effect): number {
  assertEffect(effect);
  if (effect.standardError === 0) return effect.estimate > 0 ? 0 : 1;
  return studentTCdf(-effect.estimate / effect.standardError, effect.dof);
}

/**
 * The effect that a one-sided test at `alpha` finds with probability `power`, in the unit of
 * `standardError`: (t_(1−alpha) + t_power)·se. Against the noncentral t it is exact in the normal
 * limit and too small by 4% at dof 4, 1.4% at dof 8 (alpha 0.01, power 0.8); by 11% and 5% at
 * alpha 0.0005.
 */
export function smallestDetectable(options: {
  readonly standardError: number;
  readonly dof: number;
  readonly alpha: number;
  readonly power: number;
}): number {
  const { standardError, dof, alpha, power } = options;
  assertNonNegative(standardError, "standardError");
  assertInsideUnit(alpha, "alpha");
  assertInsideUnit(power, "power");
  return (studentTQuantile(power, dof) - studentTQuantile(alpha, dof)) * standardError;
}
