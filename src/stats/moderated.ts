/*
 * A sample variance shrunk towards a prior one, so that a lucky or wild spread of two or three
 * values is neither trusted nor feared.
 * Source: G. K. Smyth, Stat. Appl. Genet. Mol. Biol. 3(1), article 3, 2004.
 */
import { assert } from "../base/index.ts";
import { assertCount, assertNonNegative } from "./domain.ts";

export interface ModeratedVariance {
  readonly variance: number;
  readonly dof: number;
}

/**
 * (ν₀s₀² + (K − 1)s²)/(ν₀ + K − 1), at least `floor`, with ν₀ + K − 1 degrees of freedom.
 * `sampleVariance` is s² of `count` = K values with divisor K − 1, and is not read when K = 1.
 * `floor`, like the variances, is in squared units.
 */
export function moderatedVariance(options: {
  readonly sampleVariance: number;
  readonly count: number;
  readonly priorVariance: number;
  readonly priorDof: number;
  readonly floor: number;
}): ModeratedVariance {
  const { sampleVariance, count, priorVariance, priorDof, floor } = options;
  assertCount(count, "count");
  assertNonNegative(priorVariance, "priorVariance");
  assertNonNegative(priorDof, "priorDof");
  assertNonNegative(floor, "floor");
  const dof = priorDof + count - 1;
  assert(dof > 0, `one value needs a prior: priorDof must be above 0, got ${priorDof}`);
  if (count > 1) assertNonNegative(sampleVariance, "sampleVariance");
  const fromSample = count > 1 ? (count - 1) * sampleVariance : 0;
  const pooled = (priorDof * priorVariance + fromSample) / dof;
  return { variance: Math.max(floor, pooled), dof };
}
