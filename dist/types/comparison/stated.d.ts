import { type DistributionMetric, type MetricName, type Millis, type Statistic } from "../base/index.js";
import { type Recording, type StatedQuantile } from "../measurement/index.js";
import { type MetricComparison, type MetricRequest } from "./evidence.js";
/**
 * What is known of a statistic of a run whose tool states its percentiles and nothing more, in ms
 * (of tokens per second: ms a token).
 */
export type StatedValue = Exclude<StatedQuantile, {
    readonly kind: "beyond";
}>
/** Among the failures. The tool's largest value, if it states one, is a lower limit. */
 | {
    readonly kind: "beyond";
    readonly maxMs: Millis | null;
} | {
    readonly kind: "unknown";
};
/** Whether the runs have the metric only as their tool's own figures. */
export declare function isStated(runs: readonly Recording[], metric: MetricName): boolean;
export declare function statedValue(run: Recording, metric: DistributionMetric, statistic: Statistic): StatedValue;
/** The tool whose figures these are, as a sentence begins. */
export declare function statingTool(runs: readonly Recording[]): string;
/** What would show more than the tool's own figures, as the end of a sentence. */
export declare function fullerFile(runs: readonly Recording[]): string;
/** One metric of runs known by their tool's own figures. Null for other metrics and other runs. */
export declare function compareStated(request: MetricRequest, candidates: readonly Recording[], baselines: readonly Recording[]): MetricComparison | null;
