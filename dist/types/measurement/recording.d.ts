import { type Json, type LatencyBoundsMs, type Micros, type Millis, type PerSecond, type Seconds, type Usd } from "../base/index.js";
import type { Fingerprint } from "./fingerprint.js";
import type { Price } from "../cost/index.js";
import { type OutcomeCounts } from "./outcome.js";
import type { RecordedWindow } from "./recorder.js";
import type { ImportSource, Recording } from "./schema.js";
/** How the load was planned: the plan's, which this room does not know by name. */
export type PlannedLoad = {
    readonly warmupMs: Millis;
    readonly durationMs: Millis;
} & ({
    readonly mode: "open";
    readonly arrivals: {
        readonly kind: Recording["load"]["arrivals"];
        readonly stages: readonly {
            readonly fromPerS: PerSecond;
            readonly toPerS: PerSecond;
            readonly durationMs: Millis;
        }[];
        readonly seed: number;
    };
} | {
    readonly mode: "closed";
    readonly concurrency: number;
    readonly requests: number | null;
});
/** Everything a recording says besides what the recorder counted. */
export interface RunFacts {
    readonly id: string;
    readonly toolVersion: string;
    readonly startedAt: Date;
    readonly suite: string;
    readonly scenario: string;
    readonly arm: Recording["arm"];
    readonly shard: string | null;
    readonly repeat: number;
    /** The planned common start of shards. */
    readonly start?: {
        readonly plannedAt: Date;
        readonly offsetMs: Millis;
    };
    readonly end: Recording["end"];
    readonly fingerprint: Fingerprint;
    readonly load: {
        readonly planned: PlannedLoad;
        /** Planned on average; null for a closed loop, which plans none. */
        readonly ratePerS: PerSecond | null;
        readonly maxInFlight: number;
        readonly timeoutMs: Millis;
    };
    readonly preflight: {
        readonly sent: number;
        readonly costUsd: Usd | null;
    };
    readonly health: Recording["health"];
    readonly connections?: Recording["connections"];
    readonly gateway?: Recording["gateway"];
    readonly rateLimits?: Recording["rateLimits"];
    readonly retries?: Recording["retries"];
    readonly tokenSource: Recording["tokens"]["source"];
    /** The model asked; of several, which the window tells apart, what reports call them together. */
    readonly model: string | null;
    /** By model; one without a price is missing. */
    readonly prices?: Readonly<Record<string, Price>>;
    readonly reported?: Recording["cost"]["reported"];
    readonly priceTable: Recording["cost"]["priceTable"];
    readonly environment: Readonly<Record<string, Json>>;
    readonly failures: Recording["failures"];
    /** Unless it is a run of ours. */
    readonly source?: ImportSource;
    readonly stated?: Recording["stated"];
    readonly latencyBoundsMs?: LatencyBoundsMs | undefined;
}
/** The recording of one run (contract section 5) from what its recorder counted. */
export declare function assembleRecording(window: RecordedWindow, facts: RunFacts): Recording;
/** Latencies between 0 and 1 h, and how often each was found. */
export interface CountedLatencies {
    readonly values: readonly {
        readonly us: Micros;
        readonly count: number;
    }[];
    readonly minUs: Micros;
    readonly maxUs: Micros;
}
/**
 * The window of a run of which only sums are known: one block, since nothing tells what happened
 * when. Latencies null: not even their distribution is known.
 */
export declare function windowOfCounts(counted: {
    readonly outcomes: OutcomeCounts;
    readonly latencies: CountedLatencies | null;
    readonly durationS: Seconds;
}): RecordedWindow;
