import {
  betterOf, isShare, type MetricId, metricId, type MetricName, type MetricUnit, must, unitOf,
} from "../base/index.ts";
import { changePoints } from "../stats/index.ts";
import { anchorOf } from "./pruning.ts";
import { byStart, type RunSummary, TREND_METRICS } from "./run-summary.ts";

export interface TrendPoint {
  readonly startedAt: string;
  readonly commit: string | null;
  /** In the metric's unit. */
  readonly value: number;
  readonly admitted: boolean;
  /** An accepted change begins here. */
  readonly isMarked: boolean;
}

export interface LevelChange {
  /** Index of the first point at the new level. */
  readonly at: number;
  readonly startedAt: string;
  readonly commit: string | null;
  /** Commit of the run before: the change lies after it. */
  readonly after: string | null;
  /** Relative, of a share the difference. Positive is more of the metric, whether good or bad. */
  readonly change: number;
  readonly isWorse: boolean;
  readonly isAccepted: boolean;
}

/** One metric over the stored runs of one configuration, oldest first. */
export interface Trend {
  readonly id: MetricId;
  readonly unit: MetricUnit;
  readonly points: readonly TrendPoint[];
  readonly changes: readonly LevelChange[];
  /** Median of the oldest admitted runs; null without any. */
  readonly anchor: number | null;
  /** Median of the newest runs since the last accepted change. */
  readonly level: number;
  /** Of the level against the anchor, as `change` is counted; accepted changes count too. */
  readonly drift: number | null;
}

export interface RunHistory {
  readonly suite: string;
  readonly scenario: string;
  readonly fingerprint: string;
  readonly runs: number;
  readonly admitted: number;
  readonly from: string;
  readonly to: string;
  readonly trends: readonly Trend[];
  /** Where the provider's version changed. */
  readonly providerChanges: readonly {
    readonly startedAt: string;
    readonly from: string;
    readonly to: string;
  }[];
}

const NEWEST_RUNS = 5;
/** Noise assumed at least: 2% of a time or a price, half a percentage point of a share. */
const FLOOR_LOG = 0.02;
const FLOOR_SHARE = 0.005;
const OUTLIER_SCALES = 3.5;
const MAD_SCALE = 1.4826;
/** Neighbours on each side that a point is held against. */
const REACH = 3;

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (must(sorted[Math.floor(middle)], "value") + must(sorted[Math.ceil(middle)], "value")) / 2;
};

/**
 * Whether a value lies far from its neighbours on both sides, as a run does that met a burst; the
 * first of a new level agrees with those that follow (Hampel's identifier on a moving window;
 * R. K. Pearson et al., EURASIP J. Adv. Signal Process. 2016:87).
 */
function isLone(values: readonly number[], at: number, floorSd: number): boolean {
  const value = must(values[at], "value");
  return [values.slice(Math.max(0, at - REACH), at), values.slice(at + 1, at + 1 + REACH)]
    .filter((side) => side.length > 0)
    .every((side) => {
      const centre = median(side);
      const spread = Math.max(floorSd, MAD_SCALE * median(side.map((one) => Math.abs(one - centre))));
      return Math.abs(value - centre) > OUTLIER_SCALES * spread;
    });
}

interface Scale {
  readonly floorSd: number;
  readonly into: (value: number) => number;
  /** A difference on the scale as a change of the metric. */
  readonly asChange: (difference: number) => number;
}

/** Shares add up, everything else is compared by ratios. */
function scaleOf(metric: MetricName): Scale {
  return isShare(metric)
    ? { floorSd: FLOOR_SHARE, into: (value) => value, asChange: (difference) => difference }
    : { floorSd: FLOOR_LOG, into: Math.log, asChange: Math.expm1 };
}

function changesOf(
  metric: MetricName,
  points: readonly TrendPoint[],
  scale: Scale,
): readonly LevelChange[] {
  const all = points.map(({ value }) => scale.into(value));
  const kept = all.flatMap((_, at) => (isLone(all, at, scale.floorSd) ? [] : [at]));
  const found = changePoints(kept.map((at) => must(all[at], "value")), scale.floorSd);
  return found.map(({ at: keptAt, shift }) => {
    const at = must(kept[keptAt], "index");
    const point = must(points[at], "point");
    return {
      at, startedAt: point.startedAt, commit: point.commit,
      after: points[at - 1]?.commit ?? null,
      change: scale.asChange(shift),
      isWorse: betterOf(metric) === "lower" ? shift > 0 : shift < 0,
      // A change is not found to the run: the marker may lie beside it.
      isAccepted: points.slice(Math.max(0, at - 1), at + 2).some(({ isMarked }) => isMarked),
    };
  });
}

function trendOf(
  request: (typeof TREND_METRICS)[number],
  runs: readonly RunSummary[],
): Trend | null {
  const { metric } = request;
  const id = metricId(metric, request.statistic);
  const scale = scaleOf(metric);
  const isKnown = ({ levels }: RunSummary): boolean =>
    Number.isFinite(scale.into(levels[id] ?? Number.NaN));
  const known = runs.filter(isKnown);
  if (known.length === 0) return null;
  const points = known.map((run): TrendPoint => ({
    startedAt: run.startedAt, commit: run.commit, value: must(run.levels[id], "level"),
    admitted: run.admitted,
    isMarked: run.markers.some((marker) => marker.split(".")[0] === metric),
  }));
  const anchors = anchorOf(runs).filter(isKnown).map(({ levels }) => must(levels[id], "level"));
  const anchor = anchors.length === 0 ? null : median(anchors);
  const marked = points.findLastIndex(({ isMarked }) => isMarked);
  const level = median(points.slice(Math.max(marked, 0)).slice(-NEWEST_RUNS).map(({ value }) => value));
  return {
    id, unit: unitOf(metric), points, anchor, level,
    changes: changesOf(metric, points, scale),
    drift: anchor === null ? null : scale.asChange(scale.into(level) - scale.into(anchor)),
  };
}

function historyOf(given: readonly RunSummary[]): RunHistory | null {
  const runs = given.filter(({ isSound }) => isSound).toSorted(byStart);
  const [first] = runs;
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return null;
  const versioned = runs.filter(({ providerModel }) => providerModel !== null);
  return {
    suite: first.suite, scenario: first.scenario, fingerprint: first.fingerprint,
    runs: runs.length, admitted: runs.filter(({ admitted }) => admitted).length,
    from: first.startedAt, to: last.startedAt,
    trends: TREND_METRICS.map((request) => trendOf(request, runs)).filter((one) => one !== null),
    providerChanges: versioned.slice(1).flatMap((run, at) => {
      const from = versioned[at]?.providerModel ?? "";
      const to = run.providerModel ?? "";
      return from === to ? [] : [{ startedAt: run.startedAt, from, to }];
    }),
  };
}

/** One history for each suite, scenario and configuration, the one that ran last first. */
export function historiesOf(runs: readonly RunSummary[]): readonly RunHistory[] {
  const byKey = Map.groupBy(runs, ({ suite, scenario, fingerprint }) =>
    JSON.stringify([suite, scenario, fingerprint]));
  return [...byKey.values()].map(historyOf).filter((one) => one !== null)
    .toSorted((a, b) => Date.parse(b.to) - Date.parse(a.to) || (a.scenario < b.scenario ? -1 : 1));
}
