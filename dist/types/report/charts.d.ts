import type { BaselineSummary, CandidateSummary, TimelineSlice } from "../verdict/index.js";
import type { Band, Chart } from "./model.js";
type CurveMetric = "latency" | "ttft";
/** Percentile curve of a metric, this run against what it is compared with. */
export declare function percentileChart(metric: CurveMetric, candidate: CandidateSummary, baseline: BaselineSummary | null): Chart | null;
/** Parts of a run that stand out: their P99 far above the usual one, or among the failures. */
export declare function stallBands(slices: readonly TimelineSlice[], pick: (slice: TimelineSlice) => number | null): readonly Band[];
/** How the run went, part by part: times and errors. */
export declare function timelineCharts({ timeline: slices, runs }: CandidateSummary): readonly Chart[];
export {};
