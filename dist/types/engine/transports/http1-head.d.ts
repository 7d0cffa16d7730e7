import type { Millis } from "../../base/index.js";
import type { Outcome } from "../../measurement/index.js";
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
/** Whether a line is a header or trailer field. */
export declare const isField: (line: string) => boolean;
/** The head that was read last: most servers send the same one again and again. */
export interface HeadMemory {
    text: string;
    head: ResponseHead | null;
}
/** What a response begins with, as far as it has arrived; `after` is where it goes on. */
export type HeadStep = {
    readonly kind: "unfinished";
}
/** A 1xx answer, to be passed over (RFC 9110, 15.2): another head follows. */
 | {
    readonly kind: "interim";
    readonly after: number;
} | {
    readonly kind: "final";
    readonly head: ResponseHead;
    readonly after: number;
}
/** How it counts, and a phrase for people. */
 | {
    readonly kind: "problem";
    readonly outcome: Outcome;
    readonly phrase: string;
};
/** Reads the head that begins at `from`, if it has arrived by `to`. */
export declare function readHead(bytes: Buffer, from: number, to: number, memory: HeadMemory): HeadStep;
