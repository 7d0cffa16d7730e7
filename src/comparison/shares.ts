import type { ShareMetric } from "../base/index.ts";
import { goodRequests, haveSameBounds, type Recording } from "../measurement/index.ts";
import { comparedEvents, worseEvents } from "./events.ts";
import type { MetricComparison, MetricRequest } from "./evidence.ts";

export type ShareRequest = MetricRequest & { readonly metric: ShareMetric };

/** Whether a run counted what a share is of: goodput only where latency budgets were set. */
export function hasShare(metric: ShareMetric, { blocks }: Recording): boolean {
  return metric !== "goodput" || goodRequests(blocks) !== null;
}

/** `latency 1200 ms, ttft 800 ms`: within what requests counted as good. */
export function boundsText({ latencyBoundsMs = {} }: Pick<Recording, "latencyBoundsMs">): string {
  return Object.entries(latencyBoundsMs).map(([time, ms]) => `${time} ${ms} ms`).toSorted().join(", ");
}

/** Runs whose counts mean what the candidate's do. */
export function withSameShare(
  metric: ShareMetric, candidate: Recording, runs: readonly Recording[],
): readonly Recording[] {
  return metric === "goodput" ? runs.filter((run) => haveSameBounds(run, candidate)) : runs;
}

export function noShare(
  request: ShareRequest, reason: string, samples: number,
): MetricComparison {
  return {
    request, metric: request.metric, statistic: null, id: request.metric, unit: "share", base: null,
    candidate: null, isCensored: false, samples, baselineRuns: 0,
    evidence: { kind: "none", cause: "not-comparable", reason },
  };
}

/** Null when the candidate did not count it. */
export function compareShares(
  request: ShareRequest,
  candidates: readonly Recording[],
  stored: readonly Recording[],
): MetricComparison | null {
  const { metric } = request;
  const [first] = candidates;
  if (first === undefined || !candidates.every((run) => hasShare(metric, run))) return null;
  const baselines = withSameShare(metric, first, stored);
  const { candidate: ours, baseline: theirs, dispersion } =
    comparedEvents(metric, candidates, baselines);
  if (baselines.length === 0) {
    return {
      ...noShare(request, stored.length === 0 ? "no baseline"
        : `none of the ${stored.length} baselines counted it within the same bounds as this run ` +
          `(${boundsText(first)}): their latency budgets were others`, ours.raw.size),
      candidate: ours.raw.events / ours.raw.size,
    };
  }
  return {
    request, metric, statistic: null, id: metric, unit: "share",
    base: theirs.raw.events / theirs.raw.size,
    candidate: ours.raw.events / ours.raw.size,
    isCensored: false,
    samples: ours.raw.size,
    baselineRuns: baselines.length,
    evidence: {
      kind: "difference",
      pair: { group1: ours.effective, group0: theirs.effective },
      events: worseEvents(metric, ours.raw) + worseEvents(metric, theirs.raw),
      dispersion,
    },
  };
}
