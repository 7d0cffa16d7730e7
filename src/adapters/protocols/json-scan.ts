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
export const NOT_JSON = -1;

/** Deeper than this nothing is followed; `JSON.parse` has the last word on it. */
const MAX_DEPTH = 64;

const TAB = 0x09;
const SPACE = 0x20;
export const QUOTE = 0x22;
export const COMMA = 0x2c;
const MINUS = 0x2d;
const PLUS = 0x2b;
const DOT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
export const COLON = 0x3a;
export const OPEN_ARRAY = 0x5b;
const BACKSLASH = 0x5c;
export const CLOSE_ARRAY = 0x5d;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;

/** By byte: 1 where it stands for itself in a string. */
const IS_PLAIN = Uint8Array.from({ length: 256 },
  (_, byte) => byte < SPACE || byte === QUOTE || byte === BACKSLASH ? 0 : 1);

/** The byte at a place; after the last one 0, which is no part of any JSON. */
export const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;

function skipSpaces(bytes: Uint8Array, from: number): number {
  let at = from;
  while (byteAt(bytes, at) === SPACE || byteAt(bytes, at) === TAB) at += 1;
  return at;
}

export function skipSpace(bytes: Uint8Array, from: number): number {
  return byteAt(bytes, from) > SPACE ? from : skipSpaces(bytes, from);
}

const isDigit = (byte: number): boolean => byte >= ZERO && byte <= NINE;

/** `from` is after the backslash. */
function skipEscape(bytes: Uint8Array, from: number): number {
  switch (byteAt(bytes, from)) {
    case QUOTE: case BACKSLASH: case 0x2f: case 0x62: case 0x66: case 0x6e: case 0x72: case 0x74:
      return from + 1;
    case 0x75: {
      for (let at = from + 1; at < from + 5; at += 1) {
        const byte = byteAt(bytes, at);
        const letter = byte | 0x20;
        if (!isDigit(byte) && !(letter >= 0x61 && letter <= 0x66)) return NOT_JSON;
      }
      return from + 5;
    }
    default: return NOT_JSON;
  }
}

/** A string without escapes, so that its bytes are its text. */
export function skipPlainString(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  while (IS_PLAIN[byteAt(bytes, at)] === 1) at += 1;
  return byteAt(bytes, at) === QUOTE ? at + 1 : NOT_JSON;
}

export function skipString(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  for (;;) {
    while (IS_PLAIN[byteAt(bytes, at)] === 1) at += 1;
    const byte = byteAt(bytes, at);
    if (byte === QUOTE) return at + 1;
    if (byte !== BACKSLASH) return NOT_JSON;
    at = skipEscape(bytes, at + 1);
    if (at === NOT_JSON) return NOT_JSON;
  }
}

function skipDigits(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isDigit(byteAt(bytes, at))) at += 1;
  return at === from ? NOT_JSON : at;
}

function skipNumber(bytes: Uint8Array, from: number): number {
  let at = byteAt(bytes, from) === MINUS ? from + 1 : from;
  at = byteAt(bytes, at) === ZERO ? at + 1 : skipDigits(bytes, at);
  if (at !== NOT_JSON && byteAt(bytes, at) === DOT) at = skipDigits(bytes, at + 1);
  if (at === NOT_JSON || (byteAt(bytes, at) | 0x20) !== 0x65) return at;
  const sign = byteAt(bytes, at + 1);
  return skipDigits(bytes, sign === PLUS || sign === MINUS ? at + 2 : at + 1);
}

/** Whether the bytes from a place on are these. */
export function isAt(word: Uint8Array, bytes: Uint8Array, from: number): boolean {
  for (let at = 0; at < word.length; at += 1) {
    if (bytes[from + at] !== word[at]) return false;
  }
  return true;
}

const TRUE = Buffer.from("true");
const FALSE = Buffer.from("false");
export const NULL = Buffer.from("null");

function skipWord(word: Uint8Array, bytes: Uint8Array, from: number): number {
  return isAt(word, bytes, from) ? from + word.length : NOT_JSON;
}

/** An object or array of no interest. */
function skipList(bytes: Uint8Array, from: number, close: number, depth: number): number {
  if (depth > MAX_DEPTH) return NOT_JSON;
  let at = skipSpace(bytes, from + 1);
  if (byteAt(bytes, at) === close) return at + 1;
  for (;;) {
    if (close === CLOSE_OBJECT) {
      if (byteAt(bytes, at) !== QUOTE) return NOT_JSON;
      at = skipString(bytes, at);
      if (at === NOT_JSON) return NOT_JSON;
      at = skipSpace(bytes, at);
      if (byteAt(bytes, at) !== COLON) return NOT_JSON;
      at = skipSpace(bytes, at + 1);
    }
    at = skipValue(bytes, at, depth);
    if (at === NOT_JSON) return NOT_JSON;
    at = skipSpace(bytes, at);
    const byte = byteAt(bytes, at);
    if (byte === close) return at + 1;
    if (byte !== COMMA) return NOT_JSON;
    at = skipSpace(bytes, at + 1);
  }
}

/** Any value; `depth` is that of the list it is in. */
export function skipValue(bytes: Uint8Array, from: number, depth = 0): number {
  switch (byteAt(bytes, from)) {
    case QUOTE: return skipString(bytes, from);
    case OPEN_OBJECT: return skipList(bytes, from, CLOSE_OBJECT, depth + 1);
    case OPEN_ARRAY: return skipList(bytes, from, CLOSE_ARRAY, depth + 1);
    case 0x6e: return skipWord(NULL, bytes, from);
    case 0x74: return skipWord(TRUE, bytes, from);
    case 0x66: return skipWord(FALSE, bytes, from);
    default: return skipNumber(bytes, from);
  }
}
