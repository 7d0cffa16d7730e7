/** `latency.p99`, `p99`, `error-rate`: how budgets and tolerances name what they limit. */
import {
  DISTRIBUTION_METRICS, MEAN_METRICS, QUANTILES, SHARE_METRICS, isDistribution, nearestName,
  type MetricName, type Statistic,
} from "../base/index.ts";
import { accept, refuse, type Parsed } from "./parsed.ts";

export interface MetricReference {
  readonly metric: MetricName;
  readonly statistic: Statistic | null;
}

const METRICS: readonly MetricName[] = [...DISTRIBUTION_METRICS, ...SHARE_METRICS, ...MEAN_METRICS];

function isStatistic(text: string): text is Statistic {
  return Object.hasOwn(QUANTILES, text) || text === "mean" || text === "max";
}

const STATISTICS: readonly string[] = [...Object.keys(QUANTILES), "mean", "max"];

/** A statistic alone is one of `latency`. Distributions need a statistic, the others have none. */
export function parseMetricReference(text: string): Parsed<MetricReference> {
  if (isStatistic(text)) return accept({ metric: "latency", statistic: text });
  const [name = "", statistic, ...rest] = text.split(".");
  const metric = METRICS.find((known) => known === name);
  if (metric === undefined) {
    const near = nearestName(name, [...METRICS, ...STATISTICS]);
    const fix = near === null ? `write one of ${METRICS.join(", ")}` : `did you mean "${near}"?`;
    return refuse(`names an unknown metric "${name}"`, fix);
  }
  if (!isDistribution(metric)) {
    if (statistic === undefined) return accept({ metric, statistic: null });
    return refuse(`asks "${metric}" for a statistic, but it is one figure`, `write "${metric}"`);
  }
  if (statistic === undefined) {
    const usual = metric === "tokens-per-second" ? "p5" : "p99";
    return refuse(`does not say which statistic of "${metric}"`, `write e.g. "${metric}.${usual}"`);
  }
  if (rest.length === 0 && isStatistic(statistic)) return accept({ metric, statistic });
  const near = nearestName(statistic, STATISTICS);
  const fix = near === null ? `write one of ${STATISTICS.join(", ")}` : `did you mean "${near}"?`;
  return refuse(`asks "${metric}" for an unknown statistic "${statistic}"`, fix);
}
