import type { FileText } from "./select.js";
/** `ENOENT` and the like for failures of a system call, null for all others. */
export declare function systemCode(error: unknown): string | null;
export declare const isMissing: (error: unknown) => boolean;
/**
 * The text of a file, or null when there is none. Symbolic links are not followed: a checkout
 * could point them at any file of the machine.
 * @param path what the answer and messages call the file
 */
export declare function readRegularFile(file: string, path: string): Promise<FileText | null>;
/**
 * Writes a file so that a crash at any moment leaves the old content, the new one or a hidden
 * temporary file, never half a file: write beside it, fsync, rename, fsync the folder
 * (Pillai et al., "All File Systems Are Not Created Equal", OSDI 2014).
 */
export declare function writeWhole(file: string, text: string): Promise<void>;
