import { type DistributionMetric, type Micros, type QuantileName } from "../base/index.js";
import { type Buckets } from "./buckets.js";
import type { Block } from "./recorder.js";
export declare function countsFailures(metric: DistributionMetric): boolean;
/** Successes as buckets, and how many requests lie beyond all of them. */
export interface Population {
    readonly buckets: Buckets;
    readonly beyond: number;
}
export type Quantile = {
    readonly kind: "value";
    readonly us: Micros;
}
/** Among the failures: slower than everything that ended well. */
 | {
    readonly kind: "beyond";
} | {
    readonly kind: "none";
};
export declare function sizeOf(population: Population): number;
/** Nearest-rank quantile, n = successes + failures. */
export declare function quantileOf(population: Population, quantile: number): Quantile;
/** A metric's population of one block. Throws RangeError on a histogram that is none. */
export declare function populationOf(block: Block, metric: DistributionMetric): Population;
export declare function mergePopulations(parts: readonly Population[]): Population;
export declare const SUMMARY_QUANTILES: readonly ["p50", "p75", "p90", "p95", "p99", "p999"];
export declare function quantileValue(name: QuantileName): number;
