import type { MetricId } from "../base/index.ts";
import type { Recording } from "../measurement/index.ts";

/** What stays known of a stored run without opening its file: enough for trends and for pruning. */
export interface RunSummary {
  /** Within the store. */
  readonly path: string;
  readonly suite: string;
  /** Of a control's run it says so: `chat (control)`. */
  readonly scenario: string;
  readonly fingerprint: string;
  /** RFC 3339. */
  readonly startedAt: string;
  readonly commit: string | null;
  readonly admitted: boolean;
  readonly verdict: string | null;
  /** Completed, by a healthy generator, with an answer: its levels are the endpoint's. */
  readonly isSound: boolean;
  /** Metrics whose level begins anew with this run. */
  readonly markers: readonly MetricId[];
  /** The provider's own name for the version that answered. */
  readonly providerModel: string | null;
  /** Values in the metrics' own units. */
  readonly levels: Readonly<Record<MetricId, number>>;
}

/** Metrics with a trend, in the order they are shown. */
export const TREND_METRICS = [
  { metric: "latency", statistic: "p99" }, { metric: "latency", statistic: "p50" },
  { metric: "ttft", statistic: "p99" }, { metric: "ttft", statistic: "p50" },
  { metric: "tpot", statistic: "p50" }, { metric: "error-rate", statistic: null },
  { metric: "cost-per-1k", statistic: null },
] as const;

/** Failures count as slower than everything; a quantile among them has no value. */
function levelOf(run: Recording, { metric, statistic }: (typeof TREND_METRICS)[number]): number | null {
  const summary = run.metrics[metric];
  if (summary === undefined) return null;
  if (statistic === null) return "value" in summary ? summary.value : null;
  return "p99" in summary ? (summary.withFailures ?? summary)[statistic] : null;
}

const textOf = (value: unknown): string | null =>
  (typeof value === "string" && value !== "" ? value.slice(0, 200) : null);

export function summariseRun(path: string, run: Recording): RunSummary {
  const levels = TREND_METRICS.flatMap((request) => {
    const level = levelOf(run, request);
    const { metric, statistic } = request;
    return level === null ? [] : [[statistic === null ? metric : `${metric}.${statistic}`, level]];
  });
  return {
    path, suite: run.suite, fingerprint: run.fingerprint.key,
    scenario: run.arm === "control" ? `${run.scenario} (control)` : run.scenario,
    startedAt: run.startedAt,
    commit: textOf(run.environment["commit"]),
    admitted: run.admitted !== false,
    verdict: run.verdict ?? null,
    isSound: run.end === "completed" && run.health.healthy && run.load.ok > 0,
    markers: (run.markers ?? []).map(({ metric }) => metric),
    providerModel: textOf(run.fingerprint.soft["providerModel"]),
    levels: Object.fromEntries(levels),
  };
}

/** Oldest first. */
export function byStart(a: RunSummary, b: RunSummary): number {
  return Date.parse(a.startedAt) - Date.parse(b.startedAt) || (a.path < b.path ? -1 : 1);
}
