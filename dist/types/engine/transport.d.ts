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
/** What opening a connection took, phase by phase; 0 for a phase that it did not have. */
export interface Opening {
    readonly dnsMs: Millis;
    readonly tcpMs: Millis;
    /** The proxy's part, from its TCP connection to its answer to CONNECT. */
    readonly proxyMs: Millis;
    readonly tlsMs: Millis;
    /** From the first step to the last, whatever lies between the phases. */
    readonly totalMs: Millis;
}
/**
 * Told what happens to a request, at the instant it happens. Nothing follows `end` or `fault`.
 * None of these may throw: a client library would take it for a failure of the connection.
 */
export interface ResponseSink {
    /** A connection is at hand: opened for this request, or null for one that was open already. */
    connected(opening: Opening | null): void;
    headers(status: number, headers: ResponseHeaders): void;
    /** A part of the body. The chunk is valid during the call only: its memory is used again. */
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
    /** Offer HTTP/2 to a TLS endpoint. */
    readonly http2: boolean;
    /** URL of the proxy to go through; may hold a password. */
    readonly proxy: string | null;
    /** Path of a unix socket to connect to instead of the origin's host. */
    readonly socketPath: string | null;
}
