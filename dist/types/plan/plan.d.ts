import { type Json, type LatencyBoundsMs, type Millis } from "../base/index.js";
import { type Settings, type Shard } from "../config/index.js";
import { type Call } from "./asking.js";
import { type Load } from "./load.js";
import type { Target } from "./target.js";
import type { ModelPolicy } from "./turns.js";
/** Deadlines of a request, by phase. Null: no deadline of its own. */
export interface Limits {
    /** From the intended instant. */
    readonly totalMs: Millis;
    readonly connectMs: Millis;
    readonly firstByteMs: Millis | null;
    readonly idleMs: Millis | null;
}
/** Everything that will happen, decided before anything is sent. Plain values, no secret. */
export interface Plan {
    readonly suite: string;
    readonly scenario: string;
    readonly arm: "candidate" | "base" | "control";
    /** 0 for the run itself, 1 for its first confirmation. */
    readonly repeat: number;
    /** Its model is what reports call the models asked. */
    readonly target: Target;
    readonly policy: ModelPolicy;
    /** Each model asked once, and the path to it; none where the API has no models. */
    readonly calls: readonly Call[];
    /** Of all shards together. */
    readonly load: Load;
    /** Which stripe of the schedule this process sends; left out: all of it. */
    readonly shard?: Shard;
    /** Milliseconds since 1970 at which all shards start; left out: as soon as all is ready. */
    readonly startAtMs?: Millis;
    readonly limits: Limits;
    /** Attempts after the first that a failed request gets; left out: none. */
    readonly retries?: number;
    /** What a request has to keep to be a good one; left out: nothing asks. */
    readonly latencyBoundsMs?: LatencyBoundsMs;
    readonly connections: {
        readonly max: number | null;
        readonly keepAliveMs: Millis;
        readonly insecureTls: boolean;
        readonly http2: boolean;
        /** auto: the lean HTTP/1.1 transport where it applies, else undici. */
        readonly transport: "auto" | "undici";
        /** Path of a unix socket to connect to instead of the target's host. */
        readonly socketPath: string | null;
    };
    /** Hard keys of the fingerprint: two runs are comparable only if all of them are equal. */
    readonly comparableKeys: Readonly<Record<string, Json>>;
}
/** The scenario in the configuration that a plan came from, by the plan's name. */
export declare function scenarioOfPlan(name: string): string;
/** `2/4`, as it stands in recordings; null for the whole. */
export declare function shardName({ shard }: Pick<Plan, "shard">): string | null;
/**
 * The plans of one scenario, one for each rung of a ladder: pure, so the same settings always give
 * the same plans.
 * @throws UsageError when the target cannot be made out.
 */
export declare function makePlans(scenario: {
    readonly name: string;
    readonly settings: Settings;
}, given: {
    readonly suite: string;
    readonly url: string;
    readonly socketPath: string | null;
    readonly isSimulator: boolean;
    readonly promptsText: string | null;
}): readonly Plan[];
