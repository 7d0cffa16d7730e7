import type { Format, Head, ReadContext } from "./imported.js";
/** To import another tool, add its formats here. */
export declare const FORMATS: readonly Format[];
export declare const TOOLS: readonly string[];
/** `auto` or a tool's name, before any file is opened. @throws UsageError for any other. */
export declare function checkTool(from: string): string;
/**
 * The format that a file is in. `auto` looks among all of them; a tool's name among its own.
 * @throws UsageError for a file of no format, or of more than one.
 */
export declare function chooseFormat(head: Head, from: string, context: ReadContext): Format;
