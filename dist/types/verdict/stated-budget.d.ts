import { type DistributionMetric, type Statistic } from "../base/index.js";
import type { Budget } from "../config/index.js";
import type { Recording } from "../measurement/index.js";
import type { Finding } from "./finding.js";
type Limit = Pick<Budget, "limit"> & {
    readonly metric: DistributionMetric;
    readonly statistic: Statistic;
};
/**
 * A budget on a tool's own figure: the figure against the limit, as points. No test stands behind
 * it, since nothing is known of what lies around the figure.
 */
export declare function judgeStated(start: Finding, { metric, statistic, limit }: Limit, candidates: readonly Recording[]): Finding;
export {};
