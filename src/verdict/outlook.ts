import {
  isDistribution, isShare, must, QUANTILES, type ShareMetric, type Statistic,
} from "../base/index.ts";
import {
  compareEstimates, comparedEvents, countOf, effectiveSize, type Estimate, estimateOf, type Evidence,
  type MetricRequest, type Segments, standInFor, worseEvents,
} from "../comparison/index.ts";
import type { Recording } from "../measurement/index.ts";
import { normalQuantile, typicalVariance } from "../stats/index.ts";

export type Judged = Extract<Evidence, { kind: "ratio" | "difference" }>;

/** What comparing an unchanged run of some size with the past ones would show of one metric. */
export interface Outlook {
  readonly statistic: Statistic | null;
  readonly base: number | null;
  readonly baselineRuns: number;
  readonly evidence: Judged;
}

/** By the number of measured requests; null where they are too few or no run has the metric. */
export type Outlooks = (requests: number) => Outlook | null;

/** Standard deviation of ln latency, and of ln tokens, where nothing has been measured yet. */
export const ASSUMED_SPREAD = 0.6;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const middle = (values: readonly number[]): number =>
  must(values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)], "value");

/** Asymptotic variance of a sample quantile, q(1 − q)/(n f²); Serfling 1980, section 2.3.3. */
function assumedVariance({ metric, statistic }: MetricRequest, requests: number): number {
  const isMean = !isDistribution(metric) || statistic === null || statistic === "mean" ||
    statistic === "max";
  if (isMean) return Math.expm1(ASSUMED_SPREAD ** 2) / requests;
  const q = QUANTILES[statistic];
  const density = Math.exp(-(normalQuantile(q) ** 2) / 2) / Math.sqrt(2 * Math.PI);
  return (q * (1 - q) * ASSUMED_SPREAD ** 2) / (requests * density ** 2);
}

/** A run to come as far as it is known before, and the past runs that tell of it. */
export interface ExpectedRun {
  readonly statistic: Statistic | null;
  readonly ours: Estimate;
  readonly theirs: readonly Estimate[];
}

/** By the number of measured requests; null where they are too few or no run has the metric. */
type ExpectedRuns = (requests: number) => ExpectedRun | null;

/** Of a spread that is assumed. */
const assumedRuns = (request: MetricRequest): ExpectedRuns => (requests) => {
  const statistic = standInFor(request.statistic, requests);
  if (request.statistic !== null && statistic === null) return null;
  return { statistic, theirs: [], ours: {
    value: 0, shown: 1, isCensored: false, count: requests,
    withinVariance: assumedVariance({ metric: request.metric, statistic }, requests),
  } };
};

/** Within-run variance shrinks with the number of values, of which each request gives its share. */
function knownRuns(request: MetricRequest, baselines: readonly Recording[]): ExpectedRuns {
  const { metric } = request;
  const isQuantile = request.statistic !== null && request.statistic !== "mean";
  const counted = baselines.map((run) => ({
    run, values: isQuantile ? countOf(run, metric) : run.load.scheduled,
  })).filter(({ values }) => values > 0);
  if (counted.length === 0) return () => null;
  const typical = middle(counted.map(({ values }) => values));
  const perRequest = mean(counted.map(({ run, values }) => values / run.load.scheduled));
  const pastOf = (statistic: Statistic | null) => counted
    .filter(({ values }) => !isQuantile || standInFor(statistic, values) === statistic)
    .flatMap(({ run }) => {
      const estimate = estimateOf(run, { metric, statistic });
      return estimate === null ? [] : [{ scheduled: run.load.scheduled, estimate }];
    });
  const pasts = new Map<Statistic | null, ReturnType<typeof pastOf>>();
  return (requests) => {
    const statistic = isQuantile
      ? standInFor(request.statistic, Math.min(requests * perRequest, typical)) : request.statistic;
    if (isQuantile && statistic === null) return null;
    const past = pasts.get(statistic) ?? pastOf(statistic);
    pasts.set(statistic, past);
    if (past.length === 0) return null;
    const theirs = past.map(({ estimate }) => estimate);
    // A run in which failures reach into the quantile errs by orders of magnitude.
    const withinVariance = typicalVariance(past.map(({ scheduled, estimate }) =>
      (estimate.withinVariance * scheduled) / requests));
    const count = requests * mean(past.map(({ scheduled, estimate }) => estimate.count / scheduled));
    return { statistic, theirs, ours: { ...must(theirs[0], "estimate"), withinVariance, count } };
  };
}

/** Without baselines of a spread that is assumed. */
export const expectedRuns = (request: MetricRequest, baselines: readonly Recording[]): ExpectedRuns =>
  (baselines.length === 0 ? assumedRuns(request) : knownRuns(request, baselines));

/** What was typical of past runs, in the metric's unit; null without any. */
export const typicalValue = ({ theirs }: ExpectedRun): number | null =>
  (theirs.length === 0 ? null : middle(theirs.map(({ shown }) => shown)));

/** Evidence of no change at all, with the error that runs of these sizes have. */
const ratioOutlooks = (
  request: MetricRequest, expected: ExpectedRuns, earlier: Segments["earlier"],
): Outlooks => (requests) => {
  const run = expected(requests);
  if (run === null) return null;
  const { statistic, ours, theirs } = run;
  const judged = { metric: request.metric, statistic };
  const levels = earlier.map((level) =>
    level.map((past) => estimateOf(past, judged)).filter((one) => one !== null));
  // Without any run it is as if one of the same size were stored.
  const evidence = compareEstimates(judged, [ours], theirs.length === 0 ? [ours] : theirs, levels);
  return evidence.kind !== "ratio" ? null : {
    statistic, base: typicalValue(run), baselineRuns: theirs.length,
    evidence: { ...evidence, effect: { ...evidence.effect, estimate: 0 } },
  };
};

const shareOutlooks = (metric: ShareMetric, baselines: readonly Recording[]): Outlooks => {
  if (baselines.length === 0) {
    return (requests) => {
      const none = { events: metric === "goodput" ? requests : 0, size: requests };
      return { statistic: null, base: null, baselineRuns: 0, evidence: {
        kind: "difference", pair: { group1: none, group0: none }, events: 0, dispersion: null,
      } };
    };
  }
  const { baseline, dispersion } = comparedEvents(metric, baselines, baselines);
  const { raw } = baseline;
  const share = raw.events / raw.size;
  const usual = raw.size / baselines.length;
  return (requests) => {
    const size = effectiveSize(usual, dispersion, requests / usual);
    return { statistic: null, base: share, baselineRuns: baselines.length, evidence: {
      kind: "difference",
      pair: { group1: { events: share * size, size }, group0: baseline.effective },
      events: worseEvents(metric, { events: share * requests, size: requests }) +
        worseEvents(metric, raw),
      dispersion,
    } };
  };
};

/** Without baselines a single run is assumed, for shares one without any event. */
export function outlooksOf(
  request: MetricRequest, { current: baselines, earlier }: Segments,
): Outlooks {
  const { metric, statistic } = request;
  if (statistic === "max") return () => null;
  if (isShare(metric)) return shareOutlooks(metric, baselines);
  return ratioOutlooks(request, expectedRuns(request, baselines), earlier);
}
