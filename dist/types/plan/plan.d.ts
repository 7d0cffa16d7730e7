import { type Json, type Millis } from "../base/index.js";
import type { Settings } from "../config/index.js";
import type { Arrivals } from "./arrivals.js";
import { type Target } from "./target.js";
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
    readonly target: Target;
    readonly load: {
        readonly arrivals: Arrivals;
        readonly warmupMs: Millis;
        readonly durationMs: Millis;
        readonly maxInFlight: number;
    };
    readonly limits: Limits;
    readonly connections: {
        readonly max: number | null;
        readonly keepAliveMs: Millis;
        readonly insecureTls: boolean;
    };
    /** Hard keys of the fingerprint: two runs are comparable only if all of them are equal. */
    readonly comparableKeys: Readonly<Record<string, Json>>;
}
/**
 * The plan of one scenario: pure, so the same settings always give the same plan.
 * @throws UsageError when the target cannot be made out.
 */
export declare function makePlan(scenario: {
    readonly name: string;
    readonly settings: Settings;
}, given: {
    readonly suite: string;
    readonly url: string;
    readonly isSimulator: boolean;
    readonly promptsText: string | null;
    readonly ratePerS: number;
}): Plan;
