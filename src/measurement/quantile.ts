import { type DistributionMetric, type Micros, QUANTILES, type QuantileName } from "../base/index.ts";
import { rankOf } from "../stats/index.ts";
import {
  type Buckets, mergeBuckets, NO_BUCKETS, valueAtRank,
} from "./buckets.ts";
import { decodeBuckets } from "./histogram.ts";
import { totalsOf } from "./outcome.ts";
import type { Block } from "./recorder.ts";

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

/**
 * Decoded histograms by their block, as long as it is in use. Not state but a memo: a block never
 * changes, and a verdict asks for the same histograms once for each statistic and chart.
 */
const decoded = new WeakMap<Block, Map<DistributionMetric, Buckets>>();

function bucketsOf(block: Block, metric: DistributionMetric): Buckets {
  const encoded = block.histograms[metric];
  if (encoded === undefined) return NO_BUCKETS;
  const known = decoded.get(block) ?? new Map<DistributionMetric, Buckets>();
  const buckets = known.get(metric) ?? decodeBuckets(encoded);
  decoded.set(block, known.set(metric, buckets));
  return buckets;
}

/**
 * The failures that belong beside a histogram. Every success has a latency, so one that holds fewer is
 * of a part of the run (of wrk2's first 10 s there is none), and so are as many of the failures.
 */
function failuresBeside({ total }: Buckets, block: Block, metric: DistributionMetric): number {
  const { ok, failed } = totalsOf(block.outcomes);
  const isOfPart = metric === "latency" && total > 0 && total < ok;
  return isOfPart ? Math.ceil((failed * total) / ok) : failed;
}

/** A metric's population of one block. Throws RangeError on a histogram that is none. */
export function populationOf(block: Block, metric: DistributionMetric): Population {
  const buckets = bucketsOf(block, metric);
  return { buckets, beyond: countsFailures(metric) ? failuresBeside(buckets, block, metric) : 0 };
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
