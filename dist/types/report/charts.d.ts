import type { BaselineSummary, CandidateSummary } from "../verdict/index.js";
import type { Chart } from "./model.js";
export declare function ninesOf(share: number): number;
/** Percentile curve of a metric, this run against the baselines taken together. */
export declare function percentileChart(metric: string, candidate: CandidateSummary, baseline: BaselineSummary | null): Chart | null;
/** How the run went, tenth by tenth: times and errors. */
export declare function timelineCharts(candidate: CandidateSummary): readonly Chart[];
/** A metric from run to run, oldest first, this run (and its confirmations) last. */
export declare function historyChart(metric: "latency" | "ttft", candidate: CandidateSummary, baseline: BaselineSummary): Chart | null;
