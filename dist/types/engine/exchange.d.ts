import type { Millis } from "../base/index.js";
import type { Sample } from "../measurement/index.js";
import type { Limits } from "../plan/index.js";
import type { Reading, RequestDraft, ResponseHeaders, ResponseReader } from "./protocol.js";
import type { Transport, TransportFault } from "./transport.js";
/** One arrival on its way. Instants are on the clock of `performance.now()`. */
export interface Arrival {
    readonly index: number;
    readonly intendedAtMs: Millis;
    readonly request: RequestDraft;
    readonly reader: ResponseReader;
}
/** How an exchange ended. `sample` has its instants relative to `originMs`, without a cost yet. */
export interface Ended {
    readonly sample: Omit<Sample, "costUsd">;
    readonly reading: Reading;
    readonly status: number | null;
    readonly headers: ResponseHeaders;
    readonly fault: TransportFault | null;
}
export interface Exchange {
    /** The run is being stopped: ends as `aborted`. */
    abort(): void;
}
export interface Surroundings {
    readonly transport: Transport;
    readonly limits: Limits;
    readonly originMs: Millis;
    readonly maxBodyBytes: number;
    /**
     * Told of an exception in a reader or in `ended`: a bug of ours. Thrown, it would vanish in the
     * transport's callbacks and pass for a fault of the endpoint.
     */
    readonly broke: (error: unknown) => void;
}
/**
 * Sends one request and follows it to its end, which is told exactly once. Deadlines are ours:
 * first byte and total count from hand-over and from the intended instant; undici's are off.
 */
export declare function startExchange(arrival: Arrival, surroundings: Surroundings, ended: (result: Ended) => void): Exchange;
