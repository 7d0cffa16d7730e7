import type { Transport, TransportOptions } from "../transport.js";
/**
 * For a TLS endpoint. Connections that are open already keep their protocol if a server changes its
 * mind; after `close` it is asked again.
 */
export declare function makeHttp2Transport(options: TransportOptions): Transport;
