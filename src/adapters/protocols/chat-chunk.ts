import {
  byteAt, CLOSE_ARRAY, CLOSE_OBJECT, COLON, COMMA, isAt, NOT_JSON, NULL, OPEN_ARRAY, OPEN_OBJECT,
  QUOTE, skipPlainString, skipSpace, skipString, skipValue,
} from "./json-scan.ts";

/** What cannot be told from the bytes alone is as good as not JSON. */
const UNSURE = NOT_JSON;

/** The objects that have members of interest: the chunk, its `choices[]`, their `delta`. */
type Level = "chunk" | "choice" | "delta";

const NAMES = [
  "choices", "model", "usage", "error", "delta", "finish_reason", "content", "refusal",
  "tool_calls", "function_call", "reasoning_content", "reasoning",
] as const;

interface Member {
  readonly name: typeof NAMES[number];
  readonly spelling: Uint8Array;
  /** Of its own, for a set of members. */
  readonly bit: number;
}

const MEMBERS: readonly Member[] =
  NAMES.map((name, index) => ({ name, spelling: Buffer.from(name), bit: 1 << index }));

/** Their lengths and last letters tell them apart. */
const slotOf = (length: number, last: number): number => (length << 5) | (last & 31);
const SLOTS: readonly (Member | null)[] = Array.from({ length: 1024 }, (_, slot) =>
  MEMBERS.find(({ spelling }) => slotOf(spelling.length, spelling.at(-1) ?? 0) === slot) ?? null);

/** The member of interest whose name these bytes are. */
function memberAt(bytes: Uint8Array, from: number, end: number): Member | null {
  const length = end - from;
  if (length === 0 || length > 31) return null;
  const member = SLOTS[slotOf(length, byteAt(bytes, end - 1))] ?? null;
  return member !== null && isAt(member.spelling, bytes, from) ? member : null;
}

const ERROR_REASON = Buffer.from('"error"');

/** Whether a string, array or object has anything in it; `from` is its first byte. */
function isFilled(bytes: Uint8Array, from: number): boolean {
  switch (byteAt(bytes, from)) {
    case QUOTE: return byteAt(bytes, from + 1) !== QUOTE;
    case OPEN_ARRAY: return byteAt(bytes, skipSpace(bytes, from + 1)) !== CLOSE_ARRAY;
    case OPEN_OBJECT: return byteAt(bytes, skipSpace(bytes, from + 1)) !== CLOSE_OBJECT;
    default: return false;
  }
}

/**
 * Looks through the JSON of an OpenAI chat chunk without building it. `read` answers true when it
 * found out all that a reading takes from such a chunk; the fields then say what. It answers false
 * when only `JSON.parse` can tell: not JSON, an error, usage, a member twice, a name with escapes.
 */
export class ChatChunk {
  /** Generated text or calls that a person would see. */
  isVisible = false;
  isReasoning = false;
  isRefusal = false;
  /** A call of a tool or function. */
  hasCall = false;
  /** Some choice has a finish reason. */
  isFinished = false;
  /** Where the string `model` is, with its quotes; empty without one. */
  modelStart = 0;
  modelEnd = 0;

  read(bytes: Uint8Array, start: number, end: number): boolean {
    this.isVisible = false;
    this.isReasoning = false;
    this.isRefusal = false;
    this.hasCall = false;
    this.isFinished = false;
    this.modelStart = 0;
    this.modelEnd = 0;
    const from = skipSpace(bytes, start);
    if (byteAt(bytes, from) !== OPEN_OBJECT) return false;
    const after = this.#object("chunk", bytes, from);
    return after === end || (after !== UNSURE && skipSpace(bytes, after) === end);
  }

  #object(level: Level, bytes: Uint8Array, from: number): number {
    let found = 0;
    let at = skipSpace(bytes, from + 1);
    if (byteAt(bytes, at) === CLOSE_OBJECT) return at + 1;
    for (;;) {
      if (byteAt(bytes, at) !== QUOTE) return UNSURE;
      const nameEnd = skipPlainString(bytes, at);
      if (nameEnd === NOT_JSON) return UNSURE;
      const member = memberAt(bytes, at + 1, nameEnd - 1);
      at = skipSpace(bytes, nameEnd);
      if (byteAt(bytes, at) !== COLON) return UNSURE;
      at = skipSpace(bytes, at + 1);
      if (member === null) {
        at = byteAt(bytes, at) === QUOTE ? skipString(bytes, at) : skipValue(bytes, at);
      } else {
        // Of a member given twice the last one would count.
        if ((found & member.bit) !== 0) return UNSURE;
        found |= member.bit;
        at = this.#member(level, member, bytes, at);
      }
      if (at === UNSURE) return UNSURE;
      at = skipSpace(bytes, at);
      const byte = byteAt(bytes, at);
      if (byte === CLOSE_OBJECT) return at + 1;
      if (byte !== COMMA) return UNSURE;
      at = skipSpace(bytes, at + 1);
    }
  }

  #member(level: Level, { name }: Member, bytes: Uint8Array, from: number): number {
    switch (level) {
      case "chunk": return this.#ofChunk(name, bytes, from);
      case "choice": return this.#ofChoice(name, bytes, from);
      case "delta": return this.#ofDelta(name, bytes, from);
    }
  }

  #ofChunk(name: Member["name"], bytes: Uint8Array, from: number): number {
    const first = byteAt(bytes, from);
    if (name === "choices" && first === OPEN_ARRAY) return this.#choices(bytes, from);
    if (name === "error" && !isAt(NULL, bytes, from)) return UNSURE;
    if (name === "usage" && first === OPEN_OBJECT) return UNSURE;
    const after = skipValue(bytes, from);
    if (name === "model" && first === QUOTE) {
      this.modelStart = from;
      this.modelEnd = after;
    }
    return after;
  }

  #choices(bytes: Uint8Array, from: number): number {
    let at = skipSpace(bytes, from + 1);
    if (byteAt(bytes, at) === CLOSE_ARRAY) return at + 1;
    for (;;) {
      at = byteAt(bytes, at) === OPEN_OBJECT
        ? this.#object("choice", bytes, at)
        : skipValue(bytes, at);
      if (at === UNSURE) return UNSURE;
      at = skipSpace(bytes, at);
      const byte = byteAt(bytes, at);
      if (byte === CLOSE_ARRAY) return at + 1;
      if (byte !== COMMA) return UNSURE;
      at = skipSpace(bytes, at + 1);
    }
  }

  #ofChoice(name: Member["name"], bytes: Uint8Array, from: number): number {
    const first = byteAt(bytes, from);
    if (name === "delta" && first === OPEN_OBJECT) return this.#object("delta", bytes, from);
    if (name === "finish_reason" && first === QUOTE) {
      if (isAt(ERROR_REASON, bytes, from)) return UNSURE;
      if (isFilled(bytes, from)) this.isFinished = true;
      return skipPlainString(bytes, from);
    }
    return skipValue(bytes, from);
  }

  #ofDelta(name: Member["name"], bytes: Uint8Array, from: number): number {
    const first = byteAt(bytes, from);
    const isText = first === QUOTE;
    const isList = first === OPEN_ARRAY;
    switch (name) {
      case "content":
        if ((isText || isList) && isFilled(bytes, from)) this.isVisible = true;
        break;
      case "refusal":
        if (isText && isFilled(bytes, from)) this.isRefusal = this.isVisible = true;
        break;
      case "tool_calls":
        if (isList && isFilled(bytes, from)) this.hasCall = this.isVisible = true;
        break;
      case "function_call":
        if (first === OPEN_OBJECT && isFilled(bytes, from)) this.hasCall = this.isVisible = true;
        break;
      case "reasoning_content": case "reasoning":
        if (isText && isFilled(bytes, from)) this.isReasoning = true;
        break;
      default:
    }
    return skipValue(bytes, from);
  }
}
