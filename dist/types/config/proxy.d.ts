import { type Field } from "./fields.js";
import { type Parsed } from "./parsed.js";
export type ProxyChoice = {
    readonly kind: "none";
}
/** The URL may hold a password. */
 | {
    readonly kind: "url";
    readonly url: string;
};
/** `none`, or the http(s) URL of a proxy. No message shows it: it may hold a password. */
export declare function parseProxy(written: string): Parsed<ProxyChoice>;
export declare const proxy: Field<ProxyChoice>;
/**
 * Whether the URL of a proxy, as it was written, holds a password itself: one that is a `${ENV_NAME}`
 * reference, as in `http://user:${PASSWORD}@host:3128`, is none yet.
 */
export declare function holdsPassword(written: string): boolean;
