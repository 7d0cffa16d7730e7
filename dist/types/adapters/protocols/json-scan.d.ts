/**
 * Steps over JSON (RFC 8259) in bytes without building anything. Every function takes the place of
 * a first byte and answers the place after the last one, or `NOT_JSON`. It is as strict as
 * `JSON.parse`, and stricter in two things: line ends are no white space (the data of an event has
 * none, if it is one line) and nesting is bounded. Bytes beyond ASCII are taken within strings only,
 * where any of them decode to something.
 *
 * Nothing here knows where the text ends: a line end or the end of the array stops every scan, and
 * the caller sees whether it stopped where it should.
 */
export declare const NOT_JSON = -1;
export declare const QUOTE = 34;
export declare const COMMA = 44;
export declare const COLON = 58;
export declare const OPEN_ARRAY = 91;
export declare const CLOSE_ARRAY = 93;
export declare const OPEN_OBJECT = 123;
export declare const CLOSE_OBJECT = 125;
/** The byte at a place; after the last one 0, which is no part of any JSON. */
export declare const byteAt: (bytes: Uint8Array, at: number) => number;
export declare function skipSpace(bytes: Uint8Array, from: number): number;
/** A string without escapes, so that its bytes are its text. */
export declare function skipPlainString(bytes: Uint8Array, from: number): number;
export declare function skipString(bytes: Uint8Array, from: number): number;
/** Whether the bytes from a place on are these. */
export declare function isAt(word: Uint8Array, bytes: Uint8Array, from: number): boolean;
export declare const NULL: Buffer<ArrayBuffer>;
/** Any value; `depth` is that of the list it is in. */
export declare function skipValue(bytes: Uint8Array, from: number, depth?: number): number;
