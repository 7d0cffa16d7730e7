import type { BaselineSummary, CandidateSummary, Finding } from "../verdict/index.js";
import type { Chart } from "./model.js";
interface Shown {
    readonly candidate: CandidateSummary;
    readonly baseline: BaselineSummary;
    readonly findings: readonly Finding[];
    readonly mostRuns: number;
    /** Runs whose value lies among failed requests keep their place, as a gap. */
    readonly withGaps: boolean;
}
/** For a comment: short, and without a limit, which its legend could not show. */
export declare function historyChart(metric: "latency" | "ttft", candidate: CandidateSummary, baseline: BaselineSummary): Chart | null;
/** For a page: every run, every metric that a history keeps. */
export declare function historyCharts(shown: Omit<Shown, "mostRuns" | "withGaps">): readonly Chart[];
export {};
