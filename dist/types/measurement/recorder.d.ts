import { type LatencyBoundsMs, type Micros, type Millis, type Usd } from "../base/index.js";
import { type AnswerAccount } from "./answers.js";
import { type ModelPart } from "./model-parts.js";
import type { OutcomeCounts } from "./outcome.js";
import { type RunningLatency } from "./running-latency.js";
import { type Sample, type TokenUsage } from "./sample.js";
/** One of the J equal slices of the measured window, by intended time. */
export interface Block {
    readonly startS: number;
    readonly endS: number;
    readonly scheduled: number;
    readonly outcomes: OutcomeCounts;
    /** Requests that ended well and kept every bound; left out where there are none. */
    readonly good?: number | undefined;
    readonly tokens: TokenUsage & {
        readonly requests: number;
    };
    /** Null when the model has no price. */
    readonly costUsd: Usd | null;
    readonly costUsdSquares: number | null;
    readonly histograms: Readonly<Record<string, string>>;
}
export interface Extremes {
    readonly minUs: Micros;
    readonly maxUs: Micros;
}
/** What one generator thread saw. `merge` of the blocks of all threads is the run. */
export interface RecordedWindow {
    readonly blocks: readonly Block[];
    readonly extremes: Readonly<Record<string, Extremes>>;
    readonly warmup: {
        readonly sent: number;
        readonly costUsd: Usd | null;
    };
    /** Over all sent requests, failures included: the generator's own punctuality. */
    readonly slip: string;
    readonly poolWait: string;
    readonly lastDispatchMs: Millis;
    /** Where more than one model was asked: the measured requests of each. */
    readonly models?: Readonly<Record<string, ModelPart>> | undefined;
    /** Of an API that answers, what its measured answers told of themselves. */
    readonly answers?: AnswerAccount | undefined;
}
export declare const BLOCK_COUNT = 10;
export interface Recorder {
    /** Arrivals from this one on are measured: of a closed loop it is known only when it is sent. */
    measureFrom(index: number): void;
    add(sample: Sample): void;
    /** Of the measured requests so far; counted on in place. */
    readonly running: RunningLatency;
    finish(): RecordedWindow;
}
/** What is measured, and how it is cut into ten blocks. */
export interface Window {
    readonly warmupMs: Millis;
    readonly durationMs: Millis;
    /** Arrivals 0 to warmupCount − 1 are warm-up; null: until `measureFrom` tells. */
    readonly warmupCount: number | null;
    /** A closed loop of so many measured requests is cut by their number, anything else by time. */
    readonly requests: number | null;
    readonly isPriced: boolean;
    readonly latencyBoundsMs?: LatencyBoundsMs | undefined;
    /** Which model an arrival asks, where there are several. */
    readonly modelOf?: ((index: number) => string) | undefined;
}
/**
 * Folds samples into ten blocks of histograms and sums; keeps no request. Warm-up samples are
 * counted, not measured.
 */
export declare function makeRecorder(window: Window): Recorder;
