import { deflateSync, inflateSync } from "node:zlib";
import { Int32Histogram } from "hdr-histogram-js";
import { assert, type Micros } from "../base/index.ts";
import {
  type Buckets, HIGHEST_US, LAST_POSITION, positionOf, SIGNIFICANT_DIGITS,
} from "./buckets.ts";

/**
 * The one place that knows HdrHistogram. Recording is the library's. Encoding and reading of the V2
 * format are ours: reading yields the occupied buckets only, since comparing twenty baselines means
 * thousands of histograms and a dense copy of each is 95 kB; and the library's encoder writes a
 * normalizing index offset of 1, by which readers in other languages shift every value.
 *
 * Format: HdrHistogram, AbstractHistogram.encodeIntoByteBuffer and ZigZagLEB128Codec.
 */
const COMPRESSED_V2_COOKIE = 0x1c849304;
const V2_COOKIE = 0x1c849303;
const WORD_SIZE_FLAG = 0x10;
const WORD_SIZE_MASK = 0xf0;
const HEADER_BYTES = 40;
/** A histogram of 10⁶ samples encodes to 4 kB; anything near these bounds is not one of ours. */
const MAX_ENCODED_CHARS = 400_000;
const MAX_INFLATED_BYTES = 2_000_000;
/** zlib's buffer: what a histogram of a block inflates to, rather than 16 kB for each of thousands. */
const INFLATE_CHUNK_BYTES = 4096;
/** Bounds a file's claims; within it the sums over all blocks and runs stay exact. */
const MAX_COUNT = 1e12;

/** A histogram that is being filled. */
export interface Histogram {
  /** Values outside [0, 1 h] are clamped into it; NaN is our own bug. */
  record(valueUs: Micros): void;
  readonly count: number;
  encode(): string;
}

function buildHdr(): Int32Histogram {
  const hdr = new Int32Histogram(1, HIGHEST_US, SIGNIFICANT_DIGITS);
  hdr.autoResize = false;
  return hdr;
}

export function makeHistogram(): Histogram {
  const hdr = buildHdr();
  return {
    record(valueUs) {
      assert(!Number.isNaN(valueUs), "a histogram was given NaN");
      hdr.recordValue(Math.min(HIGHEST_US, Math.max(0, Math.round(valueUs))));
    },
    get count() {
      return hdr.totalCount;
    },
    encode: () => encodeDense(denseOf(hdr)),
  };
}

function inflateBounded(compressed: Uint8Array): Buffer {
  try {
    return inflateSync(compressed, {
      maxOutputLength: MAX_INFLATED_BYTES, chunkSize: INFLATE_CHUNK_BYTES,
    });
  } catch (error) {
    throw new RangeError("histogram: damaged or too large", { cause: error });
  }
}

function inflate(encoded: string): Buffer {
  if (encoded.length > MAX_ENCODED_CHARS) throw new RangeError("histogram: too large");
  const bytes = Buffer.from(encoded, "base64");
  const isCompressed = bytes.length >= 8 &&
    (bytes.readInt32BE(0) & ~WORD_SIZE_MASK) === (COMPRESSED_V2_COOKIE & ~WORD_SIZE_MASK);
  if (!isCompressed) {
    throw new RangeError("histogram: not HdrHistogram V2 compressed");
  }
  const length = bytes.readInt32BE(4);
  if (length !== bytes.length - 8) throw new RangeError("histogram: truncated");
  const body = inflateBounded(bytes.subarray(8));
  if (body.length < HEADER_BYTES) throw new RangeError("histogram: header cut off");
  return body;
}

function checkHeader(body: Buffer): void {
  const cookie = body.readInt32BE(0);
  if (cookie !== (V2_COOKIE | WORD_SIZE_FLAG)) {
    throw new RangeError("histogram: unknown version inside");
  }
  if (body.readInt32BE(4) !== body.length - HEADER_BYTES) {
    throw new RangeError("histogram: payload length does not match");
  }
  const digits = body.readInt32BE(12);
  const lowest = Number(body.readBigInt64BE(16));
  if (digits !== SIGNIFICANT_DIGITS || lowest !== 1) {
    throw new RangeError("histogram: expected 1 µs resolution with 3 significant digits");
  }
}

/** Zig-zag LEB128 as HdrHistogram V2 writes it: up to nine bytes, the ninth with all its bits. */
function readLongVarint(body: Buffer, at: number): { value: number; next: number } {
  let raw = 0n;
  let position = at;
  for (let shift = 0n; shift < 64n; shift += 7n) {
    const byte = body[position];
    if (byte === undefined) throw new RangeError("histogram: cut off inside a number");
    position += 1;
    if (shift === 56n) {
      raw |= BigInt(byte) << shift;
      break;
    }
    raw |= BigInt(byte & 0x7f) << shift;
    if (byte < 0x80) break;
  }
  return { value: Number((raw >> 1n) ^ -(raw & 1n)), next: position };
}

/** The occupied buckets in a histogram's body, ascending. Throws RangeError on what is not one. */
function eachBucket(body: Buffer, take: (position: number, count: number) => void): void {
  let position = 0;
  let at = HEADER_BYTES;
  while (at < body.length) {
    const first = body[at] ?? 0;
    const second = body[at + 1] ?? 0x80;
    let value: number;
    // Nearly all numbers take one byte or two; the general reader is for the rest.
    if (first < 0x80) {
      value = (first >>> 1) ^ -(first & 1);
      at += 1;
    } else if (second < 0x80) {
      const raw = (first & 0x7f) | (second << 7);
      value = (raw >>> 1) ^ -(raw & 1);
      at += 2;
    } else {
      ({ value, next: at } = readLongVarint(body, at));
    }
    if (value < 0) {
      position -= value;
    } else {
      if (value > MAX_COUNT) throw new RangeError("histogram: a count beyond 10¹²");
      if (value > 0) {
        if (position > LAST_POSITION) throw new RangeError("histogram: a value beyond 1 h");
        take(position, value);
      }
      position += 1;
    }
    if (position > LAST_POSITION + 1) throw new RangeError("histogram: more buckets than 1 h has");
  }
}

function bodyOf(encoded: string): Buffer {
  const body = inflate(encoded);
  checkHeader(body);
  return body;
}

/** Throws RangeError on anything that is not an encoded histogram. */
export function checkEncoded(encoded: string): void {
  eachBucket(bodyOf(encoded), () => {});
}

/** Buckets of an encoded histogram. Throws RangeError on anything that is not one. */
export function decodeBuckets(encoded: string): Buckets {
  const body = bodyOf(encoded);
  let occupied = 0;
  eachBucket(body, () => { occupied += 1; });
  const positions = new Uint16Array(occupied);
  const counts = new Float64Array(occupied);
  let at = 0;
  let total = 0;
  eachBucket(body, (position, count) => {
    positions[at] = position;
    counts[at] = count;
    at += 1;
    total += count;
  });
  return { positions, counts, total };
}

/** `encodeBuckets` of the sum of what is encoded, of which only one is decoded at a time. */
export function mergeEncoded(parts: readonly string[]): string {
  const [only, ...more] = parts;
  if (only !== undefined && more.length === 0) return only;
  const sums = new Float64Array(LAST_POSITION + 1);
  for (const part of parts) {
    eachBucket(bodyOf(part), (position, count) => { sums[position] = (sums[position] ?? 0) + count; });
  }
  return encodeDense(sums);
}

function writeVarint(bytes: number[], value: number): void {
  // Most numbers, zig-zag, fit one byte.
  if (value >= -64 && value < 64) {
    bytes.push(value >= 0 ? 2 * value : -2 * value - 1);
    return;
  }
  // Zig-zag: counts are non-negative, runs of empty buckets negative.
  let rest = value >= 0 ? BigInt(value) << 1n : (BigInt(-value) << 1n) - 1n;
  for (let byte = 0; byte < 8 && rest >= 0x80n; byte += 1) {
    bytes.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
}

/** The counts of all buckets from the first one on. */
function denseOf(hdr: Int32Histogram): Float64Array {
  const last = hdr.totalCount === 0 ? -1 : positionOf(hdr.maxValue);
  const counts = new Float64Array(last + 1);
  // A loop: thousands of buckets a block and metric, and `from` takes ten times as long.
  for (let position = 0; position <= last; position += 1) {
    counts[position] = hdr.getCountAtIndex(position);
  }
  return counts;
}

function encodeDense(counts: Float64Array): string {
  const payload: number[] = [];
  let next = 0;
  for (let position = 0; position < counts.length; position += 1) {
    const count = counts[position] ?? 0;
    if (count === 0) continue;
    const empty = position - next;
    if (empty > 0) writeVarint(payload, empty === 1 ? 0 : -empty);
    writeVarint(payload, count);
    next = position + 1;
  }
  const body = Buffer.alloc(HEADER_BYTES + payload.length);
  body.writeInt32BE(V2_COOKIE | WORD_SIZE_FLAG, 0);
  body.writeInt32BE(payload.length, 4);
  body.writeInt32BE(0, 8);
  body.writeInt32BE(SIGNIFICANT_DIGITS, 12);
  body.writeBigInt64BE(1n, 16);
  body.writeBigInt64BE(BigInt(HIGHEST_US), 24);
  body.writeDoubleBE(1, 32);
  body.set(payload, HEADER_BYTES);
  const compressed = deflateSync(body);
  const head = Buffer.alloc(8);
  head.writeInt32BE(COMPRESSED_V2_COOKIE | WORD_SIZE_FLAG, 0);
  head.writeInt32BE(compressed.length, 4);
  return Buffer.concat([head, compressed]).toString("base64");
}

/** Buckets in the encoding of a histogram. Counts beyond 32 bits stay exact, as after a merge. */
export function encodeBuckets({ positions, counts }: Buckets): string {
  const dense = new Float64Array((positions.at(-1) ?? -1) + 1);
  for (let at = 0; at < positions.length; at += 1) dense[positions[at] ?? 0] = counts[at] ?? 0;
  return encodeDense(dense);
}
