import type { Failure } from "./exit.js";
import type { Io } from "./streams.js";
/** Writes the error where `--json` asked for the result, so that no earlier one is taken for it. */
export declare function writeErrorFile(io: Io, error: unknown, failure: Failure): Promise<void>;
