/** Files that are one JSON value, and where those that should be one are not. */
/** An object, or a list of them: a line of a log may begin with a bracket as well. */
export declare function beginsAsJson(text: string): boolean;
/** Undefined for anything but one object or list, read to the end. */
export declare function parseWhole(text: string): unknown;
/** The line, from 1, at which a text stops being one JSON value; its last where it breaks off. */
export declare function lineOfBreak(text: string): number;
