import type { Tokens } from "../base/index.js";
import type { Outcome, Script, Usage } from "./draw.js";
/** What became of a request, in the server's own eyes. */
export type ServedOutcome = Outcome | "unauthorized" | "bad-request" | "not-found" | "too-large";
/** The usage of a number of answers together. */
export interface AnswerCounts extends Usage {
    readonly answers: number;
}
export interface ModelCounts {
    /** `ok` answers that were played to their end. */
    readonly ok: AnswerCounts;
    /**
     * Answers that were begun and failed, and `ok` ones that their client left: with all tokens
     * that were drawn for them, sent or not, which is the most that a provider would bill.
     */
    readonly unfinished: AnswerCounts;
}
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
    /** By path, `{model}` in place of a model's name; unknown paths count together as `other`. */
    readonly byPath: Readonly<Record<string, number>>;
    /** By what was decided for them, as soon as it was decided. */
    readonly byOutcome: Readonly<Partial<Record<ServedOutcome, number>>>;
    /** Of the `ok` answers of LLM APIs played to their end. */
    readonly inputTokens: Tokens;
    readonly outputTokens: Tokens;
    /** By the model that the request named; the 1001st and all later ones count as `other`. */
    readonly byModel: Readonly<Record<string, ModelCounts>>;
}
/** An answer of an LLM API. */
export interface Served {
    readonly model: string;
    readonly script: Script;
}
/** One request, from its head to its end. */
export interface Visit {
    /** 1 for the first. */
    readonly ordinal: number;
    /** `served` is null where no answer of an LLM API was drawn. */
    decide(outcome: ServedOutcome, served: Served | null): void;
    /** It is about to be played to its end. */
    answer(): void;
    /** Its connection is gone: it was aborted unless it was answered. */
    leave(): void;
}
export interface Tally {
    receive(path: string): Visit;
    counts(): SimulatorCounts;
}
export declare function makeTally(): Tally;
