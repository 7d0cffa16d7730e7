/**
 * The metrics' names, once for all rooms: what may stand in a budget, in a tolerance, in a
 * recording and in a report. How each is derived stands in `measurement/`.
 */
/** Taken per request and kept as histograms. */
export declare const DISTRIBUTION_METRICS: readonly ["latency", "service", "slip", "connect", "ttft", "ttft-service", "ttfo", "tpot", "gap", "stall", "tokens-per-second"];
/** A share of the scheduled requests. */
export declare const SHARE_METRICS: readonly ["error-rate", "timeout-rate", "rate-limited-rate", "goodput"];
/** One figure for a run: a mean per successful request, or a price. */
export declare const MEAN_METRICS: readonly ["cost-per-request", "cost-per-1k", "cost-per-mtok", "input-tokens", "output-tokens"];
export type DistributionMetric = (typeof DISTRIBUTION_METRICS)[number];
export type ShareMetric = (typeof SHARE_METRICS)[number];
export type MeanMetric = (typeof MEAN_METRICS)[number];
export type MetricName = DistributionMetric | ShareMetric | MeanMetric;
/** Times that a request has once, so that a bound on them can be held against each request. */
export declare const REQUEST_TIMES: readonly ["latency", "service", "connect", "ttft", "ttft-service", "ttfo", "tpot", "stall"];
export type RequestTime = (typeof REQUEST_TIMES)[number];
/** How long each of its times may be for a request to count as good, in ms. */
export type LatencyBoundsMs = Readonly<Partial<Record<RequestTime, number>>>;
/** Quantile statistics a distribution metric may be asked for, with their order. */
export declare const QUANTILES: {
    readonly p5: 0.05;
    readonly p10: 0.1;
    readonly p25: 0.25;
    readonly p50: 0.5;
    readonly p75: 0.75;
    readonly p90: 0.9;
    readonly p95: 0.95;
    readonly p99: 0.99;
    readonly p999: 0.999;
};
export type QuantileName = keyof typeof QUANTILES;
export type Statistic = QuantileName | "mean" | "max";
export type MetricUnit = "ms" | "tokens/s" | "share" | "USD" | "tokens";
/** `latency.p99`, `error-rate`: the id under which a finding, budget or tolerance is known. */
export type MetricId = string;
export declare function isDistribution(name: MetricName): name is DistributionMetric;
export declare function isShare(name: MetricName): name is ShareMetric;
export declare function unitOf(name: MetricName): MetricUnit;
/** What a user feels of a metric: one cause moves all metrics of a kind together. */
export type MetricKind = "speed" | "failures" | "cost";
export declare function kindOf(name: MetricName): MetricKind;
/** Which direction is an improvement. */
export declare function betterOf(name: MetricName): "lower" | "higher";
export declare function metricId(metric: MetricName, statistic: Statistic | null): MetricId;
