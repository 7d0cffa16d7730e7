/** Whether a text has to be filled in for each request. */
export declare function isTemplate(text: string): boolean;
/** The names of its placeholders. */
export declare function placeholdersIn(text: string): readonly string[];
/** The text with one placeholder replaced, whose own placeholders are filled in later. */
export declare function putIn(text: string, placeholder: string, value: string): string;
/** A text that no placeholder is seen in. */
export declare function asLiteral(text: string): string;
/** The text with the line's fields put in, or the names that are no field of it. */
export declare function fillFields(text: string, fields: Readonly<Record<string, string>>): {
    readonly text: string;
    readonly unknown: readonly string[];
};
/**
 * The text of one request. The counter is 1 for the first arrival; the random text is another one
 * for each arrival and each run, whose `seed` it is made of.
 */
export declare function fillRequest(text: string, request: {
    readonly index: number;
    readonly seed: number;
}): string;
