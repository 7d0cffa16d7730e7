import { type Json, type Millis, type PerSecond, type Usd } from "../base/index.js";
import type { Fingerprint } from "./fingerprint.js";
import type { RecordedWindow } from "./recorder.js";
import type { Recording } from "./schema.js";
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
    readonly tokenSource: Recording["tokens"]["source"];
    readonly model: string | null;
    readonly priceTable: Recording["cost"]["priceTable"];
    readonly environment: Readonly<Record<string, Json>>;
    readonly failures: Recording["failures"];
}
/** The recording of one run (contract section 5) from what its recorder counted. */
export declare function assembleRecording(window: RecordedWindow, facts: RunFacts): Recording;
