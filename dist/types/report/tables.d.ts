import type { Json } from "../base/index.js";
import { type DistributionSummary, type Recording } from "../measurement/index.js";
import type { CandidateSummary, HistoryPoint } from "../verdict/index.js";
import { type Show } from "./format.js";
import { type Table } from "./model.js";
type Load = Recording["load"];
type Run = Pick<CandidateSummary, "load" | "outcomes">;
/** Percentiles with distribution-free intervals, failures counted as slowest, and without them. */
export declare function percentileTable(candidate: CandidateSummary): Table;
/** Failures count as slower than everything. */
export declare function quantileText(summary: DistributionSummary, name: "p50" | "p95" | "p99", run: Run): string;
/** Closed loops side by side: what more requests at a time bring, and what they cost in time. */
export declare function ladderTable(steps: readonly CandidateSummary[]): Table;
/** Every derived distribution: mean and maximum of the successes, quantiles with the failures. */
export declare function distributionTable(metrics: Recording["metrics"], load: Load): Table;
/** Shares, means and prices. */
export declare function plainTable(metrics: Recording["metrics"]): Table;
export declare function outcomeTable(outcomes: Recording["outcomes"]): Table;
export declare function failureTable(failures: Recording["failures"]): Table;
export declare function costTable(cost: Recording["cost"]): Table;
/** A percentile that lies among the failed requests has no number. */
export declare const showBeyond: (ms: number | null, failed: number, show: Show) => string;
/** Models of a mix beside each other; no rows where one model was asked. */
export declare function modelTable(models: CandidateSummary["models"]): Table;
/** Newest first. */
export declare function runsTable(points: readonly HistoryPoint[]): Table;
/** Whatever a recording says of its surroundings, nested members by their path. */
export declare function factsTable(facts: Readonly<Record<string, Json>>): Table;
export {};
