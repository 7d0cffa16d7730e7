import type { MetricName } from "../base/index.ts";
import type { Recording } from "../measurement/index.ts";

/** Runs of one level: a change marker of the metric begins the next one. */
export interface Segments {
  /** Since the last marker; what a candidate is compared with. */
  readonly current: readonly Recording[];
  /** Oldest first. Their levels are past; how much their runs differ is still known from them. */
  readonly earlier: readonly (readonly Recording[])[];
}

/** `latency` of `latency.p99`: a change of one quantile moves the others. */
const metricOf = (id: string): string => id.split(".")[0] ?? id;

/** Whether the level of a metric begins anew with this run. */
export function marks(run: Recording, metric: MetricName): boolean {
  return (run.markers ?? []).some((marker) => metricOf(marker.metric) === metric);
}

/** Splits runs, oldest first, at the change markers of a metric. */
export function segmentsOf(metric: MetricName, runs: readonly Recording[]): Segments {
  const starts = runs.flatMap((run, at) => (at > 0 && marks(run, metric) ? [at] : []));
  const ends = [...starts, runs.length];
  const all = ends.map((end, at) => runs.slice(at === 0 ? 0 : ends[at - 1], end));
  return { current: all.at(-1) ?? [], earlier: all.slice(0, -1) };
}
