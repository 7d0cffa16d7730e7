import { type Millis, type PerSecond, type Tokens, type Usd } from "../base/index.js";
import { type MetricForecast, type MonthlyProjection } from "../verdict/index.js";
import type { RenderOptions } from "./render.js";
/** What is expected and what it is at most; null where nobody can know. */
export interface Range<Unit extends number> {
    readonly expected: Unit | null;
    readonly most: Unit | null;
}
/** What one scenario, or one rung of it, will send and use up: a single run of it. */
export interface ScenarioEstimate {
    readonly scenario: string;
    readonly model: string | null;
    /** Warm-up and first trial included; null for a closed loop by time that has never run. */
    readonly requests: number | null;
    readonly measuredRequests: number | null;
    /** Warm-up included; null for a closed loop by requests that has never run. */
    readonly durationMs: Millis | null;
    /** Null for a closed loop. */
    readonly ratePerS: PerSecond | null;
    readonly inputTokens: Range<Tokens>;
    readonly outputTokens: Range<Tokens>;
    readonly costUsd: Range<Usd>;
    /** It runs at the same time as another one, and takes none of its own. */
    readonly isBeside?: boolean;
    readonly baselineRuns: number;
    /** Why there is nothing to compare with; null when there is. */
    readonly absence: string | null;
}
/** Everything that can be said of a gate before it runs. */
export interface GateEstimate {
    readonly schema: "tailgate.estimate/1";
    readonly tool: {
        readonly name: "tailgate";
        readonly version: string;
    };
    readonly suite: string;
    readonly confidence: number;
    /** How often a run that would fail is measured again. */
    readonly confirm: number;
    readonly scenarios: readonly ScenarioEstimate[];
    readonly metrics: readonly MetricForecast[];
    /** Empty where no monthly volume was given. */
    readonly months: readonly MonthlyProjection[];
}
/** Lengths of runs: nobody plans them in milliseconds. */
export declare function formatLength(ms: Millis): string;
/** A total is known only if every part of it is. */
export declare function totalOf(values: readonly (number | null)[]): number | null;
/** What would let a tolerance be decided, in words; null where nothing is needed. */
export declare function remedyText({ remedy, baselineRuns, silence, isPaired }: MetricForecast, scenario?: ScenarioEstimate): string | null;
/** An estimate for a terminal. */
export declare function renderEstimate(estimate: GateEstimate, options?: Pick<RenderOptions, "color" | "columns">): string;
