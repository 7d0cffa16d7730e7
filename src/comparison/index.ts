/**
 * comparison: recordings of a candidate and of its baselines in, effects with their uncertainty
 * out. Declares the port `BaselineStore`. No opinion: tolerances and budgets are the verdict's.
 */
export * from "./store.ts";
export * from "./baselines.ts";
export * from "./estimate.ts";
export * from "./events.ts";
export * from "./evidence.ts";
export * from "./compare.ts";
export { fullerFile, isStated, type StatedValue, statedValue, statingTool } from "./stated.ts";
export { boundsText, hasShare } from "./shares.ts";
export { FEWEST_VALUES, standInFor } from "./stand-in.ts";
export type { PairedRun } from "./pair-estimate.ts";
export { samplingDof } from "./sampling.ts";
export * from "./paired.ts";
export * from "./noise.ts";
export * from "./segments.ts";
export * from "./run-summary.ts";
export * from "./pruning.ts";
export * from "./history.ts";
export * from "./default-branch.ts";
