import { type DistributionMetric, type Micros, QUANTILES, type QuantileName } from "../base/index.ts";
import { rankOf } from "../stats/index.ts";
import type { Block } from "./recorder.ts";
import { type Buckets, decodeBuckets, mergeBuckets, NO_BUCKETS, valueAtRank } from "./histogram.ts";
import { totalsOf } from "./outcome.ts";

/**
 * Metrics in which a failed, timed-out or dropped request counts as slower than everything: it
 * must never improve a tail that it left.
 */
const CENSORED: readonly DistributionMetric[] = [
  "latency", "service", "ttft", "ttft-service", "ttfo",
];

export function countsFailures(metric: DistributionMetric): boolean {
  return CENSORED.includes(metric);
}

/** Successes as buckets, and how many requests lie beyond all of them. */
export interface Population {
  readonly buckets: Buckets;
  readonly beyond: number;
}

export type Quantile =
  | { readonly kind: "value"; readonly us: Micros }
  /** Among the failures: slower than everything that ended well. */
  | { readonly kind: "beyond" }
  | { readonly kind: "none" };

export function sizeOf(population: Population): number {
  return population.buckets.total + population.beyond;
}

/** Nearest-rank quantile, n = successes + failures. */
export function quantileOf(population: Population, quantile: number): Quantile {
  const size = sizeOf(population);
  if (size === 0 || population.buckets.total === 0) {
    return size === 0 ? { kind: "none" } : { kind: "beyond" };
  }
  const us = valueAtRank(population.buckets, rankOf(quantile, size));
  return us === null ? { kind: "beyond" } : { kind: "value", us };
}

/** A metric's population of one block. Throws RangeError on a histogram that is none. */
export function populationOf(block: Block, metric: DistributionMetric): Population {
  const encoded = block.histograms[metric];
  const buckets = encoded === undefined ? NO_BUCKETS : decodeBuckets(encoded);
  return { buckets, beyond: countsFailures(metric) ? totalsOf(block.outcomes).failed : 0 };
}

export function mergePopulations(parts: readonly Population[]): Population {
  return {
    buckets: mergeBuckets(parts.map((part) => part.buckets)),
    beyond: parts.reduce((sum, part) => sum + part.beyond, 0),
  };
}

export const SUMMARY_QUANTILES = ["p50", "p75", "p90", "p95", "p99", "p999"] as const satisfies
  readonly QuantileName[];

export function quantileValue(name: QuantileName): number {
  return QUANTILES[name];
}
