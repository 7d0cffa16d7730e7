import type { Recording } from "../../measurement/index.js";
import type { ColumnMapping } from "./mapping.js";
import { type ImportOptions } from "./recording.js";
export interface ImportRequest extends Omit<ImportOptions, "tool"> {
    /** A tool's name, or auto. */
    readonly from: string;
    readonly columns: ColumnMapping | null;
}
/** Up to here a file is held in memory; a longer one can only be of lines. */
export declare const MOST_HELD_BYTES = 64000000;
/**
 * A recording from the bytes of a tool's results, compressed with gzip or not.
 * @throws UsageError with one problem: file, line, value and what to do.
 */
export declare function importBytes(bytes: Uint8Array, request: ImportRequest): Recording;
/**
 * A recording from a stream: a file of lines takes the memory of its requests, not of its text.
 * @throws UsageError with one problem: file, line, value and what to do.
 */
export declare function importStream(chunks: AsyncIterable<Uint8Array>, request: ImportRequest): Promise<Recording>;
