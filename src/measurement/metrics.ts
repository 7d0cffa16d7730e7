import {
  DISTRIBUTION_METRICS, type DistributionMetric, type MetricName, type Micros, millisFromMicros,
} from "../base/index.ts";
import { goodRequests } from "./goodput.ts";
import { type Buckets, lowestAt, meanOf, sumOver } from "./buckets.ts";
import { addCounts, type OutcomeCounts, totalsOf } from "./outcome.ts";
import {
  countsFailures, mergePopulations, type Population, populationOf, quantileOf, quantileValue,
  SUMMARY_QUANTILES,
} from "./quantile.ts";
import type { Block, Extremes } from "./recorder.ts";
import { addTokens, NO_TOKENS, type TokenUsage } from "./sample.ts";
import type { DistributionSummary, PlainSummary } from "./schema.ts";

/** Sums over blocks. */
export interface Totals {
  readonly outcomes: OutcomeCounts;
  readonly tokens: TokenUsage & { readonly requests: number };
  readonly costUsd: number | null;
}

export function sumBlocks(blocks: readonly Block[]): Totals {
  const tokens = blocks.reduce((sum, block) => addTokens(sum, block.tokens), NO_TOKENS);
  const isPriced = blocks.every((block) => block.costUsd !== null);
  return {
    outcomes: blocks.reduce<OutcomeCounts>((sum, block) => addCounts(sum, block.outcomes), {}),
    tokens: { ...tokens, requests: blocks.reduce((sum, block) => sum + block.tokens.requests, 0) },
    costUsd: isPriced ? blocks.reduce((sum, block) => sum + (block.costUsd ?? 0), 0) : null,
  };
}

const toMs = (us: Micros | null): number | null => (us === null ? null : millisFromMicros(us));

function quantilesOf(population: Population, extremes: Extremes | undefined): Quantiles {
  const read = (quantile: number): number | null => {
    const found = quantileOf(population, quantile);
    if (found.kind !== "value") return null;
    // A bucket's upper edge may lie just above the largest value that was ever seen.
    return toMs(extremes ? Math.min(found.us, extremes.maxUs) : found.us);
  };
  const [p50, p75, p90, p95, p99, p999] = SUMMARY_QUANTILES.map((q) => read(quantileValue(q)));
  return {
    p50: p50 ?? null, p75: p75 ?? null, p90: p90 ?? null, p95: p95 ?? null, p99: p99 ?? null,
    p999: p999 ?? null,
  };
}

type Quantiles = Record<(typeof SUMMARY_QUANTILES)[number], number | null>;

function summariseDistribution(
  metric: DistributionMetric,
  population: Population,
  extremes: Extremes | undefined,
): DistributionSummary {
  const { buckets } = population;
  const successes: Population = { buckets, beyond: 0 };
  const lowest = (position: number | undefined): Micros | null =>
    (position === undefined ? null : lowestAt(position));
  return {
    unit: "ms",
    count: buckets.total,
    mean: toMs(meanOf(buckets)),
    min: toMs(extremes?.minUs ?? lowest(buckets.positions[0])),
    max: toMs(extremes?.maxUs ?? lowest(buckets.positions.at(-1))),
    ...quantilesOf(successes, extremes),
    ...(countsFailures(metric) ? { withFailures: quantilesOf(population, extremes) } : {}),
  };
}

/** 1/tpot per user, read from the other end of the distribution. */
function tokensPerSecond(tpot: DistributionSummary, buckets: Buckets): DistributionSummary {
  const invert = (ms: number | null): number | null => (ms === null || ms === 0 ? null : 1000 / ms);
  const mirrored = (quantile: number): number | null => {
    const found = quantileOf({ buckets, beyond: 0 }, 1 - quantile);
    return found.kind === "value" ? invert(millisFromMicros(found.us)) : null;
  };
  const sum = sumOver(buckets, (count, us) => (us === 0 ? 0 : (count * 1e6) / us));
  return {
    unit: "tokens/s",
    count: tpot.count,
    mean: buckets.total === 0 ? null : sum / buckets.total,
    min: invert(tpot.max),
    max: invert(tpot.min),
    p50: mirrored(0.5), p75: mirrored(0.75), p90: mirrored(0.9), p95: mirrored(0.95),
    p99: mirrored(0.99), p999: mirrored(0.999),
  };
}

/** Shares of everything planned, means per successful request, prices. */
export function plainMetrics(blocks: readonly Block[]): Readonly<Record<string, PlainSummary>> {
  const sums = sumBlocks(blocks);
  const counts = totalsOf(sums.outcomes);
  const share = (part: number): PlainSummary => ({
    unit: "share",
    count: counts.scheduled,
    value: counts.scheduled === 0 ? null : part / counts.scheduled,
  });
  const { tokens, costUsd } = sums;
  const good = goodRequests(blocks);
  const perRequestUsd = costUsd === null || counts.ok === 0 ? null : costUsd / counts.ok;
  const billed = tokens.input + tokens.output;
  const usd = (value: number | null): PlainSummary => ({ unit: "USD", count: counts.ok, value });
  const mean = (sum: number): PlainSummary => ({
    unit: "tokens",
    count: tokens.requests,
    value: tokens.requests === 0 ? null : sum / tokens.requests,
  });
  return {
    "error-rate": share(counts.failed),
    "timeout-rate": share(counts.timeouts),
    "rate-limited-rate": share(counts.rateLimited),
    ...(good === null ? {} : { goodput: share(good) }),
    "cost-per-request": usd(perRequestUsd),
    "cost-per-1k": usd(perRequestUsd === null ? null : perRequestUsd * 1000),
    "cost-per-mtok": usd(costUsd === null || billed === 0 ? null : (costUsd / billed) * 1e6),
    "input-tokens": mean(tokens.input),
    "output-tokens": mean(tokens.output),
  } satisfies Partial<Record<MetricName, PlainSummary>>;
}

/** Every metric the blocks can tell (contract section 6), times in ms. Rebuildable at any time. */
export function deriveMetrics(
  blocks: readonly Block[],
  extremes: Readonly<Record<string, Extremes>>,
): Readonly<Record<string, DistributionSummary | PlainSummary>> {
  const metrics: Record<string, DistributionSummary | PlainSummary> = {};
  for (const metric of DISTRIBUTION_METRICS) {
    if (!blocks.some((block) => block.histograms[metric] !== undefined)) continue;
    const population = mergePopulations(blocks.map((block) => populationOf(block, metric)));
    const summary = summariseDistribution(metric, population, extremes[metric]);
    metrics[metric] = summary;
    if (metric === "tpot") metrics["tokens-per-second"] = tokensPerSecond(summary, population.buckets);
  }
  return { ...metrics, ...plainMetrics(blocks) };
}
