import { UsageError } from "../../base/index.js";
/** Where in a file something stands; line null: in the file as a whole. */
export interface Place {
    readonly file: string;
    readonly line: number | null;
}
/** The one problem for which a file of results is refused. */
export declare function fault(place: Place, problem: {
    /** Column, key or metric. */
    readonly field: string;
    readonly value?: unknown;
    readonly message: string;
    readonly fix: string;
}): UsageError;
export declare const whole: (place: Place) => Place;
