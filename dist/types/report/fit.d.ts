/** A text in parts of which the last ones can be done without. */
export interface Parts {
    readonly head: string;
    readonly parts: readonly string[];
    readonly joint: string;
    readonly tail: string;
    /** Says that something is missing: `3 sections left out …`. */
    readonly note: (leftOut: string) => string;
}
/**
 * The text in at most `maxChars` UTF-16 units: whole parts that do not fit beside those before them
 * are left out, and a note says how many. Only if the head alone is too long is it cut, at the end
 * of a line.
 */
export declare function fitParts(text: Parts, maxChars: number): string;
