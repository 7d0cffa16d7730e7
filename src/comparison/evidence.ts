import { betterOf, type MetricName, type MetricUnit, type Statistic } from "../base/index.ts";
import type { Effect, RatePair } from "../stats/index.ts";

/** A metric that is to be compared: `latency` with `p99`, or `error-rate` with null. */
export interface MetricRequest {
  readonly metric: MetricName;
  readonly statistic: Statistic | null;
}

/** How many times the variance of a run's count is the binomial one. */
export interface RunDispersion {
  /** As its blocks show it. */
  readonly within: number;
  /** From run to run, for runs of its size. */
  readonly between: number;
}

/** What the runs say about a change, before anybody has an opinion on it. */
export type Evidence =
  | {
      /** Effect on the logarithm, positive when worse. */
      readonly kind: "ratio";
      readonly effect: Effect;
      readonly betweenSd: number;
      readonly withinSd: number;
      /** Share of the squared standard error that a longer run would reduce. */
      readonly withinShare: number;
      /** Share of the baselines that lie far from the others. */
      readonly outlierShare: number;
    }
  /** Difference of two shares, group 1 the candidate; counts are effective ones. */
  | {
    readonly kind: "difference";
    readonly pair: RatePair;
    /** Those that are bad, of both groups. */
    readonly events: number;
    /** Of the candidate; null where both groups were measured in one run. */
    readonly dispersion: RunDispersion | null;
  }
  | {
    readonly kind: "none";
    readonly cause: "too-few-samples" | "not-comparable";
    readonly reason: string;
  };

export type RatioEvidence = Extract<Evidence, { kind: "ratio" }>;

/** On the way through logarithms and back the last digits of a number are lost. */
const KEPT_DIGITS = 12;

/**
 * The level that a change was measured from: the centre of the past runs that were kept. Another
 * average of them would contradict the change that is shown beside it.
 */
export function levelBehind(
  candidate: number, { effect }: RatioEvidence, metric: MetricName,
): number {
  const change = betterOf(metric) === "lower" ? effect.estimate : -effect.estimate;
  return Number((candidate / Math.exp(change)).toPrecision(KEPT_DIGITS));
}

export interface MetricComparison {
  readonly request: MetricRequest;
  /** What was compared: the request, or the highest quantile that has enough samples. */
  readonly metric: MetricName;
  readonly statistic: Statistic | null;
  readonly id: string;
  readonly unit: MetricUnit;
  readonly base: number | null;
  readonly candidate: number | null;
  /** The candidate's quantile lies among its failures: `candidate` is a lower limit. */
  readonly isCensored: boolean;
  /** Requests of the candidate that count. */
  readonly samples: number;
  readonly baselineRuns: number;
  readonly evidence: Evidence;
  /** The tool, where its own figures were compared as they stand. */
  readonly statedBy?: string;
}
