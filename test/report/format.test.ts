import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  decimalsWithin, digitsApart, formatCensored, formatChange, formatCount, formatInterval, formatLimit,
  formatMs,
  formatNumber, formatSetting, formatShare, formatUsd, formatValue, plural, showFor,
} from "../../src/report/format.ts";

const UNITS = ["ms", "share", "USD", "tokens/s", "tokens"] as const;

describe("values", () => {
  test.each([
    { says: "below a millisecond in µs", text: formatValue(0.3, "ms"), shown: "300 µs" },
    { says: "below a second in ms", text: formatValue(812.04, "ms"), shown: "812 ms" },
    { says: "from a second on in s", text: formatValue(1034, "ms"), shown: "1.03 s" },
    { says: "rounding does not lose a digit", text: formatValue(9.996, "ms"), shown: "10.0 ms" },
    { says: "zero has no unit trouble", text: formatValue(0, "ms"), shown: "0 ms" },
    { says: "negative zero is zero", text: formatValue(-0, "ms"), shown: "0 ms" },
    { says: "nothing is a dash", text: formatValue(null, "ms"), shown: "–" },
    { says: "NaN is a dash", text: formatValue(Number.NaN, "USD"), shown: "–" },
    { says: "shares are percent", text: formatShare(0.031), shown: "3.1%" },
    { says: "small shares keep two digits", text: formatShare(1 / 3000), shown: "0.033%" },
    { says: "no share is 0%", text: formatShare(0), shown: "0%" },
    { says: "all is 100%", text: formatShare(1), shown: "100%" },
    { says: "almost all is not 100%", text: formatShare(0.99995), shown: "99.995%" },
    { says: "dollars to the cent", text: formatUsd(3), shown: "$3.00" },
    { says: "small prices to three digits", text: formatUsd(0.012345), shown: "$0.0123" },
    { says: "thousands of dollars", text: formatUsd(4000), shown: "$4,000.00" },
    { says: "three digits stay where they tell", text: formatUsd(0.016), shown: "$0.0160" },
    { says: "40 cents have a cent place", text: formatUsd(0.4), shown: "$0.40" },
    { says: "tiny prices are written out", text: formatUsd(1.2e-7), shown: "$0.000000120" },
    { says: "long times are minutes", text: formatMs(55 * 60_000), shown: "55.0 min" },
    { says: "a few minutes are seconds", text: formatMs(90_000), shown: "90.0 s" },
    { says: "rates per second", text: formatValue(148.7, "tokens/s"), shown: "149/s" },
    { says: "counts are whole", text: formatCount(1234567), shown: "1,234,567" },
    { says: "settings as written", text: formatSetting(0.5), shown: "0.5" },
    { says: "huge numbers stay short", text: formatNumber(1.5e300), shown: "1.5e+300" },
    { says: "limits lose their zeros", text: formatLimit(1200, "ms"), shown: "1.2 s" },
    { says: "round limits too", text: formatLimit(4, "USD"), shown: "$4" },
    { says: "limits keep whole zeros", text: formatLimit(100, "ms"), shown: "100 ms" },
    { says: "a lower limit", text: formatCensored("30.0 s", "timeout"), shown: "≥ 30 s (timeout)" },
    { says: "one is not plural", text: plural(1, "run"), shown: "1 run" },
  ])("$says: $shown", ({ text, shown }) => {
    expect(text).toBe(shown);
  });
});

describe("changes", () => {
  test.each([
    { change: 0.273, unit: "ms" as const, shown: "+27%" },
    { change: 0.012, unit: "ms" as const, shown: "+1.2%" },
    { change: -0.03, unit: "ms" as const, shown: "-3%" },
    { change: 0.0996, unit: "ms" as const, shown: "+10%" },
    { change: -0.0001, unit: "ms" as const, shown: "0%" },
    { change: 0.005, unit: "share" as const, shown: "+0.5 pp" },
    { change: -0.00001, unit: "share" as const, shown: "0 pp" },
    { change: 35.9, unit: "USD" as const, shown: "+3,590%" },
    { change: 316.154, unit: "ms" as const, shown: "+31,600%" },
  ])("$change of $unit is $shown", ({ change, unit, shown }) => {
    expect(formatChange(change, unit)).toBe(shown);
  });

  test("percentage points stand once behind an interval", () => {
    expect(formatInterval([-0.003, 0.004], (end) => formatChange(end, "share")))
      .toBe("[-0.3, +0.4] pp");
  });

  test("a value that rounds to its limit gets the digits that tell them apart", () => {
    const show = (value: number, extra: number): string => formatChange(value, "ms", extra);
    expect(show(0.2004, digitsApart(0.2004, 0.2, show))).toBe("+20.04%");
    expect(digitsApart(0.2, 0.2, show)).toBe(0);
  });
});

describe("rows", () => {
  test("values of a row share the smaller one's unit while that is readable", () => {
    const show = showFor("ms", [812, 1034]);
    expect([show(812), show(1034)]).toEqual(["812 ms", "1,034 ms"]);
  });

  test("or the larger one's, when it is not", () => {
    const show = showFor("ms", [812, 30_000]);
    expect([show(812), show(30_000)]).toEqual(["0.812 s", "30.0 s"]);
  });
});

describe("digits by uncertainty", () => {
  test.each([
    { interval: [-0.29, 0.43], shown: "+1%" }, { interval: [-0.02, 0.024], shown: "+1.2%" },
    { interval: [0.0118, 0.0122], shown: "+1.23%" },
    { interval: [0.01229, 0.01233], shown: "+1.23%" }, { interval: [0.0111, 0.0136], shown: "+1.23%" },
    { interval: [0.01, 0.015], shown: "+1.23%" }, { interval: [0.0123, 0.0123], shown: "+1.2%" },
  ] as const)("a change of 1.23% within $interval is $shown", ({ interval, shown }) => {
    expect(formatChange(0.0123, "ms", 0, decimalsWithin(interval))).toBe(shown);
  });
});

describe("amounts in a row", () => {
  test.each([
    [[0.285, 0.28], ["$0.285", "$0.280"]], [[0.998, 1.004], ["$0.998", "$1.004"]],
    [[1.2e-7, 1.23e-7], ["$0.000000120", "$0.000000123"]], [[0.0123, 12345], ["$0.0123", "$12,345.00"]],
  ])("%j are %j", (amounts, shown) => {
    const show = showFor("USD", amounts);
    expect(amounts.map((usd) => show(usd))).toEqual(shown);
  });
});

test("times too far apart for one unit have each its own", () => {
  const show = showFor("ms", [0.107, 1_038_000]);
  expect([show(0.107), show(1_038_000)]).toEqual(["107 µs", "17.3 min"]);
});

test("a change of tens of percent has no decimals unless it is known to them", () => {
  expect(formatChange(0.6123, "ms", 0, decimalsWithin([0.563, 0.662]))).toBe("+61%");
  expect(formatChange(0.6123, "ms", 0, decimalsWithin([0.6105, 0.6141]))).toBe("+61.23%");
});

describe("laws", () => {
  const number = fc.oneof(
    fc.double(), fc.double({ min: -1, max: 1 }), fc.double({ min: -1e6, max: 1e6 }),
    fc.constantFrom(-0, 5e-324, 1e21, 0.9999999999, 0.00949999999),
  );

  test("never NaN, Infinity, undefined or a negative zero", () => {
    fc.assert(fc.property(number, number, fc.constantFrom(...UNITS), (value, other, unit) => {
      const show = showFor(unit, [value, other]);
      const texts = [
        show(value), formatValue(value, unit), formatLimit(value, unit), formatNumber(value),
        formatCount(value), formatSetting(value), formatShare(value), formatUsd(value),
        formatChange(value, unit),
        formatChange(value, unit, digitsApart(value, other, (one, extra) =>
          formatChange(one, unit, extra))),
      ];
      for (const text of texts) {
        expect(text).not.toMatch(/NaN|Infinity|undefined/);
        expect(text).not.toMatch(/^[+-]\$?0(\.0*)?( |%|$)/);
        expect(text.length).toBeLessThan(40);
      }
    }), { numRuns: 1000 });
  });

  test("a shown number is within rounding of the number", () => {
    fc.assert(fc.property(fc.double({ min: 1e-5, max: 1e12, noNaN: true }), (value) => {
      const read = Number(formatNumber(value).replaceAll(",", ""));
      expect(Math.abs(read - value)).toBeLessThanOrEqual(value * 0.0051);
    }));
  });
});
