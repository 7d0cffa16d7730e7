/*
 * The change of new runs against past ones, with a standard error that knows how much runs differ
 * among themselves: a prediction interval for runs, not for the observations within them.
 * Sources: G. J. Hahn and W. Q. Meeker, Statistical Intervals, 1991, chapter 4 (mean of future
 * values); G. K. Smyth 2004 (moderated variance); B. Iglewicz and D. C. Hoaglin, How to Detect and
 * Handle Outliers, 1993 (3.5 scaled MADs); H. Cramér, Mathematical Methods of Statistics, 1946,
 * 28.5 (variance of a median: π/2 times that of a mean).
 */
import { assert } from "../base/index.ts";
import { assertFinite, assertNonNegative, assertPositive } from "./domain.ts";
import {
  addVariances, type EstimatedVariance, pooledVariance, typicalVariance,
} from "./estimated-variance.ts";
import { moderatedVariance } from "./moderated.ts";
import { mean, median, scaledMad, squaredDeviations } from "./summary.ts";

/** One run's estimate, usually a logarithm, and the variance of its error within that run. */
export interface RunEstimate {
  readonly value: number;
  readonly withinVariance: number;
  /** What it was estimated from, in any unit: twice as much halves `withinVariance`. */
  readonly count: number;
}

export interface PredictedChange {
  /** Median of the past runs that were kept from five on, else their mean. */
  readonly centre: number;
  /** Mean of the new runs less `centre`. */
  readonly estimate: number;
  readonly standardError: number;
  readonly dof: number;
  /** Standard deviation between runs once their own error is taken away. */
  readonly betweenSd: number;
  /** Root mean square of the new runs' errors within themselves. */
  readonly withinSdCandidate: number;
  /** Share of the squared standard error that longer new runs would reduce, 0 to 1. */
  readonly withinShare: number;
  /** Indices of past runs that were left out, ascending. */
  readonly outliers: readonly number[];
}

// Below five a median and a MAD say less about the sample than its mean does.
const ROBUST_FROM = 5;
const OUTLIER_SCALES = 3.5;
// The scale of five to seven values is so uncertain that one in ten would lie beyond 3.5 of it.
const FEW = 8;
const OUTLIER_SCALES_OF_FEW = 5;
const MEDIAN_VARIANCE_RATIO = Math.PI / 2;

/** At least half of the runs are always kept: they lie within one MAD. */
function outlierIndices(runs: readonly RunEstimate[], floorSd: number): readonly number[] {
  if (runs.length < ROBUST_FROM) return [];
  const values = runs.map(({ value }) => value);
  const centre = median(values);
  // By chance runs may lie closer together than each of them is known. A nearly constant history
  // would otherwise flag every value that moves at all.
  const withinSd = Math.sqrt(typicalVariance(runs.map((run) => run.withinVariance)));
  const scales = values.length < FEW ? OUTLIER_SCALES_OF_FEW : OUTLIER_SCALES;
  const limit = scales * Math.max(scaledMad(values, centre), withinSd, floorSd);
  return values.flatMap((value, index) => (Math.abs(value - centre) > limit ? [index] : []));
}

/** Within-run variances as if of one value: their own do not depend on the runs' length. */
const ofOneValue = (runs: readonly RunEstimate[]): readonly number[] =>
  runs.map(({ withinVariance, count }) => withinVariance * count);

/** Of runs of these lengths. */
function withinOf(
  runs: readonly RunEstimate[], { variance, dof }: EstimatedVariance,
): EstimatedVariance {
  return { variance: variance * mean(runs.map(({ count }) => 1 / count)), dof };
}

function assertRuns(runs: readonly RunEstimate[], name: string): void {
  assert(runs.length > 0, `${name} needs at least one run, got none`);
  for (const [index, run] of runs.entries()) {
    assertFinite(run.value, `${name}[${index}].value`);
    assertNonNegative(run.withinVariance, `${name}[${index}].withinVariance`);
    assertPositive(run.count, `${name}[${index}].count`);
  }
}

/**
 * Compares R new runs with K past ones (outliers not counted). With s̃² the moderated variance of
 * the past values, w² within-run variances (of past runs the typical one), τ² = max(0, s̃² − w²_past)
 * and c = π/2 for a median, else 1: se² = (τ² + w²_new)/R + c·(τ² + w²_past)/K, at least
 * floorSd²·(1/R + 1/K). Unless new runs clearly err more within than past ones, w² is pooled over
 * all of them, for runs of their lengths. The part between runs is known with
 * ν₀ + K − 1 degrees of freedom, those within runs with `withinDof` for each run they come from;
 * together by Welch and Satterthwaite. One past run is enough; the interval is then as wide as the
 * prior says. All values, `prior.sd` and `floorSd` are in one unit, usually the natural logarithm.
 */
export function predictChange(options: {
  readonly history: readonly RunEstimate[];
  readonly candidate: readonly RunEstimate[];
  readonly prior: { readonly sd: number; readonly dof: number };
  readonly floorSd: number;
  /** Degrees of freedom of each run's within-run variance: ten blocks have nine. */
  readonly withinDof: number;
}): PredictedChange {
  const { history, candidate, prior, floorSd } = options;
  assertRuns(history, "history");
  assertRuns(candidate, "candidate");
  assertNonNegative(prior.sd, "prior.sd");
  assertNonNegative(prior.dof, "prior.dof");
  assertPositive(floorSd, "floorSd");
  assertPositive(options.withinDof, "withinDof");

  const outliers = outlierIndices(history, floorSd);
  const kept = history.filter((_, index) => !outliers.includes(index));
  const past = kept.map((run) => run.value);
  const total = moderatedVariance({
    sampleVariance: squaredDeviations(past) / Math.max(1, past.length - 1),
    count: past.length,
    priorVariance: prior.sd ** 2,
    priorDof: prior.dof,
    floor: floorSd ** 2,
  });

  const robust = past.length >= ROBUST_FROM;
  const centre = robust ? median(past) : mean(past);
  const { withinDof } = options;
  const pastOfOne = { variance: typicalVariance(ofOneValue(kept)), dof: withinDof * past.length };
  const newOfOne = { variance: mean(ofOneValue(candidate)), dof: withinDof * candidate.length };
  const ofOne = pooledVariance(pastOfOne, newOfOne);
  const withinNew = withinOf(candidate, ofOne);
  const withinPast = withinOf(kept, ofOne === newOfOne ? pastOfOne : ofOne);
  const between = Math.max(0, total.variance - withinPast.variance);
  const perNew = 1 / candidate.length;
  const perPast = (robust ? MEDIAN_VARIANCE_RATIO : 1) / past.length;
  const error = addVariances(
    { variance: between * (perNew + perPast), dof: total.dof },
    { ...withinNew, variance: withinNew.variance * perNew },
    { ...withinPast, variance: withinPast.variance * perPast },
  );
  const least = floorSd ** 2 * (1 / candidate.length + 1 / past.length);
  const squaredError = Math.max(least, error.variance);

  return {
    centre,
    estimate: mean(candidate.map((run) => run.value)) - centre,
    standardError: Math.sqrt(squaredError),
    dof: error.variance === 0 ? total.dof : error.dof,
    betweenSd: Math.sqrt(between),
    withinSdCandidate: Math.sqrt(withinNew.variance),
    withinShare: (withinNew.variance * perNew) / squaredError,
    outliers,
  };
}
