/**
 * A comment that several jobs of one run write together, as the jobs of a matrix do: each has its
 * part, the worst stands first. The text of a part is finished; where it begins and ends is told by
 * the marker, which no text can forge.
 */
export interface Part {
    /** The same for the same job, attempt after attempt; empty: speaks for the whole run. */
    readonly name: string;
    /** One line of markdown that tells the parts apart; shown where there are several. */
    readonly title: string;
    /** 0 is the worst. */
    readonly rank: number;
    readonly attempt: number;
    /** Its first line is the verdict. */
    readonly text: string;
}
/** A part as the marker keeps it: its text is `chars` long, where it is shown. */
export interface PartMark extends Omit<Part, "text"> {
    readonly chars: number;
}
export declare const MAX_PARTS = 40;
/** The text of a comment, and what its marker has to say of the parts. One part is never shortened. */
export declare function joinParts(parts: readonly Part[], maxChars: number): {
    readonly text: string;
    readonly marks: readonly PartMark[];
};
/** The parts of a comment's text; none where it is not as it was written. */
export declare function splitParts(text: string, marks: readonly PartMark[]): readonly Part[];
/**
 * The parts with ours among them, the worst first; null where a later attempt of the same job has
 * spoken already. Who speaks for the whole run leaves no part beside its own, and the other way round.
 */
export declare function mergeParts(present: readonly Part[], ours: Part): readonly Part[] | null;
