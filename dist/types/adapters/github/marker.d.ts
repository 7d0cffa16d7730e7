import { type PartMark } from "./comment-parts.js";
/** Which run a comment speaks for. */
export interface Stamp {
    readonly runId: string;
    /** From 1. */
    readonly attempt: number;
    readonly headSha: string;
}
/** The hidden end of a comment, on a line of its own only where the last one is not HTML. */
export declare function withMarker(body: string, marker: string): string;
/** What `withMarker` puts at the end. */
export declare function formatMarker(key: string, stamp: Stamp, parts?: readonly PartMark[]): string;
interface Marked {
    readonly stamp: Stamp;
    readonly parts: readonly PartMark[];
}
export type Marker = {
    readonly kind: "none";
}
/** The marker is there but its content is not ours. */
 | {
    readonly kind: "damaged";
} | ({
    readonly kind: "marked";
    readonly text: string;
} & Marked);
/**
 * The marker at the end of a comment, where `withMarker` puts it, and the text before it. The text is
 * never looked at: a report may quote anything.
 */
export declare function readMarker(body: string, key: string): Marker;
/** Whether `a` comes from a later run than `b`. Attempts are of one run: parts are compared by them. */
export declare function isLaterRun(a: Stamp, b: Stamp): boolean;
export {};
