/**
 * measurement: samples in, a mergeable recording and the metrics derived from it out.
 * Blocks of histograms are the truth, every other number can be rebuilt from them. Nothing here
 * sends, reads files, compares or judges.
 */
export * from "./outcome.js";
export * from "./sample.js";
export { type Buckets, countAbove, highestAt, lowestAt, meanOf, mergeBuckets, NO_BUCKETS, sumOver, valueAtRank, widthAt, } from "./buckets.js";
export * from "./histogram.js";
export * from "./recorder.js";
export * from "./running-latency.js";
export * from "./quantile.js";
export * from "./metrics.js";
export * from "./schema.js";
export { recordingGiven } from "./given.js";
export { addGateways, addLimits, addRetries, type GatewayAccount, type Headroom, type LimitAccount, LIMITED, type Limited, lowerOf, NO_GATEWAY, NO_LIMITS, NO_RETRIES, type RetryAccount, shareLeft, } from "./accounts.js";
export type { AnswerAccount } from "./answers.js";
export * from "./finish.js";
export * from "./fingerprint.js";
export * from "./stated.js";
export { goodRequests, haveSameBounds } from "./goodput.js";
export * from "./merge.js";
export { checkShards, doubtsAboutShards, mergeShards } from "./shards.js";
export { type Placing, sumFacts } from "./sums.js";
export * from "./recording.js";
export { type ModelPart } from "./model-parts.js";
export { costChangeBetween } from "./spending.js";
