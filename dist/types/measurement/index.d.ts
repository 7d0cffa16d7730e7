/**
 * measurement: samples in, a mergeable recording and the metrics derived from it out.
 * Blocks of histograms are the truth, every other number can be rebuilt from them. Nothing here
 * sends, reads files, compares or judges.
 */
export * from "./outcome.js";
export * from "./sample.js";
export { type Buckets, countAbove, highestAt, lowestAt, meanOf, mergeBuckets, NO_BUCKETS, sumOver, valueAtRank, } from "./buckets.js";
export * from "./histogram.js";
export * from "./recorder.js";
export * from "./quantile.js";
export * from "./metrics.js";
export * from "./schema.js";
export * from "./fingerprint.js";
export * from "./stated.js";
export * from "./merge.js";
export { checkShards, doubtsAboutShards, mergeShards } from "./shards.js";
export { type Placing, sumFacts } from "./sums.js";
export * from "./recording.js";
export { type ModelPart } from "./model-parts.js";
export { costChangeBetween } from "./spending.js";
