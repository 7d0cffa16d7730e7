import type { MetricRequest } from "../comparison/index.js";
import type { Tolerance } from "../config/index.js";
/** The metrics that are gated: the default ones and those with a tolerance, less those set off. */
export declare function gatedMetrics(tolerances: readonly Tolerance[]): readonly MetricRequest[];
/**
 * The worst change of a metric that is still accepted. A stand-in quantile is held to its own
 * tolerance if it has one, else to the default for its kind.
 */
export declare function toleranceFor(judged: MetricRequest, tolerances: readonly Tolerance[]): number;
