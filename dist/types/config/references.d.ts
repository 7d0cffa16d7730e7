import { type Environment } from "./secrets.js";
import { type Parsed } from "./parsed.js";
/**
 * The value with the references that stand in it resolved. Header lines become a list first, so
 * that a line break in a variable cannot add a header.
 */
export declare function resolveValue(name: string, value: unknown, env: Environment): unknown;
/** What a file may hold: secrets as references only, and references for secrets only. */
export declare function checkFileValue(name: string, value: unknown): Parsed<unknown>;
