/**
 * stats: estimates, bounds and tests. Numbers come in, numbers go out; every file cites the source
 * of its method. Deliberately not here: latency, requests, runs' files or verdicts, and random
 * numbers. An argument outside its domain is a Bug of the caller.
 */
export { normalCdf, normalQuantile } from "./normal.ts";
export { studentTCdf, studentTQuantile } from "./student-t.ts";
export { binomialCdf, binomialTail, clopperPearsonLower, clopperPearsonUpper } from "./binomial.ts";
export { minimumCountForUpperBound, quantileRankInterval, rankOf } from "./order-statistic.ts";
export type { RankInterval } from "./order-statistic.ts";
export { deleteOneVariance } from "./jackknife.ts";
export { moderatedVariance } from "./moderated.ts";
export type { ModeratedVariance } from "./moderated.ts";
export { predictChange } from "./prediction.ts";
export type { PredictedChange, RunEstimate } from "./prediction.ts";
export { lowerBound, pGreaterThanZero, smallestDetectable, upperBound } from "./bounds.ts";
export type { Effect } from "./bounds.ts";
export type { EventCount } from "./event-count.ts";
export { pRateGreater, rateDifferenceLower, rateDifferenceUpper } from "./rate-difference.ts";
export type { RatePair } from "./rate-difference.ts";
export { dispersionFactor, moderatedDispersion } from "./dispersion.ts";
export { logRatioOfMeans } from "./ratio-of-means.ts";
export type { BlockTotals, LogRatio } from "./ratio-of-means.ts";
export { holm, holmLevels } from "./holm.ts";
export { addVariances, isClearlyMore, pooledVariance, typicalVariance } from "./estimated-variance.ts";
export type { EstimatedVariance } from "./estimated-variance.ts";
export { heldBySigns, pOfTurnedSigns } from "./pairs.ts";
export { changePoints } from "./change-point.ts";
export type { ChangePoint } from "./change-point.ts";
