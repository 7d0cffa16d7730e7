/** One thing wrong with a value; the value itself is never part of the text. */
export interface Problem {
    readonly message: string;
    /** What to write instead. */
    readonly fix: string | null;
}
/** What reading a text gives: the typed value, or everything that is wrong with the text. */
export type Parsed<T> = {
    readonly ok: true;
    readonly value: T;
} | {
    readonly ok: false;
    readonly problems: readonly Problem[];
};
export declare function accept<T>(value: T): Parsed<T>;
export declare function refuse<T>(message: string, fix?: string | null): Parsed<T>;
/** All values, or the problems of all that have some. */
export declare function every<T>(parsed: readonly Parsed<T>[]): Parsed<readonly T[]>;
/** Reads on from a value, if there is one. */
export declare function andThen<T, U>(parsed: Parsed<T>, next: (value: T) => Parsed<U>): Parsed<U>;
