import { type Place } from "./fault.js";
import type { Imported, LineReader } from "./imported.js";
/** Fields of a row (RFC 4180); null where a quote is still open at its end. */
export declare function splitRow(row: string): readonly string[] | null;
/** Reads rows; empty lines are left out. The place of a row of several lines is its last. */
export declare function makeRowReader(take: (fields: readonly string[], place: Place) => void, end: (last: Place) => Imported): LineReader;
/** A row by the names of its columns. */
export interface NamedRow {
    /** @throws UsageError where the row is too short. */
    text(column: string): string;
    has(column: string): boolean;
}
/** Reads rows below a line of column names. @throws UsageError where a needed column is missing. */
export declare function makeTableReader(needed: readonly string[], take: (row: NamedRow, place: Place) => void, end: (last: Place) => Imported): LineReader;
