import { type RunSummary } from "./run-summary.js";
/** The oldest admitted runs of a configuration: drift is measured against them for good. */
export declare const ANCHOR_RUNS = 5;
export declare function anchorOf(runs: readonly RunSummary[]): readonly RunSummary[];
/** Paths of the runs that a store need not keep: beyond 200 or 180 days of one configuration. */
export declare function runsToPrune(runs: readonly RunSummary[], now: Date): readonly string[];
