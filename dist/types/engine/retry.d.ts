import { type Millis } from "../base/index.js";
import { type Outcome, type RetryAccount } from "../measurement/index.js";
import type { Arrival, Ended } from "./exchange.js";
import type { ResponseHeaders } from "./protocol.js";
/** How often a failed request is sent again, and what the chance in its pauses is made of. */
export interface RetryPolicy {
    /** Attempts after the first. */
    readonly most: number;
    readonly seed: number;
    /** Of a request, from its intended instant: all its attempts and pauses lie within. */
    readonly totalMs: Millis;
}
/**
 * How long an answer asks to be left alone: `retry-after-ms`, or `Retry-After` in seconds or as an
 * HTTP date (RFC 9110, section 10.2.3). Null where it does not say. `wallMs`: since 1970.
 */
export declare function retryAfterMs(headers: ResponseHeaders, wallMs: Millis): Millis | null;
/**
 * The pause before the next attempt; null: there is none. Exponential backoff with full jitter (M.
 * Brooker, "Exponential Backoff and Jitter", 2015), the same for the same seed, arrival and attempt.
 * It begins when the time is over that the answer asks for: requests that are told the same instant
 * would else come back all at once.
 */
export declare function pauseBeforeRetry(arrival: Pick<Arrival, "index" | "intendedAtMs" | "earlier">, ended: Ended, policy: RetryPolicy, now: {
    readonly atMs: Millis;
    readonly wallMs: Millis;
}): Millis | null;
export interface RetryPorts {
    /** Sends the arrival again; false where its next attempt cannot be paid for. */
    readonly send: (arrival: Arrival) => boolean;
    /** Told of requests that got no further attempt after all. */
    readonly over: (arrival: Arrival, ended: Ended) => void;
    /** Told of exceptions, which are bugs: thrown in a timer they would end the thread. */
    readonly broke: (error: unknown) => void;
}
/** The requests of a run that wait for their next attempt. */
export interface Retrying {
    readonly account: RetryAccount;
    /** Takes charge of an arrival whose attempt has ended; false: there will be no other. */
    takes(arrival: Arrival, ended: Ended): boolean;
    /** A request that had several attempts has ended for good. */
    finished(outcome: Outcome): void;
    /** Lets nobody wait any longer: all end as they stand. */
    giveUp(): void;
    /** The run is being stopped: all end as `aborted`. */
    abortAll(): void;
}
export declare function makeRetrying(policy: RetryPolicy, ports: RetryPorts): Retrying;
