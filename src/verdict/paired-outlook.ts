import { isDistribution, isShare, QUANTILES, type ShareMetric } from "../base/index.ts";
import { type MetricRequest, recordedEvents, samplingDof, worseEvents } from "../comparison/index.ts";
import { BLOCK_COUNT, type Recording } from "../measurement/index.ts";
import { type ExpectedRun, expectedRuns, type Outlook, type Outlooks, typicalValue } from "./outlook.ts";

/** Ten pairs of blocks have nine degrees of freedom. */
const PAIR_DOF = BLOCK_COUNT - 1;

/** What the pairs and, of a quantile, the order statistics around it in both arms know. */
function dofOf({ metric }: MetricRequest, { statistic, ours }: ExpectedRun): number {
  const isQuantile = isDistribution(metric) && statistic !== null && statistic !== "mean" &&
    statistic !== "max";
  if (!isQuantile) return PAIR_DOF;
  return PAIR_DOF + 2 * samplingDof(ours.count, QUANTILES[statistic]);
}

/**
 * Both arms err as a run of the candidate's plan does, independently: what differs from run to run
 * is in both alike. Drift within a run is so as well, but is still in the noise of a stored run, so
 * that the real error is smaller rather than larger.
 */
const ratioOutlooks = (request: MetricRequest, baselines: readonly Recording[]): Outlooks => {
  const expected = expectedRuns(request, baselines);
  return (requests): Outlook | null => {
    const run = expected(requests);
    if (run === null) return null;
    const standardError = Math.sqrt(2 * run.ours.withinVariance);
    return {
      statistic: run.statistic, base: typicalValue(run), baselineRuns: run.theirs.length,
      evidence: {
        kind: "ratio", effect: { estimate: 0, standardError, dof: dofOf(request, run) },
        betweenSd: 0, withinSd: standardError, withinShare: 1, outlierShare: 0,
      },
    };
  };
};

/** The judge divides the pairs' dispersion by J − 3 instead of J − 1: it is known from J only. */
const PAIR_DISPERSION = PAIR_DOF / (PAIR_DOF - 2);

function shareOutlooks(metric: ShareMetric, baselines: readonly Recording[]): Outlooks {
  const { raw, effective } = recordedEvents(baselines, metric);
  const none = metric === "goodput" ? 1 : 0;
  const share = raw.size === 0 ? none : raw.events / raw.size;
  const dispersion = PAIR_DISPERSION * (raw.size === 0 ? 1 : raw.size / effective.size);
  return (requests) => {
    const size = requests / dispersion;
    const group = { events: share * size, size };
    return {
      statistic: null, base: raw.size === 0 ? null : share, baselineRuns: baselines.length,
      evidence: {
        kind: "difference", pair: { group1: group, group0: group }, dispersion: null,
        events: 2 * worseEvents(metric, { events: share * requests, size: requests }),
      },
    };
  };
}

/**
 * What comparing two unchanged arms of a run would show. The noise within a run is that of stored
 * runs of the candidate's plan, without any it is assumed.
 */
export function pairedOutlooksOf(request: MetricRequest, baselines: readonly Recording[]): Outlooks {
  const { metric, statistic } = request;
  if (statistic === "max") return () => null;
  return isShare(metric) ? shareOutlooks(metric, baselines) : ratioOutlooks(request, baselines);
}
