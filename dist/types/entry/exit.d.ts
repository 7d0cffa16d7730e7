import type { Outcome } from "../pipeline.js";
import type { Verdict } from "../verdict/index.js";
/** Exit codes of the contract, section 2. */
export declare const EXIT: {
    readonly ok: 0;
    readonly failed: 1;
    readonly usage: 2;
    readonly unmeasured: 3;
    readonly bug: 70;
};
export declare function exitCodeOfVerdict(verdict: Verdict): number;
/** 130 for SIGINT, 143 for SIGTERM, as shells count. */
export declare function exitCodeOfSignal(name: NodeJS.Signals): number;
export declare function exitCodeOf(outcome: Outcome, interruptedBy: NodeJS.Signals | null): number;
/** Of a run that was only to be recorded: nothing is held against the endpoint. */
export declare function exitCodeOfRecording(outcome: Outcome, interruptedBy: NodeJS.Signals | null): number;
/** What to say about storing, one line each. */
export declare function storingLines(outcome: Outcome, place: string): readonly string[];
export interface Failure {
    readonly exitCode: number;
    /** Sentences for people, one a line; never a stack trace unless it is our own bug. */
    readonly lines: readonly string[];
}
/** What an error means for the user and for the exit code. */
export declare function failureOf(error: unknown): Failure;
