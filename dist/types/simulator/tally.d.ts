import type { Tokens } from "../base/index.js";
import type { Outcome, Script } from "./draw.js";
/** What became of a request, in the server's own eyes. */
export type ServedOutcome = Outcome | "unauthorized" | "bad-request" | "not-found" | "too-large";
/**
 * The server's own account. received = answered + aborted + those still open. Requests to
 * `/stats` and `/healthz` are not in it.
 */
export interface SimulatorCounts {
    /** Requests whose head arrived. */
    readonly received: number;
    /** Played to their end by the server, whatever the outcome, deliberate resets included. */
    readonly answered: number;
    /** Left by the client before their end; a hang can only end this way. */
    readonly aborted: number;
    /** By path; unknown paths count together as `other`. */
    readonly byPath: Readonly<Record<string, number>>;
    /** By what was decided for them, as soon as it was decided. */
    readonly byOutcome: Readonly<Partial<Record<ServedOutcome, number>>>;
    /** Of the `ok` chat answers played to their end. */
    readonly inputTokens: Tokens;
    readonly outputTokens: Tokens;
}
export interface Tally {
    /** Counts a new request and returns its ordinal, 1 for the first. */
    receive(path: string): number;
    decide(outcome: ServedOutcome): void;
    /** `script` is null for requests that were refused before anything was drawn. */
    answer(script: Script | null): void;
    abort(): void;
    counts(): SimulatorCounts;
}
export declare function makeTally(): Tally;
