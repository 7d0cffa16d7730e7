import type { Millis } from "../../base/index.js";
import type { ResponseHeaders } from "../protocol.js";
/** How the end of a body is found (RFC 9112, 6.3). */
export type BodyFraming = {
    readonly kind: "none";
} | {
    readonly kind: "length";
    readonly bytes: number;
} | {
    readonly kind: "chunked";
} | {
    readonly kind: "until-close";
};
export interface ResponseHead {
    readonly status: number;
    readonly headers: ResponseHeaders;
    readonly body: BodyFraming;
    readonly isKept: boolean;
    /** How long the server says it will keep the idle connection. */
    readonly keepAliveMs: Millis | null;
}
/**
 * Reads a response head, given without its empty line: status line and fields of RFC 9112. What
 * the grammar does not allow (folded lines, bare line feeds, two lengths) is a problem, told as a
 * phrase: guessing there is how answers get mixed up.
 */
export declare function parseHead(text: string): ResponseHead | string;
