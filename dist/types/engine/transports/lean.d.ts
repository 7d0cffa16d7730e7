import type { Transport, TransportOptions } from "../transport.js";
/**
 * HTTP/1.1 straight on TCP and TLS sockets: requests are encoded once, all connections read into
 * one buffer, responses are framed strictly and nothing is allocated per event. HTTP/2 and proxies
 * are undici's.
 */
export declare function makeLeanTransport(options: TransportOptions): Transport;
