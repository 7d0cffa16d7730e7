/**
 * comparison: recordings of a candidate and of its baselines in, effects with their uncertainty
 * out. Declares the port `BaselineStore`. No opinion: tolerances and budgets are the verdict's.
 */
export * from "./store.js";
export * from "./baselines.js";
export * from "./estimate.js";
export * from "./events.js";
export * from "./evidence.js";
export * from "./compare.js";
export { fullerFile, isStated, type StatedValue, statedValue, statingTool } from "./stated.js";
export { boundsText, hasShare } from "./shares.js";
export { FEWEST_VALUES, standInFor } from "./stand-in.js";
export type { PairedRun } from "./pair-estimate.js";
export { samplingDof } from "./sampling.js";
export * from "./paired.js";
export * from "./noise.js";
export * from "./segments.js";
export * from "./run-summary.js";
export * from "./pruning.js";
export * from "./history.js";
export * from "./default-branch.js";
