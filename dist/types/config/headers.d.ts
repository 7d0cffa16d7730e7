import { type Field } from "./fields.js";
import { type Parsed } from "./parsed.js";
export type Header = readonly [name: string, value: string];
export declare function carriesCredentials(name: string): boolean;
/** One `Name: value` line. Messages name the header and never show its value. */
export declare function parseHeader(line: string): Parsed<Header>;
export declare const headers: Field<readonly Header[]>;
