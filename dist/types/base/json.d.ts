export type Json = string | number | boolean | null | Json[] | {
    [key: string]: Json;
};
/**
 * Canonical JSON: keys sorted by UTF-16 code units, no white space, numbers as JSON.stringify
 * writes them (RFC 8785, section 3.2). `undefined` members are left out. Throws on NaN and
 * infinities, which JSON cannot carry.
 */
export declare function canonicalJson(value: unknown): string;
/** `sha256:` and the hexadecimal digest of the canonical JSON of a value. */
export declare function digest(value: unknown): string;
