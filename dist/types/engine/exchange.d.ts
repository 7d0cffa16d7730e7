import type { Millis, Usd } from "../base/index.js";
import { type Price } from "../cost/index.js";
import type { Outcome, Sample } from "../measurement/index.js";
import type { Limits } from "../plan/index.js";
import type { Placed } from "./airborne.js";
import type { Reading, RequestDraft, ResponseHeaders, ResponseReader } from "./protocol.js";
import type { TokenBound } from "./requests.js";
import type { Opening, ResponseSink, Transport, TransportFault } from "./transport.js";
/** What became of a request before this attempt. */
export interface Earlier {
    readonly attempts: number;
    /** When it was handed to the client for the first time. */
    readonly dispatchedAtMs: Millis;
    readonly poolWaitMs: Millis;
}
/** One arrival on its way. Instants are on the clock of `performance.now()`. */
export interface Arrival {
    readonly index: number;
    readonly intendedAtMs: Millis;
    /** Start of the time that the sample's instants are told in. */
    readonly originMs: Millis;
    readonly draft: RequestDraft;
    /** Null: what the request costs is not known. */
    readonly price: Price | null;
    readonly most: TokenBound;
    readonly mostUsd: Usd;
    readonly reader: ResponseReader;
    /** Null: this is the first attempt. */
    readonly earlier: Earlier | null;
}
/** How an exchange ended. */
export interface Ended {
    readonly sample: Sample;
    readonly reading: Reading;
    readonly status: number | null;
    readonly headers: ResponseHeaders;
    readonly opening: Opening | null;
    readonly fault: TransportFault | null;
}
export interface Surroundings {
    readonly transport: Transport;
    readonly limits: Limits;
    readonly maxBodyBytes: number;
    /** Told the instants of bytes. */
    readonly saw: (nowMs: Millis) => void;
    /** Told once of every exchange that was started. */
    readonly ended: (exchange: Exchange, result: Ended) => void;
    /**
     * Told of an exception in a reader or in `ended`: a bug of ours. Thrown, it would vanish in the
     * transport's callbacks and pass for a fault of the endpoint.
     */
    readonly broke: (error: unknown) => void;
}
/**
 * One attempt of a request, followed to its end, which is told exactly once. It hears of its response
 * from the transport and takes the instants first, before anything is read. Deadlines are ours: first
 * byte and total count from hand-over and from the intended instant.
 */
export declare class Exchange implements ResponseSink, Placed {
    #private;
    place: number;
    /** Sends the arrival's request. `ended` may be told before this returns. */
    constructor(arrival: Arrival, surroundings: Surroundings);
    get arrival(): Arrival;
    get isOver(): boolean;
    /** The run is being stopped: ends as `aborted`. */
    abort(): void;
    /** A deadline has passed. */
    expire(outcome: Outcome): void;
    connected(opening: Opening | null): void;
    headers(status: number, headers: ResponseHeaders): void;
    bytes(chunk: Uint8Array): void;
    end(): void;
    fault(fault: TransportFault): void;
}
