/**
 * measurement: samples in, a mergeable recording and the metrics derived from it out.
 * Blocks of histograms are the truth, every other number can be rebuilt from them. Nothing here
 * sends, reads files, compares or judges.
 */
export * from "./outcome.ts";
export * from "./sample.ts";
export {
  type Buckets, countAbove, highestAt, lowestAt, meanOf, mergeBuckets, NO_BUCKETS, sumOver, valueAtRank,
  widthAt,
} from "./buckets.ts";
export * from "./histogram.ts";
export * from "./recorder.ts";
export * from "./running-latency.ts";
export * from "./quantile.ts";
export * from "./metrics.ts";
export * from "./schema.ts";
export { recordingGiven } from "./given.ts";
export {
  addGateways, addLimits, addRetries, type GatewayAccount, type Headroom, type LimitAccount, LIMITED,
  type Limited, lowerOf, NO_GATEWAY, NO_LIMITS, NO_RETRIES, type RetryAccount, shareLeft,
} from "./accounts.ts";
export type { AnswerAccount } from "./answers.ts";
export * from "./finish.ts";
export * from "./fingerprint.ts";
export * from "./stated.ts";
export { goodRequests, haveSameBounds } from "./goodput.ts";
export * from "./merge.ts";
export { checkShards, doubtsAboutShards, mergeShards } from "./shards.ts";
export { type Placing, sumFacts } from "./sums.ts";
export * from "./recording.ts";
export { type ModelPart } from "./model-parts.ts";
export { costChangeBetween } from "./spending.ts";
