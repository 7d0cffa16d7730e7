import { type TimedConnector } from "./timed-connector.js";
import type { Transport, TransportOptions } from "../transport.js";
/**
 * HTTP/1.1 over undici. A `Client` per connection on a last-in-first-out free list: a `Pool` scans
 * all its clients for each request. undici's own timeouts are off (they tick in half seconds and
 * closed idle sockets in bursts with the defaults); the caller keeps the deadlines.
 */
export declare function makeUndiciTransport(options: TransportOptions, connector?: TimedConnector): Transport;
