/**
 * stats: estimates, bounds and tests. Numbers come in, numbers go out; every file cites the source
 * of its method. Deliberately not here: latency, requests, runs' files or verdicts, and random
 * numbers. An argument outside its domain is a Bug of the caller.
 */
export { normalCdf, normalQuantile } from "./normal.js";
export { studentTCdf, studentTQuantile } from "./student-t.js";
export { binomialCdf, binomialTail, clopperPearsonLower, clopperPearsonUpper } from "./binomial.js";
export { minimumCountForUpperBound, quantileRankInterval, rankOf } from "./order-statistic.js";
export type { RankInterval } from "./order-statistic.js";
export { deleteOneVariance } from "./jackknife.js";
export { moderatedVariance } from "./moderated.js";
export type { ModeratedVariance } from "./moderated.js";
export { predictChange } from "./prediction.js";
export type { PredictedChange, RunEstimate } from "./prediction.js";
export { lowerBound, pGreaterThanZero, smallestDetectable, upperBound } from "./bounds.js";
export type { Effect } from "./bounds.js";
export type { EventCount } from "./event-count.js";
export { pRateGreater, rateDifferenceLower, rateDifferenceUpper } from "./rate-difference.js";
export type { RatePair } from "./rate-difference.js";
export { dispersionFactor, moderatedDispersion } from "./dispersion.js";
export { logRatioOfMeans } from "./ratio-of-means.js";
export type { BlockTotals, LogRatio } from "./ratio-of-means.js";
export { holm, holmLevels } from "./holm.js";
export { addVariances, isClearlyMore, pooledVariance, typicalVariance } from "./estimated-variance.js";
export type { EstimatedVariance } from "./estimated-variance.js";
export { heldBySigns, pOfTurnedSigns } from "./pairs.js";
export { changePoints } from "./change-point.js";
export type { ChangePoint } from "./change-point.js";
