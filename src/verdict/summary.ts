import {
  type DistributionMetric, type Json, type MetricName, millisFromMicros, must,
} from "../base/index.ts";
import { type Baselines, segmentsOf } from "../comparison/index.ts";
import {
  countsFailures, deriveMetrics, type DistributionSummary, mergePopulations, type OutcomeCounts,
  type Population, populationOf, quantileOf, type Recording, sizeOf, SUMMARY_QUANTILES, quantileValue,
  sumFacts, totalsOf, valueAtRank,
} from "../measurement/index.ts";
import { quantileRankInterval } from "../stats/index.ts";
import { type ModelFigures, modelFigures } from "./model-figures.ts";
import { type Pairing, pairingOf } from "./pairing.ts";
import { statedTogether } from "./stated-summary.ts";

/** A percentile with its distribution-free 95% interval, ms. Null: among the failures. */
export interface PercentileRow {
  readonly quantile: string;
  readonly valueMs: number | null;
  readonly lowMs: number | null;
  readonly highMs: number | null;
}

/** One tenth of a run. */
export interface TimelineSlice {
  readonly startS: number;
  readonly endS: number;
  readonly scheduled: number;
  readonly failed: number;
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
  readonly ttftP50Ms: number | null;
  readonly ttftP99Ms: number | null;
  /** Longest silence within an answer; null where none was streamed. Older files lack it. */
  readonly longestStallMs?: number | null | undefined;
}

/** A run as one point of the history. */
export interface HistoryPoint {
  readonly id: string;
  readonly startedAt: string;
  readonly commit: string | null;
  readonly runId: string | null;
  readonly p99Ms: number | null;
  readonly ttftP99Ms: number | null;
  readonly errorRate: number | null;
  readonly costPer1kUsd: number | null;
  /** Metrics whose level was reset with this run, after an accepted regression. */
  readonly markers?: readonly string[] | undefined;
}

/** Points of a percentile curve: share of requests at or below, and the time in ms. */
export type Curve = readonly (readonly [share: number, ms: number])[];

export interface CandidateSummary {
  readonly suite: string;
  readonly scenario: string;
  readonly api: string | null;
  readonly model: string | null;
  readonly source: Readonly<Record<string, Json>>;
  readonly runs: readonly HistoryPoint[];
  readonly load: Recording["load"];
  readonly outcomes: OutcomeCounts;
  readonly excluded: Recording["excluded"];
  readonly metrics: Recording["metrics"];
  readonly percentiles: Readonly<Record<string, readonly PercentileRow[]>>;
  readonly curves: Readonly<Record<string, Curve>>;
  readonly timeline: readonly TimelineSlice[];
  readonly health: Recording["health"];
  readonly connections?: Recording["connections"];
  readonly gateway?: Recording["gateway"];
  readonly answers?: Recording["answers"];
  /** Where several models were asked. */
  readonly models?: Readonly<Record<string, ModelFigures>> | undefined;
  readonly rateLimits?: Recording["rateLimits"];
  readonly retries?: Recording["retries"];
  readonly tokens: Recording["tokens"];
  readonly cost: Recording["cost"];
  readonly environment: Recording["environment"];
  readonly fingerprint: Recording["fingerprint"];
  /** What failed requests said, most frequent first; untrusted text. */
  readonly failures: Recording["failures"];
}

export interface BaselineSummary {
  /** Of a paired run: `runs` are those of its base arm, and nothing stored was consulted. */
  readonly paired?: Pairing | undefined;
  readonly absence: string | null;
  readonly runs: readonly HistoryPoint[];
  readonly curves: Readonly<Record<string, Curve>>;
  /** Medians over the runs since the last accepted change of each metric. */
  readonly typical: HistoryPoint | null;
}

const CURVE_METRICS = ["latency", "ttft"] as const;
const CURVE_SHARES = [
  0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.925, 0.95, 0.96, 0.97, 0.98, 0.985,
  0.99, 0.9925, 0.995, 0.9965, 0.998, 0.999, 0.9995, 0.9999, 0.99999,
];

const text = (value: Json | undefined): string | null =>
  typeof value === "string" || typeof value === "number" ? String(value) : null;

export function historyPoint(run: Recording): HistoryPoint {
  const plain = (name: string): number | null => {
    const metric = run.metrics[name];
    return metric !== undefined && "value" in metric ? metric.value : null;
  };
  const p99 = (name: string): number | null => {
    const metric = run.metrics[name];
    return metric !== undefined && "p99" in metric ? (metric.withFailures ?? metric).p99 : null;
  };
  return {
    id: run.id,
    startedAt: run.startedAt,
    commit: text(run.environment["commit"]),
    runId: text(run.environment["runId"]),
    p99Ms: p99("latency"),
    ttftP99Ms: p99("ttft"),
    errorRate: plain("error-rate"),
    costPer1kUsd: plain("cost-per-1k"),
    ...(run.markers === undefined ? {} : { markers: run.markers.map(({ metric }) => metric) }),
  };
}

const toMs = (us: number | null): number | null => (us === null ? null : millisFromMicros(us));

function populationIn(runs: readonly Recording[], metric: DistributionMetric): Population {
  return mergePopulations(
    runs.flatMap((run) => run.blocks.map((block) => populationOf(block, metric))));
}

/** Percentiles with intervals from order statistics, failures at the far end. */
function percentileRows(population: Population): readonly PercentileRow[] {
  const count = sizeOf(population);
  return SUMMARY_QUANTILES.map((name) => {
    const quantile = quantileValue(name);
    const found = quantileOf(population, quantile);
    const ranks = quantileRankInterval({ count, quantile, confidence: 0.95 });
    const at = (rank: number | null): number | null =>
      toMs(rank === null ? null : valueAtRank(population.buckets, rank));
    return {
      quantile: name,
      valueMs: found.kind === "value" ? millisFromMicros(found.us) : null,
      lowMs: at(ranks.lowerRank),
      highMs: at(ranks.upperRank),
    };
  });
}

/** Without intervals: nothing is known of what these figures err by. */
function statedPercentiles(
  stated: Readonly<Record<string, DistributionSummary>>,
): Readonly<Record<string, readonly PercentileRow[]>> {
  return Object.fromEntries(Object.entries(stated).map(([metric, summary]) =>
    [metric, SUMMARY_QUANTILES.filter((name) => summary[name] !== null).map((quantile) => ({
      quantile, valueMs: (summary.withFailures ?? summary)[quantile], lowMs: null, highMs: null,
    }))]));
}

function curveOf(population: Population): Curve {
  const count = sizeOf(population);
  return CURVE_SHARES.filter((share) => count * (1 - share) >= 1).flatMap((share) => {
    const us = valueAtRank(population.buckets, Math.max(1, Math.ceil(share * count)));
    return us === null ? [] : [[share, millisFromMicros(us)] as const];
  });
}

function curvesOf(runs: readonly Recording[]): Readonly<Record<string, Curve>> {
  const curves = CURVE_METRICS.map((metric): [string, Curve] =>
    [metric, curveOf(populationIn(runs, metric))]);
  return Object.fromEntries(curves.filter(([, curve]) => curve.length > 1));
}

function timelineOf(run: Recording): readonly TimelineSlice[] {
  // An import's only block is the whole run.
  if (run.blocks.length === 1) return [];
  return run.blocks.map((block) => {
    const read = (metric: DistributionMetric, quantile: number): number | null => {
      const found = quantileOf(populationOf(block, metric), quantile);
      return found.kind === "value" ? millisFromMicros(found.us) : null;
    };
    const hasTtft = block.histograms["ttft"] !== undefined;
    return {
      startS: block.startS,
      endS: block.endS,
      scheduled: block.scheduled,
      failed: totalsOf(block.outcomes).failed,
      p50Ms: read("latency", 0.5),
      p99Ms: read("latency", 0.99),
      ttftP50Ms: hasTtft ? read("ttft", 0.5) : null,
      ttftP99Ms: hasTtft ? read("ttft", 0.99) : null,
      longestStallMs: block.histograms["stall"] === undefined ? null : read("stall", 1),
    };
  });
}

const TIMED: readonly DistributionMetric[] = [
  "latency", "service", "ttft", "ttfo", "tpot", "gap", "stall", "connect",
];

/** Everything a report may want to show of the candidate, its repetitions taken together. */
export function summariseCandidate(runs: readonly Recording[]): CandidateSummary {
  const first = must(runs[0], "candidate");
  const last = must(runs.at(-1), "candidate");
  const blocks = runs.flatMap((run) => run.blocks);
  const present = TIMED.filter((metric) =>
    blocks.some((block) => block.histograms[metric] !== undefined) ||
    (countsFailures(metric) && metric === "latency"));
  const extremes = runs.reduce<Record<string, { minUs: number; maxUs: number }>>((all, run) => {
    for (const [name, { minUs, maxUs }] of Object.entries(run.extremes)) {
      const seen = all[name];
      all[name] = seen
        ? { minUs: Math.min(seen.minUs, minUs), maxUs: Math.max(seen.maxUs, maxUs) }
        : { minUs, maxUs };
    }
    return all;
  }, {});
  const { models, ...facts } = sumFacts(runs, "one after the other");
  const figures = modelFigures(models);
  const stated = statedTogether(runs);
  return {
    suite: first.suite,
    scenario: first.scenario,
    api: text(first.fingerprint.hard["api"]),
    model: text(first.fingerprint.hard["model"]),
    source: { ...first.source } as Record<string, Json>,
    runs: runs.map(historyPoint),
    ...facts,
    ...(figures === null ? {} : { models: figures }),
    metrics: { ...deriveMetrics(blocks, extremes), ...stated },
    percentiles: {
      ...Object.fromEntries(present
        .map((metric) => [metric, populationIn(runs, metric)] as const)
        .filter(([, population]) => sizeOf(population) > 0)
        .map(([metric, population]) => [metric, percentileRows(population)])),
      ...statedPercentiles(stated),
    },
    curves: curvesOf(runs),
    timeline: timelineOf(last),
    environment: first.environment,
    fingerprint: first.fingerprint,
  };
}

function medianOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).toSorted((a, b) => a - b);
  const middle = (known.length - 1) / 2;
  const low = known[Math.floor(middle)];
  const high = known[Math.ceil(middle)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** What the candidate was compared with: stored runs, or its own runs' base arm. */
export function summariseBaselines(
  baselines: Baselines,
  bases: readonly Recording[] = [],
): BaselineSummary {
  const paired = pairingOf(bases);
  const runs = paired === null ? baselines.runs : bases;
  const points = runs.map(historyPoint);
  const newest = points.at(-1);
  const typical = (metric: MetricName, pick: (point: HistoryPoint) => number | null): number | null =>
    medianOf(segmentsOf(metric, runs).current.map(historyPoint).map(pick));
  return {
    ...(paired === null ? {} : { paired }),
    absence: baselines.absence,
    runs: points,
    curves: runs.length === 0 ? {} : curvesOf(runs),
    typical: newest === undefined ? null : {
      ...newest,
      p99Ms: typical("latency", (point) => point.p99Ms),
      ttftP99Ms: typical("ttft", (point) => point.ttftP99Ms),
      errorRate: typical("error-rate", (point) => point.errorRate),
      costPer1kUsd: typical("cost-per-1k", (point) => point.costPer1kUsd),
    },
  };
}
