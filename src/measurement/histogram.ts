import { deflateSync, inflateSync } from "node:zlib";
import { Int32Histogram } from "hdr-histogram-js";
import { assert, type Micros, must } from "../base/index.ts";

/**
 * The one place that knows HdrHistogram. Recording is the library's. Encoding and reading of the V2
 * format are ours: reading yields the occupied buckets only, since comparing twenty baselines means
 * thousands of histograms and a dense copy of each is 95 kB; and the library's encoder writes a
 * normalizing index offset of 1, by which readers in other languages shift every value.
 *
 * Range 1 µs to 1 h at 3 significant digits, so a bucket is at most 0.1% wide.
 * Format: HdrHistogram, AbstractHistogram.encodeIntoByteBuffer and ZigZagLEB128Codec.
 */
const HIGHEST_US = 3_600_000_000;
const SIGNIFICANT_DIGITS = 3;
const SUB_BUCKET_HALF_COUNT = 1024;
const SUB_BUCKET_HALF_MAGNITUDE = 10;
const COMPRESSED_V2_COOKIE = 0x1c849304;
const V2_COOKIE = 0x1c849303;
const WORD_SIZE_FLAG = 0x10;
const WORD_SIZE_MASK = 0xf0;
const HEADER_BYTES = 40;
/** A histogram of 10⁶ samples encodes to 4 kB; anything near these bounds is not one of ours. */
const MAX_ENCODED_CHARS = 400_000;
const MAX_INFLATED_BYTES = 2_000_000;
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
    encode: () => encodeCounts(occupiedOf(hdr)),
  };
}

/**
 * The occupied buckets of one or more histograms, ascending. `lowUs` is a bucket's lowest value,
 * `widthUs` its width.
 */
export interface Buckets {
  readonly lowUs: readonly Micros[];
  readonly widthUs: readonly Micros[];
  readonly counts: readonly number[];
  readonly total: number;
}

export const NO_BUCKETS: Buckets = { lowUs: [], widthUs: [], counts: [], total: 0 };

function inflateBounded(compressed: Uint8Array): Buffer {
  try {
    return inflateSync(compressed, { maxOutputLength: MAX_INFLATED_BYTES });
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
function readVarint(body: Buffer, at: number): { value: number; next: number } {
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

/** Buckets of an encoded histogram. Throws RangeError on anything that is not one. */
export function decodeBuckets(encoded: string): Buckets {
  const body = inflate(encoded);
  checkHeader(body);
  const lowUs: number[] = [];
  const widthUs: number[] = [];
  const counts: number[] = [];
  let total = 0;
  let index = 0;
  let at = HEADER_BYTES;
  while (at < body.length) {
    const first = body[at] ?? 0;
    // Most counts fit one byte; the general reader is for the rest.
    const number = first < 0x80
      ? { value: (first >>> 1) ^ -(first & 1), next: at + 1 }
      : readVarint(body, at);
    at = number.next;
    if (number.value < 0) {
      index -= number.value;
    } else {
      if (number.value > MAX_COUNT) throw new RangeError("histogram: a count beyond 10¹²");
      if (number.value > 0) {
        if (index > LAST_INDEX) throw new RangeError("histogram: a value beyond 1 h");
        const exponent = Math.max(0, (index >> SUB_BUCKET_HALF_MAGNITUDE) - 1);
        const sub = index < SUB_BUCKET_HALF_COUNT
          ? index
          : (index & (SUB_BUCKET_HALF_COUNT - 1)) + SUB_BUCKET_HALF_COUNT;
        lowUs.push(sub * 2 ** exponent);
        widthUs.push(2 ** exponent);
        counts.push(number.value);
        total += number.value;
      }
      index += 1;
    }
    if (index > LAST_INDEX + 1) throw new RangeError("histogram: more buckets than 1 h has");
  }
  return { lowUs, widthUs, counts, total };
}

function writeVarint(bytes: number[], value: number): void {
  // Zig-zag: counts are non-negative, runs of empty buckets negative.
  let rest = value >= 0 ? BigInt(value) << 1n : (BigInt(-value) << 1n) - 1n;
  for (let byte = 0; byte < 8 && rest >= 0x80n; byte += 1) {
    bytes.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
}

/** An occupied bucket. */
interface IndexedCount {
  readonly index: number;
  readonly count: number;
}

function occupiedOf(hdr: Int32Histogram): readonly IndexedCount[] {
  const occupied: IndexedCount[] = [];
  const last = hdr.totalCount === 0 ? -1 : indexOf(hdr.maxValue);
  for (let index = 0; index <= last; index += 1) {
    const count = hdr.getCountAtIndex(index);
    if (count > 0) occupied.push({ index, count });
  }
  return occupied;
}

function encodeCounts(occupied: readonly IndexedCount[]): string {
  const payload: number[] = [];
  let next = 0;
  for (const { index, count } of occupied) {
    const empty = index - next;
    if (empty > 0) writeVarint(payload, empty === 1 ? 0 : -empty);
    writeVarint(payload, count);
    next = index + 1;
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

/** Position of the bucket of a value, the inverse of what `decodeBuckets` reads. */
function indexOf(valueUs: Micros): number {
  const magnitude = Math.floor(Math.log2(Math.max(1, valueUs)));
  const exponent = Math.max(0, magnitude - SUB_BUCKET_HALF_MAGNITUDE);
  const sub = Math.floor(valueUs / 2 ** exponent);
  return exponent * SUB_BUCKET_HALF_COUNT + sub;
}

const LAST_INDEX = indexOf(HIGHEST_US);

/** Buckets in the encoding of a histogram. Counts beyond 32 bits stay exact, as after a merge. */
export function encodeBuckets(buckets: Buckets): string {
  return encodeCounts(buckets.counts.map((count, at) => (
    { index: indexOf(must(buckets.lowUs[at], "bucket")), count })));
}

/** Bucket-wise sum: lossless, commutative and associative. */
export function mergeBuckets(parts: readonly Buckets[]): Buckets {
  const filled = parts.filter((part) => part.total > 0);
  const only = filled[0];
  if (only === undefined) return NO_BUCKETS;
  if (filled.length === 1) return only;
  const sums = new Map<number, { width: number; count: number }>();
  for (const part of filled) {
    part.counts.forEach((count, at) => {
      const low = must(part.lowUs[at], "bucket");
      const seen = sums.get(low);
      if (seen) seen.count += count;
      else sums.set(low, { width: must(part.widthUs[at], "bucket"), count });
    });
  }
  const ordered = [...sums].toSorted(([a], [b]) => a - b);
  return {
    lowUs: ordered.map(([low]) => low),
    widthUs: ordered.map(([, bucket]) => bucket.width),
    counts: ordered.map(([, bucket]) => bucket.count),
    total: filled.reduce((sum, part) => sum + part.total, 0),
  };
}

/**
 * Value at a 1-based rank, in µs: the highest value equivalent to the bucket's, as every
 * HdrHistogram reader reports it. Null when the rank lies beyond the recorded values.
 */
export function valueAtRank(buckets: Buckets, rank: number): Micros | null {
  assert(rank >= 1, "ranks start at 1");
  let seen = 0;
  for (let at = 0; at < buckets.counts.length; at += 1) {
    seen += buckets.counts[at] ?? 0;
    if (seen >= rank) return (buckets.lowUs[at] ?? 0) + (buckets.widthUs[at] ?? 1) - 1;
  }
  return null;
}

/** How many recorded values exceed a limit; a bucket counts with its middle. */
export function countAbove(buckets: Buckets, limitUs: Micros): number {
  let above = 0;
  for (let at = buckets.counts.length - 1; at >= 0; at -= 1) {
    const middle = (buckets.lowUs[at] ?? 0) + ((buckets.widthUs[at] ?? 1) - 1) / 2;
    if (middle <= limitUs) break;
    above += buckets.counts[at] ?? 0;
  }
  return above;
}

/** Mean in µs, each bucket with its middle; null when empty. */
export function meanOf(buckets: Buckets): Micros | null {
  if (buckets.total === 0) return null;
  let sum = 0;
  buckets.counts.forEach((count, at) => {
    sum += count * ((buckets.lowUs[at] ?? 0) + ((buckets.widthUs[at] ?? 1) - 1) / 2);
  });
  return sum / buckets.total;
}
