import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  parseCount, parseDuration, parsePercent, parsePoints, parseRate, parseShare, parseTokenRate,
  parseUsd, printCount, printDuration, printPercent, printPoints, printRate, printTokenRate,
  printUsd, type Parsed,
} from "../../src/config/index.ts";

type Read = (written: string | number) => Parsed<number>;

const GOOD: readonly (readonly [string, Read, string | number, number])[] = [
  ["a bare rate is per second", parseRate, "50", 50],
  ["a rate may be a number", parseRate, 0.5, 0.5],
  ["per second", parseRate, "50/s", 50],
  ["per minute", parseRate, "600/m", 10],
  ["per hour", parseRate, "3600/h", 1],
  ["the largest rate", parseRate, "1000000/s", 1_000_000],
  ["milliseconds", parseDuration, "500ms", 500],
  ["seconds", parseDuration, "60s", 60_000],
  ["minutes", parseDuration, "5m", 300_000],
  ["hours", parseDuration, "1h", 3_600_000],
  ["a fraction of a second", parseDuration, "1.2s", 1200],
  ["a fraction that binary multiplication would miss", parseDuration, "1.005s", 1005],
  ["a compound", parseDuration, "1m30s", 90_000],
  ["zero needs no unit", parseDuration, 0, 0],
  ["a percentage", parseShare, "1%", 0.01],
  ["a percentage that binary division would miss", parseShare, "0.7%", 0.007],
  ["a whole", parseShare, "100%", 1],
  ["a relative change may be above one", parsePercent, "150%", 1.5],
  ["percentage points", parsePoints, "0.5pp", 0.005],
  ["dollars in front", parseUsd, "$2.00", 2],
  ["dollars behind", parseUsd, "2.00 USD", 2],
  ["millions", parseCount, "500M", 500_000_000],
  ["thousands", parseCount, "10k", 10_000],
  ["a fraction of a million", parseCount, "1.5M", 1_500_000],
  ["a plain count", parseCount, "2000", 2000],
  ["a bare token rate", parseTokenRate, "30", 30],
  ["a token rate with its unit", parseTokenRate, "30 tokens/s", 30],
];

const BAD: readonly (readonly [string, Read, string | number, string])[] = [
  ["no requests at all", parseRate, "0/s", "greater than 0"],
  ["more than a generator can send", parseRate, "1000001/s", "more than 1000000/s"],
  ["a negative rate", parseRate, -5, "not a rate"],
  ["an unknown unit of a rate", parseRate, "5/d", "not a rate"],
  ["an endless rate", parseRate, Infinity, "not a rate"],
  ["an overflowing rate", parseRate, "1e999", "more than 1000000/s"],
  ["a duration without unit", parseDuration, 60, "no unit"],
  ["a duration with an unknown unit", parseDuration, "5 days", "not a duration"],
  ["an empty duration", parseDuration, "", "not a duration"],
  ["units in the wrong order", parseDuration, "5s1m", "not a duration"],
  ["an overflowing duration", parseDuration, "1e999s", "too large"],
  ["a share without percent sign", parseShare, "0.99", "no percent sign"],
  ["more than everything", parseShare, "101%", "more than 100%"],
  ["a percentage as points", parsePoints, "5%", "not in percentage points"],
  ["too many points", parsePoints, "101pp", "more than 100pp"],
  ["money without a currency", parseUsd, "2.00", "no currency"],
  ["another currency", parseUsd, "2 EUR", "not an amount of money"],
  ["half a token", parseCount, "0.5", "not a whole number"],
  ["an unknown suffix", parseCount, "5T", "not a count"],
  ["a count beyond exact numbers", parseCount, "99999999B", "too large"],
  ["a token rate in words", parseTokenRate, "fast", "not a token rate"],
];

describe("literals", () => {
  test.each(GOOD)("%s", (_sentence, read, written, value) => {
    expect(read(written)).toEqual({ ok: true, value });
  });

  test.each(BAD)("%s is refused with a fix", (_sentence, read, written, message) => {
    const parsed = read(written);
    expect(parsed.ok).toBe(false);
    const problems = parsed.ok ? [] : parsed.problems;
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.fix).not.toBeNull();
  });

  test("the fix for a missing unit is the number with units", () => {
    const parsed = parseDuration(60);
    expect(parsed.ok ? null : parsed.problems[0]?.fix).toBe("add a unit: 60s or 60ms");
  });
});

const positive = (max: number): fc.Arbitrary<number> =>
  fc.double({ min: 0, max, noNaN: true, noDefaultInfinity: true }).filter((x) => !Object.is(x, -0));

type Pair = readonly [string, Read, (value: number) => string, fc.Arbitrary<number>];

const PAIRS: readonly Pair[] = [
  ["rate", parseRate, printRate, positive(1_000_000).filter((x) => x > 0)],
  ["duration", parseDuration, printDuration, fc.oneof(positive(1e300), fc.nat(1e9))],
  ["percent", parsePercent, printPercent, positive(1e300)],
  ["share", parseShare, printPercent, positive(1)],
  ["points", parsePoints, printPoints, positive(1)],
  ["money", parseUsd, printUsd, positive(1e300)],
  ["count", parseCount, printCount, fc.maxSafeNat()],
  ["token rate", parseTokenRate, printTokenRate, positive(1e300)],
];

describe("printing and reading back is the identity", () => {
  test.each(PAIRS)("%s", (_name, read, print, values) => {
    fc.assert(fc.property(values, (value) => {
      expect(read(print(value))).toEqual({ ok: true, value });
    }));
  });

  test.each([
    [printRate(0.5), "0.5/s"], [printDuration(90_000), "90s"], [printDuration(1200), "1.2s"],
    [printDuration(0), "0ms"], [printDuration(5), "5ms"], [printPercent(0.007), "0.7%"],
    [printPoints(0.005), "0.5pp"], [printUsd(2), "$2.00"], [printUsd(0.00042), "$0.00042"],
    [printCount(1_500_000), "1500k"], [printCount(0), "0"],
    [printTokenRate(1e-7), "0.0000001 tokens/s"],
  ])("%s is printed for people", (printed, wanted) => {
    expect(printed).toBe(wanted);
  });

  test("readers never throw, whatever the text", () => {
    fc.assert(fc.property(fc.string(), (text) => {
      for (const [, read] of PAIRS) expect(typeof read(text).ok).toBe("boolean");
    }));
  });
});
