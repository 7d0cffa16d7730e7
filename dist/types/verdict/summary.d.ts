import { type Json } from "../base/index.js";
import { type Baselines } from "../comparison/index.js";
import { type OutcomeCounts, type Recording } from "../measurement/index.js";
import { type ModelFigures } from "./model-figures.js";
import { type Pairing } from "./pairing.js";
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
export declare function historyPoint(run: Recording): HistoryPoint;
/** Everything a report may want to show of the candidate, its repetitions taken together. */
export declare function summariseCandidate(runs: readonly Recording[]): CandidateSummary;
/** What the candidate was compared with: stored runs, or its own runs' base arm. */
export declare function summariseBaselines(baselines: Baselines, bases?: readonly Recording[]): BaselineSummary;
