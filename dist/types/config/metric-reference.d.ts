/** `latency.p99`, `p99`, `error-rate`: how budgets and tolerances name what they limit. */
import { type MetricName, type Statistic } from "../base/index.js";
import { type Parsed } from "./parsed.js";
export interface MetricReference {
    readonly metric: MetricName;
    readonly statistic: Statistic | null;
}
/** A statistic alone is one of `latency`. Distributions need a statistic, the others have none. */
export declare function parseMetricReference(text: string): Parsed<MetricReference>;
