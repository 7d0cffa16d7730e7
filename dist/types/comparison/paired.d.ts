import { type Recording } from "../measurement/index.js";
import type { MetricComparison, MetricRequest } from "./evidence.js";
import { type PairedRun } from "./pair-estimate.js";
/**
 * Compares one metric of the arms of a run, or of a run and its confirmations, all pairs together.
 * Null when the candidate does not have the metric at all.
 */
export declare function comparePaired(request: MetricRequest, runs: readonly PairedRun[]): MetricComparison | null;
/** What a candidate is compared with: the base arms of its own runs, or stored runs. */
export interface Reference {
    /** One for each candidate, in their order; empty for a run of one arm. */
    readonly bases: readonly Recording[];
    readonly baselines: readonly Recording[];
}
export declare function compareWith(request: MetricRequest, candidates: readonly Recording[], reference: Reference): MetricComparison | null;
