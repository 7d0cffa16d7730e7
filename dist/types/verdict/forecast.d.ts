import { type MetricUnit, type Ratio } from "../base/index.js";
import type { Recording } from "../measurement/index.js";
import type { Strictness } from "./finding.js";
import type { Rules } from "./judge.js";
/** One scenario that is to be run: how much it will measure, and what is known of it so far. */
export interface Prospect {
    readonly scenario: string;
    /** Measured ones; null for a closed loop by time that has never run. */
    readonly requests: number | null;
    readonly rules: Rules;
    /**
     * Chosen ones, oldest first. Without any a single run is assumed, with an assumed spread. Of a paired
     * run only their noise counts.
     */
    readonly baselines: readonly Recording[];
    /** Whether it runs beside a base, which it is compared with instead of stored runs. */
    readonly isPaired: boolean;
    /** What the answers will tell, where no earlier run has told it. */
    readonly tells: {
        readonly pieces: boolean;
        readonly tokens: boolean;
        readonly cost: boolean;
    };
}
/** What would let the tolerance be decided. */
export type Remedy = {
    readonly kind: "none";
}
/** So many measured requests a run. */
 | {
    readonly kind: "requests";
    readonly requests: number;
}
/** No number of requests: what differs from run to run is too much. */
 | {
    readonly kind: "between-runs";
};
/** What a run as planned will be able to say of one gated metric. */
export interface MetricForecast {
    readonly scenario: string;
    readonly metric: string;
    /** As the rule asks for it; another one than `metric` when that one stands in for it. */
    readonly requested: string;
    readonly unit: MetricUnit;
    readonly limit: number;
    /** Smallest worsening that would be called regressed with 80% probability, without a repetition. */
    readonly detectable: number | null;
    /** Probability that an unchanged endpoint passes. */
    readonly passes: Ratio | null;
    /** Probability that an unchanged endpoint is called regressed in this metric. */
    readonly fails: Ratio | null;
    /** The smallest tolerance, in steps of 1% or 0.1 pp, that an unchanged endpoint passes with 80%. */
    readonly smallestTolerance: number | null;
    readonly remedy: Remedy;
    /** Of a paired run: those whose noise is taken for its arms'. */
    readonly baselineRuns: number;
    readonly isPaired?: boolean;
    /** Why nothing can be said; null when something can. */
    readonly silence: string | null;
}
/**
 * What the gate will be able to tell, before it runs: an unchanged endpoint is put before the
 * judge's own formulas. The level is that of the first step of Holm over all tested rules, which a
 * single regression has to pass.
 */
export declare function forecast(prospects: readonly Prospect[], strictness: Strictness): readonly MetricForecast[];
