import type { Json } from "../base/index.js";
import { type Field } from "./fields.js";
import { type Parsed } from "./parsed.js";
export type Endpoint = {
    readonly kind: "simulator";
    readonly profile: Json | null;
} | {
    readonly kind: "url";
    readonly url: string;
    /** Path of the unix socket to connect to instead of the URL's host, which is localhost. */
    readonly socketPath: string | null;
};
/**
 * `simulator:`, optionally with a JSON profile behind the colon, or an http(s) URL, kept as it was
 * written, or one over a unix socket. Characters that the URL standard drops or turns silently
 * (white space, backslash) are refused, so that what is called is what was read.
 */
export declare function parseEndpoint(written: string): Parsed<Endpoint>;
export declare const endpoint: Field<Endpoint>;
/** Loopback names and addresses (RFC 6761 section 6.3, RFC 1122 section 3.2.1.3, RFC 4291). */
export declare function isLoopback(url: string): boolean;
export declare function isHttps(url: string): boolean;
/** A URL fit to be shown: neither credentials nor query values, which may be keys. */
export declare function displayUrl(text: string): string;
