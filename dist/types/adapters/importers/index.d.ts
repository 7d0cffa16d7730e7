/**
 * adapters/importers: files of other load generators in, recordings out, with what each file cannot
 * tell. A number that cannot be true is refused with its line; nothing is filled in. Nothing here
 * opens files, compares or judges.
 */
export { checkTool, TOOLS } from "./formats.js";
export { type ColumnMapping, parseColumns } from "./mapping.js";
export { importBytes, importStream, type ImportRequest } from "./read.js";
