import { merge, type Recording } from "../measurement/index.js";
import { type Outcome } from "../pipeline.js";
import type { Verdict } from "../verdict/index.js";
import { type OnProgress } from "./wiring.js";
/** The inputs of the action under their own names: `{endpoint, model, rate: "50/s"}`. */
export type Inputs = Readonly<Record<string, unknown>>;
export interface RunOptions {
    /** Stops the run; what was measured so far is the result, marked as interrupted. */
    readonly signal?: AbortSignal;
    readonly onProgress?: OnProgress;
}
/**
 * Runs one scenario and gives its recording (contract section 5).
 * @throws UsageError for bad inputs, TailgateError when the endpoint cannot be measured.
 */
export declare function record(inputs: Inputs, options?: RunOptions): Promise<Recording>;
/**
 * Runs every scenario, compares with the baselines and judges. Stores only when the input
 * `update-baseline` is `always`.
 * @throws UsageError for bad inputs, TailgateError when it cannot be measured.
 */
export declare function gate(inputs: Inputs, options?: RunOptions): Promise<Outcome>;
/**
 * Judges recordings against earlier ones. Pure, synchronous and deterministic. Shards of one plan
 * among the candidates are merged, others count as repeated runs.
 */
export declare function judge(given: {
    readonly candidate: readonly Recording[];
    readonly baseline: readonly Recording[];
    readonly inputs?: Inputs;
}): Verdict;
/**
 * Another tool's results as a recording; `from` is a tool's name, or found out.
 * @throws UsageError with one problem: file, line, value and what to do.
 */
export declare function importResults(bytes: Uint8Array, options?: {
    readonly from?: string;
    /** The file's name, for messages. */
    readonly name?: string;
    /** The rate the tool was asked for: raw latencies then count from the planned instants. */
    readonly rate?: string | number;
    /** Of a CSV or JSON lines of no tool: `latency=total:ms,start=sent_at:iso,status=code`. */
    readonly columns?: string;
}): Recording;
export { merge };
export { render } from "../report/index.js";
export { startSimulator } from "../simulator/index.js";
export { parseRecording, serialiseRecording, type Recording } from "../measurement/index.js";
export { TailgateError, UsageError } from "../base/index.js";
export type { Outcome } from "../pipeline.js";
export type { Verdict } from "../verdict/index.js";
