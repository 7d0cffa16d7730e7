import { deflateSync } from "node:zlib";
import fc from "fast-check";
import {
  decodeFromCompressedBase64, encodeIntoCompressedBase64, Float64Histogram,
} from "hdr-histogram-js";
import { describe, expect, test } from "vitest";
import {
  type Buckets, countAbove, decodeBuckets, encodeBuckets, highestAt, lowestAt, makeHistogram,
  meanOf, mergeBuckets, NO_BUCKETS, valueAtRank, widthAt,
} from "../../src/measurement/index.ts";
import { rankOf } from "../../src/stats/index.ts";

const HOUR_US = 3_600_000_000;

const encoded = (values: readonly number[]): string => {
  const histogram = makeHistogram();
  for (const value of values) histogram.record(value);
  return histogram.encode();
};
const buckets = (values: readonly number[]): Buckets => decodeBuckets(encoded(values));

/** The library that our format has to agree with, here with 64 bits for a count. */
const library = (): Float64Histogram => new Float64Histogram(1, HOUR_US, 3);
const decodedByLibrary = (text: string): Float64Histogram => {
  const hdr = decodeFromCompressedBase64(text, 64, false);
  if (hdr instanceof Float64Histogram) return hdr;
  throw new TypeError("the library gave another kind of histogram");
};

/** Highest value and count of each occupied bucket, as the library's own iterator sees them. */
function seenByLibrary(hdr: Float64Histogram): readonly (readonly [number, number])[] {
  const seen: (readonly [number, number])[] = [];
  const { recordedValuesIterator: each } = hdr;
  each.reset();
  while (each.hasNext()) {
    const { valueIteratedTo, countAddedInThisIterationStep } = each.next();
    seen.push([valueIteratedTo, countAddedInThisIterationStep]);
  }
  return seen;
}

/** The same of ours. */
const seenByUs = (some: Buckets): readonly (readonly [number, number])[] =>
  Array.from(some.positions, (position, at) => [highestAt(position), some.counts[at] ?? 0]);

const lowsOf = (some: Buckets): readonly number[] => Array.from(some.positions, lowestAt);

const pairs = (some: Buckets): readonly (readonly [number, number])[] =>
  lowsOf(some).map((low, at) => [low, some.counts[at] ?? 0]);

/** The lowest value of every bucket that the range has. */
function boundaries(): readonly number[] {
  const lows: number[] = [];
  for (let low = 0; low < 2048; low += 1) lows.push(low);
  for (let width = 2; width * 1024 <= HOUR_US; width *= 2) {
    for (let sub = 1024; sub < 2048 && sub * width <= HOUR_US; sub += 1) lows.push(sub * width);
  }
  return lows;
}

const microseconds = fc.oneof(
  fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: HOUR_US }),
  fc.constantFrom(0, 1, 2047, 2048, HOUR_US),
);
const samples = fc.array(microseconds, { maxLength: 200 });

describe("the HdrHistogram V2 format", () => {
  test("every bucket boundary of the range survives, on both sides", () => {
    const lows = boundaries();
    expect(lows.length).toBeGreaterThan(20_000);
    const atLows = buckets(lows);
    expect(pairs(atLows)).toEqual(lows.map((low) => [low, 1]));
    const belowNext = seenByUs(atLows).map(([highest]) => highest)
      .filter((value) => value <= HOUR_US);
    expect(lowsOf(buckets(belowNext))).toEqual(lows.slice(0, belowNext.length));
  });

  test("a value's bucket is as wide as from its lowest to its highest value", () => {
    const lows = boundaries();
    const { positions } = buckets(lows);
    expect(lows.map(widthAt)).toEqual(
      Array.from(positions, (position) => highestAt(position) - lowestAt(position) + 1));
  });

  test("the library reads what we write, value by value", () => {
    const lows = boundaries();
    const hdr = decodedByLibrary(encoded(lows));
    expect(hdr.totalCount).toBe(lows.length);
    expect(seenByLibrary(hdr)).toEqual(seenByUs(buckets(lows)));
  });

  test("we read what the library writes, value by value", () => {
    const hdr = library();
    for (const low of boundaries()) hdr.recordValue(low);
    const read = decodeBuckets(encodeIntoCompressedBase64(hdr));
    expect(pairs(read)).toEqual(boundaries().map((low) => [low, 1]));
    expect(seenByUs(read)).toEqual(seenByLibrary(hdr));
  });

  test("both agree on any values and on large counts", () => {
    const counted = fc.array(fc.tuple(microseconds, fc.integer({ min: 1, max: 2 ** 31 - 1 })),
      { maxLength: 50 });
    fc.assert(fc.property(counted, (entries) => {
      const hdr = library();
      for (const [value, count] of entries) hdr.recordValueWithCount(value, count);
      const read = decodeBuckets(encodeIntoCompressedBase64(hdr));
      expect(seenByUs(read)).toEqual(seenByLibrary(hdr));
      expect(seenByLibrary(decodedByLibrary(encodeBuckets(read)))).toEqual(seenByLibrary(hdr));
      expect(read.total).toBe(hdr.totalCount);
    }), { numRuns: 60 });
  });

  test("counts beyond 32 bits stay exact", () => {
    const part: Buckets = {
      positions: Uint16Array.of(5), counts: Float64Array.of(2 ** 31 - 1), total: 2 ** 31 - 1,
    };
    const sum = mergeBuckets([part, part, part]);
    expect(decodeBuckets(encodeBuckets(sum))).toEqual(sum);
    expect(sum.total).toBe(3 * (2 ** 31 - 1));
  });

  test("an empty histogram has no bucket", () => {
    expect(buckets([])).toEqual(NO_BUCKETS);
    expect(decodeBuckets(encodeBuckets(NO_BUCKETS))).toEqual(NO_BUCKETS);
  });

  test("values outside of the range are kept at its ends, NaN is our own bug", () => {
    expect(lowsOf(buckets([-5]))).toEqual([0]);
    expect(buckets([HOUR_US * 2])).toEqual(buckets([HOUR_US]));
    expect(() => encoded([NaN])).toThrow("NaN");
  });
});

describe("what is no histogram is refused with a RangeError", () => {
  const good = encoded([1, 5, 100, 100_000, 2_000_000]);

  const wrap = (body: Buffer): string => {
    const compressed = deflateSync(body);
    const head = Buffer.alloc(8);
    head.writeInt32BE(0x1c849304 | 0x10, 0);
    head.writeInt32BE(compressed.length, 4);
    return Buffer.concat([head, compressed]).toString("base64");
  };
  const bodyOf = (payload: readonly number[], digits = 3): Buffer => {
    const body = Buffer.alloc(40 + payload.length);
    body.writeInt32BE(0x1c849303 | 0x10, 0);
    body.writeInt32BE(payload.length, 4);
    body.writeInt32BE(digits, 12);
    body.writeBigInt64BE(1n, 16);
    body.writeBigInt64BE(BigInt(HOUR_US), 24);
    body.writeDoubleBE(1, 32);
    body.set(payload, 40);
    return body;
  };
  const MOST = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];

  test.each([
    ["nothing", ""],
    ["a word", "hello"],
    ["a bare header", good.slice(0, 10)],
    ["too many characters", "A".repeat(400_001)],
    ["a body that inflates to 100 MB", wrap(Buffer.alloc(100_000_000))],
    ["a body without a header", wrap(Buffer.alloc(39))],
    ["another version inside", wrap(Buffer.alloc(40))],
    ["two significant digits", wrap(bodyOf([2], 2))],
    ["a payload that ends inside a number", wrap(bodyOf([0x80]))],
    ["a jump beyond all buckets", wrap(bodyOf([...MOST, 0x7f, 2]))],
    ["a count of 2⁶²", wrap(bodyOf([...MOST.with(0, 0xfe), 0x7f]))],
    // −100,000 in zig-zag is 199,999.
    ["a value beyond an hour", wrap(bodyOf([0xbf, 0x9a, 0x0c, 2]))],
  ])("%s", (_sentence, text) => {
    expect(() => decodeBuckets(text)).toThrow(RangeError);
  });

  test("cut anywhere", () => {
    for (let length = 0; length < good.length - 4; length += 1) {
      expect(() => decodeBuckets(good.slice(0, length))).toThrow(RangeError);
    }
  });

  test("with any byte altered it is refused, or means the same", () => {
    const bytes = Buffer.from(good, "base64");
    fc.assert(fc.property(
      fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const altered = Buffer.from(bytes);
        altered[at] = (altered[at] ?? 0) ^ change;
        try {
          expect(decodeBuckets(altered.toString("base64"))).toEqual(decodeBuckets(good));
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }), { numRuns: 2000 });
  });

  test("any text at all", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
      expect(() => decodeBuckets(text)).toThrow(RangeError);
    }));
  });
});

describe("merging", () => {
  test("is the histogram of all values, in any order and grouping", () => {
    fc.assert(fc.property(samples, samples, samples, (a, b, c) => {
      const whole = buckets([...a, ...b, ...c]);
      const [x, y, z] = [buckets(a), buckets(b), buckets(c)];
      expect(mergeBuckets([x, y, z])).toEqual(whole);
      expect(mergeBuckets([z, x, y])).toEqual(whole);
      expect(mergeBuckets([x, mergeBuckets([y, z])])).toEqual(whole);
      expect(mergeBuckets([mergeBuckets([x, y]), z])).toEqual(whole);
    }));
  });

  test("with nothing is nothing new", () => {
    expect(mergeBuckets([])).toEqual(NO_BUCKETS);
    expect(mergeBuckets([NO_BUCKETS, buckets([7])])).toEqual(buckets([7]));
  });
});

describe("what buckets tell", () => {
  const some = fc.array(fc.integer({ min: 0, max: HOUR_US }), { minLength: 1, maxLength: 300 });

  test("a quantile lies within 0.1% of the sorted values' and never below it", () => {
    fc.assert(fc.property(some, fc.double({ min: 0, max: 1, noNaN: true }), (values, quantile) => {
      const rank = rankOf(quantile, values.length);
      const exact = values.toSorted((a, b) => a - b)[rank - 1] ?? NaN;
      const read = valueAtRank(buckets(values), rank) ?? NaN;
      expect(read).toBeGreaterThanOrEqual(exact);
      expect(read - exact).toBeLessThanOrEqual(exact / 1000);
    }));
  });

  test("ranks beyond the values have none", () => {
    expect(valueAtRank(buckets([1, 2]), 3)).toBeNull();
    expect(() => valueAtRank(buckets([1]), 0)).toThrow("ranks start at 1");
  });

  test("the count above a limit is exact up to the bucket that holds the limit", () => {
    fc.assert(fc.property(some, fc.integer({ min: 0, max: HOUR_US }), (values, limit) => {
      const above = countAbove(buckets(values), limit);
      expect(above).toBeGreaterThanOrEqual(
        values.filter((value) => value > limit * 1.001 + 1).length);
      expect(above).toBeLessThanOrEqual(values.filter((value) => value > limit * 0.999 - 1).length);
    }));
  });

  test("the mean is within 0.05% of the values'", () => {
    fc.assert(fc.property(some, (values) => {
      const exact = values.reduce((sum, value) => sum + value, 0) / values.length;
      expect(Math.abs((meanOf(buckets(values)) ?? NaN) - exact)).toBeLessThanOrEqual(exact / 2000);
    }));
    expect(meanOf(NO_BUCKETS)).toBeNull();
  });
});
