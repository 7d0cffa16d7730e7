import { type ImportRequest } from "../adapters/importers/index.js";
import type { Recording } from "../measurement/index.js";
/**
 * A recording from another tool's file, of any length.
 * @throws UsageError for what cannot be read or cannot be true.
 */
export declare function importFile(path: string, request: Omit<ImportRequest, "file" | "fallbackStart" | "toolVersion">): Promise<Recording>;
