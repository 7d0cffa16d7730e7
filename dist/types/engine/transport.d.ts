import type { Millis } from "../base/index.js";
import type { Outcome } from "../measurement/index.js";
import type { RequestDraft, ResponseHeaders } from "./protocol.js";
/** Why a request got no complete response. */
export interface TransportFault {
    readonly outcome: Outcome;
    /** For people: the system's words, untrusted. */
    readonly detail: string;
    /** Our machine's limit (ports, file descriptors), not the endpoint's doing. */
    readonly isOurs: boolean;
}
/**
 * Told what happens to a request, at the instant it happens. Nothing follows `end` or `fault`.
 * None of these may throw: a client library would take it for a failure of the connection.
 */
export interface ResponseSink {
    /** A connection is at hand. `openedMs` is what opening it took, null for a reused one. */
    connected(openedMs: Millis | null): void;
    headers(status: number, headers: ResponseHeaders): void;
    bytes(chunk: Uint8Array): void;
    end(): void;
    fault(fault: TransportFault): void;
}
export interface Flight {
    /** Still waiting for a connection of a limited pool. */
    readonly isQueued: boolean;
    /** Gives the request up and closes its connection. The sink hears nothing more. */
    abort(): void;
}
/** PORT: how requests travel. One transport serves one origin. */
export interface Transport {
    send(request: RequestDraft, sink: ResponseSink): Flight;
    /**
     * Closes all connections, so that the next request opens a new one. Requests under way and
     * those that wait end with a fault.
     */
    close(): Promise<void>;
}
export interface TransportOptions {
    readonly origin: string;
    readonly maxConnections: number | null;
    readonly keepAliveMs: Millis;
    readonly connectTimeoutMs: Millis;
    readonly insecureTls: boolean;
    /** PEM text of further certificate authorities. */
    readonly ca: string | null;
}
