/** What a request has to keep to count for `goodput`: the bounds that the latency budgets name. */
import { type LatencyBoundsMs } from "../base/index.js";
import type { Budget } from "./budgets.js";
import { type Rule } from "./complaint.js";
/**
 * The bound of each time; of several budgets on one time the widest, since half of the requests may
 * exceed what is asked of a median. Null where no budget bounds a time of a request.
 */
export declare function latencyBoundsOf(budgets: readonly Pick<Budget, "metric" | "statistic" | "limit">[]): LatencyBoundsMs | null;
export declare const goodputHasBounds: Rule;
