import type { Socket } from "node:net";
/** The proxy that requests go through. */
export interface Proxy {
    readonly host: string;
    readonly port: number;
    readonly isTls: boolean;
    /** What to send as `Proxy-Authorization`; a secret. */
    readonly authorization: string | null;
}
/** The host of a URL as sockets want it: IPv6 without its brackets. */
export declare function bareHost(hostname: string): string;
/** The URL is never part of an error: it may hold a password. */
export declare function parseProxy(text: string): Proxy;
/** How requests to a plain HTTP endpoint are written when a proxy forwards them (RFC 9112, 3.2.2). */
export interface Forwarding {
    /** Goes before each path. */
    readonly pathPrefix: string;
    /** Go before the request's own, names and values in turn. */
    readonly headers: readonly string[];
}
/** Null when the proxy does not see the requests: without one, and in a tunnel to a TLS endpoint. */
export declare function forwardingOf(options: {
    readonly origin: string;
    readonly proxy: string | null;
}): Forwarding | null;
/** The proxy would not let a request or a tunnel through. Its own words are left out. */
export declare function refusalBy(status: number): Error;
/**
 * Asks the proxy at the other end of `socket` for a tunnel to `authority` (host:port). `done` is
 * told once, with an error or null; it is not told when the connection fails: that is the caller's.
 */
export declare function openTunnel(socket: Socket, proxy: Proxy, authority: string, done: (error: Error | null) => void): void;
