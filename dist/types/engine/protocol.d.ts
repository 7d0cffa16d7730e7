import type { Micros, Millis, Usd } from "../base/index.js";
import type { AnswerNote, Outcome, TokenUsage } from "../measurement/index.js";
import type { Target } from "../plan/index.js";
/** One HTTP request, ready to be written. */
export interface RequestDraft {
    readonly method: string;
    /** Path and query. */
    readonly path: string;
    /** Names and values in turn. */
    readonly headers: readonly string[];
    readonly body: Buffer | null;
    /** UTF-8 bytes of the texts in it, where tokens are to be estimated. */
    readonly inputBytes?: number;
}
/** Response headers, names in lower case; the values of a repeated header are joined by commas. */
export type ResponseHeaders = Readonly<Record<string, string>>;
/** What a response turned out to be, with the instants at which its parts arrived. */
export interface Reading {
    readonly outcome: Outcome;
    readonly firstPayloadMs: Millis | null;
    readonly firstVisibleMs: Millis | null;
    readonly lastPayloadMs: Millis | null;
    readonly payloadEvents: number;
    readonly gapsUs: readonly Micros[];
    readonly usage: TokenUsage | null;
    /** UTF-8 bytes of what was generated, where tokens are to be estimated; null usage then. */
    readonly generatedBytes?: number;
    readonly reasoningVisible: boolean;
    /** What a gateway's usage says that the answer cost. */
    readonly reportedCostUsd?: Usd | null;
    /** Model version as the provider names it. */
    readonly providerModel: string | null;
    /** Left out where the protocol knows no answers, only responses. */
    readonly answer?: AnswerNote;
    /** For people, on anything but `ok`: what the response said, untrusted. */
    readonly detail: string | null;
}
/**
 * Reads one response. Instants are given by the caller, taken before any parsing. `bytes` throws a
 * RangeError when a part of the response outgrows its bound.
 */
export interface ResponseReader {
    headers(status: number, headers: ResponseHeaders): void;
    bytes(chunk: Uint8Array, atMs: Millis): void;
    /** The response is complete. */
    end(): Reading;
    /** The response will not be completed; what was seen so far. */
    cut(): Reading;
}
/** PORT: an LLM API, or plain HTTP. `adapters/protocols` implements it. */
export interface Protocol {
    readonly api: string;
    /**
     * Prepares all requests; answers the one of the n-th prompt, beginning again behind the last. The
     * key goes out as the API wants it.
     */
    prepare(target: Target, apiKey: string | null): (index: number) => RequestDraft;
    reader(target: Target): ResponseReader;
}
export type ProtocolFinder = (api: string) => Protocol;
