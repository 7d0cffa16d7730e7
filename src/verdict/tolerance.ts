import { isDistribution, isShare, type MetricName, type Statistic } from "../base/index.ts";
import type { MetricRequest } from "../comparison/index.ts";
import type { Tolerance, ToleranceLimit } from "../config/index.ts";

const GATED_BY_DEFAULT: readonly MetricRequest[] = [
  { metric: "latency", statistic: "p99" },
  { metric: "ttft", statistic: "p99" },
  { metric: "tpot", statistic: "p50" },
  { metric: "error-rate", statistic: null },
  { metric: "cost-per-1k", statistic: null },
];

const QUANTILE_TOLERANCES: Partial<Record<Statistic, number>> = {
  p999: 0.3, p99: 0.2, p95: 0.15, p90: 0.15,
};

function isSame(a: MetricRequest, b: MetricRequest): boolean {
  return a.metric === b.metric && a.statistic === b.statistic;
}

/** The metrics that are gated: the default ones and those with a tolerance, less those set off. */
export function gatedMetrics(tolerances: readonly Tolerance[]): readonly MetricRequest[] {
  const named = tolerances.map(({ metric, statistic }) => ({ metric, statistic }));
  const all = [...GATED_BY_DEFAULT,
    ...named.filter((one) => !GATED_BY_DEFAULT.some((other) => isSame(one, other)))];
  return all.filter((one) =>
    !tolerances.some((tolerance) => isSame(tolerance, one) && tolerance.limit.kind === "off"));
}

function defaultTolerance(metric: MetricName, statistic: Statistic | null): number {
  if (isShare(metric)) return 0.005;
  if (!isDistribution(metric)) return 0.05;
  return (statistic === null ? undefined : QUANTILE_TOLERANCES[statistic]) ?? 0.1;
}

function valueOf(limit: ToleranceLimit): number | null {
  return limit.kind === "off" ? null : limit.value;
}

/**
 * The worst change of a metric that is still accepted. A stand-in quantile is held to its own
 * tolerance if it has one, else to the default for its kind.
 */
export function toleranceFor(judged: MetricRequest, tolerances: readonly Tolerance[]): number {
  const written = tolerances.find((tolerance) => isSame(tolerance, judged));
  return (written ? valueOf(written.limit) : null) ??
    defaultTolerance(judged.metric, judged.statistic);
}
