import { type SecureContext } from "node:tls";
import { buildConnector } from "undici";
import type { Millis } from "../base/index.js";
import type { TransportOptions } from "./transport.js";
/** Opens connections within our own deadline: undici's ticks in half seconds. */
export interface TimedConnector {
    readonly open: buildConnector.connector;
    /** Gives up a connection that is being opened: undici would wait for it even when destroyed. */
    abandon(): void;
}
/**
 * The certificates to trust, when there are more than the usual ones; null otherwise. Made once
 * for all connections: reading the usual ones takes about 20 ms.
 */
export declare function trustOf(options: TransportOptions): SecureContext | null;
/** `opened` is told what DNS, TCP and TLS took together. */
export declare function makeTimedConnector(options: TransportOptions, trust: SecureContext | null, opened: (tookMs: Millis) => void): TimedConnector;
