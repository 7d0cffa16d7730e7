import { type ClientHttp2Stream } from "node:http2";
import type { RequestDraft } from "../protocol.js";
import type { Connection, TimedConnector } from "./timed-connector.js";
import type { Flight, ResponseSink, TransportFault, TransportOptions } from "../transport.js";
/** One request and where it is. */
export interface Ride {
    readonly sink: ResponseSink;
    readonly request: RequestDraft;
    /** As HTTP/2 writes them: pseudo-headers first, names and values in turn. */
    readonly headers: readonly string[];
    isOver: boolean;
    /** The connection that carries it, or that it waits for; null in the queue of a limited pool. */
    link: Http2Link | null;
    stream: ClientHttp2Stream | null;
    /** Once the server has turned out to speak HTTP/1.1. */
    flight: Flight | null;
}
/** Where a connection belongs. */
export interface Http2Pool {
    readonly options: TransportOptions;
    readonly connector: TimedConnector;
    /** How many streams the last server heard of allowed. */
    streamsExpected: number;
    /** A request that waits for any connection. */
    next(): Ride | undefined;
    place(ride: Ride): void;
    /** No request waits for or rides on this connection any more, nor will. */
    closed(link: Http2Link): void;
    choseHttp1(connection: Connection): void;
}
/**
 * One HTTP/2 connection over Node's own client, from its opening to its close. undici's would send
 * requests again behind our back after GOAWAY and REFUSED_STREAM; here one request is one attempt.
 */
export declare class Http2Link {
    #private;
    constructor(pool: Http2Pool);
    get isOpening(): boolean;
    get hasRoom(): boolean;
    /** Carries a request, now or as soon as the connection is ready for it. */
    take(ride: Ride): void;
    /** Gives one request up; the others stay. */
    drop(ride: Ride): void;
    /** Leaves all its requests to the caller, who has something better for them. */
    abandon(): readonly Ride[];
    close(fault: TransportFault): Promise<void>;
}
