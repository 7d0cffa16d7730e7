import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, digest } from "../../src/base/index.ts";

describe("canonical JSON", () => {
  test.each([
    ["keys are sorted by UTF-16 code units, as RFC 8785 section 3.2.3 orders them",
      { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 },
      '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}'],
    ["numbers are written as ECMAScript does (RFC 8785, section 3.2.2.3)",
      [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0],
      "[333333333.3333333,1e+30,4.5,0.002,1e-27,0]"],
    ["members that are undefined are left out, in arrays they are null",
      { a: undefined, b: [undefined] }, '{"b":[null]}'],
    ["literals stay as they are", [null, true, false], "[null,true,false]"],
  ])("%s", (_sentence, value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test.each([NaN, Infinity, -Infinity])("refuses %d, which JSON cannot carry", (value) => {
    expect(() => canonicalJson({ value })).toThrow(RangeError);
  });

  test("refuses what is no JSON at all", () => {
    expect(() => canonicalJson({ f: () => 1 })).toThrow(TypeError);
    expect(() => canonicalJson(1n)).toThrow(TypeError);
  });

  test("is read back as the value it was made of, whatever the order of keys", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }));
  });

  test("a digest is the SHA-256 of the canonical text and independent of key order", () => {
    expect(digest({})).toBe(
      "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    expect(digest({ a: 1, b: 2 })).toBe(digest({ b: 2, a: 1 }));
    expect(digest({ a: 1 })).not.toBe(digest({ a: 2 }));
  });
});
