import { type OnReadOpts, type Socket } from "node:net";
import type { Opening, TransportOptions } from "../transport.js";
/** An open connection: through the proxy and with TLS, where there are such. */
export interface Connection {
    readonly socket: Socket;
    readonly opening: Opening;
    /** The server chose HTTP/2 (ALPN `h2`); otherwise HTTP/1.1 is spoken. */
    readonly isHttp2: boolean;
}
/** Told once how it ended, never from within `open`; nothing after `abandon`. */
export interface Connecting {
    connected(connection: Connection): void;
    failed(error: Error): void;
}
/** Opens connections to one origin, within our own deadline, and takes the time of each phase. */
export interface TimedConnector {
    /**
     * With `onRead`, the socket hands bytes over in that buffer instead of by `data` events. In a
     * proxy's tunnel, where Node cannot, they are handed over in a buffer of their own.
     */
    open(connecting: Connecting, onRead?: OnReadOpts): {
        abandon(): void;
    };
}
export declare function makeTimedConnector(options: TransportOptions): TimedConnector;
