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
