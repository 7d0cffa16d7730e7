/**
 * The metrics' names, once for all rooms: what may stand in a budget, in a tolerance, in a
 * recording and in a report. How each is derived stands in `measurement/`.
 */

/** Taken per request and kept as histograms. */
export const DISTRIBUTION_METRICS = [
  "latency", "service", "slip", "connect", "ttft", "ttft-service", "ttfo", "tpot", "gap", "stall",
  "tokens-per-second",
] as const;

/** A share of the scheduled requests. */
export const SHARE_METRICS = ["error-rate", "timeout-rate", "rate-limited-rate", "goodput"] as const;

/** One figure for a run: a mean per successful request, or a price. */
export const MEAN_METRICS = [
  "cost-per-request", "cost-per-1k", "cost-per-mtok", "input-tokens", "output-tokens",
] as const;

export type DistributionMetric = (typeof DISTRIBUTION_METRICS)[number];
export type ShareMetric = (typeof SHARE_METRICS)[number];
export type MeanMetric = (typeof MEAN_METRICS)[number];
export type MetricName = DistributionMetric | ShareMetric | MeanMetric;

/** Times that a request has once, so that a bound on them can be held against each request. */
export const REQUEST_TIMES = [
  "latency", "service", "connect", "ttft", "ttft-service", "ttfo", "tpot", "stall",
] as const satisfies readonly DistributionMetric[];
export type RequestTime = (typeof REQUEST_TIMES)[number];

/** How long each of its times may be for a request to count as good, in ms. */
export type LatencyBoundsMs = Readonly<Partial<Record<RequestTime, number>>>;

/** Quantile statistics a distribution metric may be asked for, with their order. */
export const QUANTILES = {
  p5: 0.05, p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95, p99: 0.99, p999: 0.999,
} as const;
export type QuantileName = keyof typeof QUANTILES;
export type Statistic = QuantileName | "mean" | "max";

export type MetricUnit = "ms" | "tokens/s" | "share" | "USD" | "tokens";

/** `latency.p99`, `error-rate`: the id under which a finding, budget or tolerance is known. */
export type MetricId = string;

export function isDistribution(name: MetricName): name is DistributionMetric {
  return (DISTRIBUTION_METRICS as readonly string[]).includes(name);
}

export function isShare(name: MetricName): name is ShareMetric {
  return (SHARE_METRICS as readonly string[]).includes(name);
}

export function unitOf(name: MetricName): MetricUnit {
  if (name === "tokens-per-second") return "tokens/s";
  if (isDistribution(name)) return "ms";
  if (isShare(name)) return "share";
  return name.startsWith("cost") ? "USD" : "tokens";
}

/** What a user feels of a metric: one cause moves all metrics of a kind together. */
export type MetricKind = "speed" | "failures" | "cost";

export function kindOf(name: MetricName): MetricKind {
  if (isDistribution(name) || name === "goodput") return "speed";
  return isShare(name) ? "failures" : "cost";
}

/** Which direction is an improvement. */
export function betterOf(name: MetricName): "lower" | "higher" {
  return name === "tokens-per-second" || name === "goodput" ? "higher" : "lower";
}

export function metricId(metric: MetricName, statistic: Statistic | null): MetricId {
  return statistic === null ? metric : `${metric}.${statistic}`;
}
