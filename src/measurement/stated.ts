import { DISTRIBUTION_METRICS, type DistributionMetric, type Millis } from "../base/index.ts";
import { rankOf } from "../stats/index.ts";
import { countsFailures, quantileValue, SUMMARY_QUANTILES } from "./quantile.ts";
import type { DistributionSummary, Recording } from "./schema.ts";

/** What a tool's own percentiles say of a quantile in which failures count as slowest. */
export type StatedQuantile =
  /** The tool's figure; where failures move it, interpolated between that and the next ones. */
  | { readonly kind: "point"; readonly ms: Millis; readonly isMoved: boolean }
  /** Not stated, nor interpolated: between the nearest figures. Null: it states nothing above. */
  | { readonly kind: "between"; readonly lowMs: Millis; readonly highMs: Millis | null }
  /** Among the failures. */
  | { readonly kind: "beyond" };

/** Requests of the run: those planned, and those that ended well. */
type Counted = Pick<Recording["load"], "scheduled" | "ok">;

/** Binary fractions of shares like 0.999. */
const SLACK = 1e-9;

interface Stated {
  readonly share: number;
  readonly ms: Millis;
}

/** Rising in both. The largest of n values stands for the last half of a rank. */
function statedIn(summary: DistributionSummary): readonly Stated[] {
  const largest = 1 - 0.5 / Math.max(1, summary.count);
  const named = SUMMARY_QUANTILES.map((name) => [quantileValue(name), summary[name]] as const)
    .filter(([share]) => share < largest || summary.max === null);
  return [[0, summary.min] as const, ...named, [largest, summary.max] as const]
    .flatMap(([share, ms]) => (ms === null ? [] : [{ share, ms }]));
}

/**
 * Where a quantile of everything planned lies among the latencies that the tool counted. Those of
 * failed requests may be anywhere among them: it is taken that all were fast, so that a failure
 * never improves a tail.
 */
function shareAmongCounted(quantile: number, { scheduled, ok }: Counted, latencies: number): number {
  const size = Math.max(latencies, ok);
  return Math.min(1, (quantile * scheduled + size - ok) / size);
}

/** As if the tail between two figures were that of a power law: ln ms straight over −ln(1 − share). */
function interpolated(low: Stated, high: Stated, share: number): Millis {
  const depth = (at: number): number => -Math.log(1 - at);
  const part = (depth(share) - depth(low.share)) / (depth(high.share) - depth(low.share));
  return low.ms <= 0 ? high.ms : low.ms * (high.ms / low.ms) ** part;
}

const isSame = (a: number, b: number): boolean => Math.abs(a - b) < SLACK;

/** `counted` null: of a metric that only successes have, in which no failure counts. */
export function statedQuantile(
  summary: DistributionSummary, quantile: number, counted: Counted | null,
): StatedQuantile {
  const isBeyond = counted !== null &&
    (counted.ok === 0 || rankOf(quantile, counted.scheduled) > counted.ok);
  if (isBeyond) return { kind: "beyond" };
  const share = counted === null ? quantile : shareAmongCounted(quantile, counted, summary.count);
  const name = SUMMARY_QUANTILES.find((one) => isSame(quantileValue(one), quantile));
  const own = name === undefined ? null : summary[name];
  const isMoved = !isSame(share, quantile);
  if (own !== null && !isMoved) return { kind: "point", ms: own, isMoved };
  const known = statedIn(summary);
  const low = known.findLast((one) => one.share <= share + SLACK);
  const high = known.find((one) => one.share >= share - SLACK);
  const isLargest = high === undefined && summary.max !== null;
  if (own !== null && isLargest) return { kind: "point", ms: summary.max ?? own, isMoved };
  if (own !== null && low !== undefined && high !== undefined) {
    return { kind: "point", ms: low === high ? low.ms : interpolated(low, high, share), isMoved };
  }
  const highMs = isLargest ? summary.max : high?.ms ?? null;
  return { kind: "between", lowMs: low?.ms ?? 0, highMs };
}

/**
 * With the failures as slowest, as far as the tool's figures tell: null among the failures and where
 * it states nothing. Left out where failures move none of them.
 */
function withFailures(
  metric: DistributionMetric, summary: DistributionSummary, counted: Counted,
): DistributionSummary {
  if (!countsFailures(metric) || counted.ok >= counted.scheduled) return summary;
  const read = (name: (typeof SUMMARY_QUANTILES)[number]): Millis | null => {
    const found = statedQuantile(summary, quantileValue(name), counted);
    return summary[name] !== null && found.kind === "point" ? found.ms : null;
  };
  return {
    ...summary,
    withFailures: {
      p50: read("p50"), p75: read("p75"), p90: read("p90"), p95: read("p95"), p99: read("p99"),
      p999: read("p999"),
    },
  };
}

/** As metrics of the recording, beside those that are derived from its blocks. */
export function statedMetrics(
  stated: Recording["stated"], counted: Counted,
): Readonly<Record<string, DistributionSummary>> {
  return Object.fromEntries(DISTRIBUTION_METRICS.flatMap((metric) => {
    const summary = stated?.[metric];
    return summary === undefined ? [] : [[metric, withFailures(metric, summary, counted)] as const];
  }));
}
