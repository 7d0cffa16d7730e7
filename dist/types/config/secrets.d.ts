import { type Field } from "./fields.js";
import { type Parsed } from "./parsed.js";
export type Environment = Readonly<Record<string, string | undefined>>;
/** The variable a text as a whole refers to, or null. */
export declare function referencedName(text: string): string | null;
/** The first variable that a text still refers to, or null. */
export declare function unresolvedName(text: string): string | null;
/**
 * The text with its references replaced by the variables' values, in one pass. References to
 * variables that are unset or empty stay, and are refused when the value is used. `written` puts a
 * value into the form that the text needs.
 */
export declare function resolveReferences(text: string, env: Environment, written?: (value: string) => string): string;
/** What a key is wrapped in by accident; null: nothing. */
export declare function wrapperOf(key: string): "quotes" | "bearer" | null;
/** A key or token. What it is wrapped in by accident is named, not cut: the store holds it wrongly. */
export declare function parseSecret(written: string): Parsed<string>;
export declare const secret: Field<string>;
