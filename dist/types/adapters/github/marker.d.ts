/** Which run a comment speaks for. */
export interface Stamp {
    readonly runId: string;
    /** From 1. */
    readonly attempt: number;
    readonly headSha: string;
}
/** The hidden last line of a comment. */
export declare function formatMarker(key: string, stamp: Stamp): string;
/**
 * The stamp in a comment's last line. Text before it is never looked at: a report may quote
 * anything. `stamp` is null when the marker is there but its content is damaged.
 */
export declare function ownStamp(body: string, key: string): {
    readonly kind: "none";
} | {
    readonly kind: "marked";
    readonly stamp: Stamp | null;
};
/** Whether `a` comes from a later run, or a later attempt of the same run, than `b`. */
export declare function supersedes(a: Stamp | null, b: Stamp | null): boolean;
