import { type Ratio, type Warning } from "../base/index.js";
import { type MetricNoise } from "../comparison/index.js";
import { type Recording } from "../measurement/index.js";
import type { Strictness } from "./finding.js";
import { type MetricForecast } from "./forecast.js";
import { type Rules } from "./judge.js";
/** One of the runs, judged against all others as if it were a pull request that changes nothing. */
export interface LeftOut {
    readonly id: string;
    readonly startedAt: string;
    readonly requests: number;
    /** Metrics that would have failed it. */
    readonly regressed: readonly string[];
    readonly undecided: readonly string[];
}
/** How often something happened in so many runs, with its exact two-sided 95% interval. */
export interface Frequency {
    readonly events: number;
    readonly runs: number;
    readonly interval: readonly [Ratio, Ratio];
}
export interface MetricCalibration {
    readonly noise: MetricNoise;
    /** With all runs as baselines and a run of their mean size to come. */
    readonly forecast: MetricForecast;
    readonly falseAlarms: number;
}
/** What k runs of one unchanged endpoint say of the gate (A/A). */
export interface Calibration {
    readonly schema: "tailgate.calibration/1";
    readonly tool: {
        readonly name: "tailgate";
        readonly version: string;
    };
    readonly suite: string;
    readonly scenario: string;
    readonly confidence: Ratio;
    /** Of the runs that count. */
    readonly load: {
        readonly requestsPerRun: number;
        /** Planned; null for a closed loop. */
        readonly ratePerS: number | null;
        readonly durationS: number;
        /** From the start of the first run to that of the last. */
        readonly spanS: number;
    };
    /** Oldest first. */
    readonly runs: readonly LeftOut[];
    readonly falseAlarms: Frequency;
    readonly metrics: readonly MetricCalibration[];
    readonly warnings: readonly Warning[];
}
/**
 * Noise, false alarms and what a gate can hold, from runs of one plan on an endpoint that did not
 * change. Runs marked as not admitted count as well: leaving out bad ones would flatter the noise.
 * @throws UsageError for runs of different plans; TailgateError where fewer than three are usable.
 */
export declare function calibrate(recordings: readonly Recording[], given: {
    readonly rules: Rules;
    readonly strictness: Strictness;
    readonly version: string;
}): Calibration;
