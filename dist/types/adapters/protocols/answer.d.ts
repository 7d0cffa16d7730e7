import type { Json, Millis, Usd } from "../../base/index.js";
import type { Reading } from "../../engine/index.js";
import type { Outcome, TokenUsage } from "../../measurement/index.js";
/** What ends the streams of OpenAI's older APIs. */
export declare const DONE = "[DONE]";
export interface Problem {
    readonly outcome: Outcome;
    readonly detail: string;
}
/** What one JSON document of an answer says; what it leaves out it says nothing about. */
export interface Part {
    /** Generated text or calls that a person would see. */
    readonly isVisible?: boolean;
    readonly isReasoning?: boolean;
    /** Nothing more will be generated. */
    readonly isFinished?: boolean;
    /** Why it is finished, in the provider's words. */
    readonly finishReason?: string | null;
    readonly isRefusal?: boolean;
    /** A call of a tool or function. */
    readonly hasCall?: boolean;
    /** What the provider served the request as. */
    readonly serviceTier?: string | null;
    /** Model version as the provider names it. */
    readonly model?: string | null;
    readonly usage?: TokenUsage | null;
    /** What a gateway says that the answer cost. */
    readonly reportedCostUsd?: Usd | null;
    /** A failure in spite of HTTP 200. Null: none. */
    readonly error?: Json;
}
/** Notes of an answer that is being read: when its payload came, what it cost, how it went. */
export declare class Answer {
    #private;
    /** When the bytes in hand arrived. */
    atMs: Millis;
    providerModel: string | null;
    isFinished: boolean;
    isRefusal: boolean;
    hasCall: boolean;
    /** @param countsText whether tokens are to be estimated, whatever the API tells of them. */
    constructor(countsText?: boolean);
    get countsText(): boolean;
    noteText(text: string): void;
    get usage(): TokenUsage | null;
    get problem(): Problem | null;
    get payloadEvents(): number;
    /** One event is one payload, however many choices it has. */
    notePayload(isVisible: boolean, isReasoning: boolean): void;
    /** Of model, usage and cost the last one that is there counts. */
    note(part: Part): void;
    /** The first failure is the one that is told. */
    fail(outcome: Outcome, detail: string): void;
    /** What an answer without payload says for itself. */
    noContent(): Problem;
    reading(problem: Problem | null): Reading;
}
