import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearestName, neutraliseCommands, oneLine } from "../../src/base/index.ts";

describe("untrusted text on one line", () => {
  test.each([
    ["line breaks become a space", "a\r\nb\u2028c", "a b c"],
    ["terminal escapes lose their control character", "\u001b[31mred", "[31mred"],
    ["text cannot be turned round by a bidirectional override", "a\u202eb", "a b"],
    ["zero-width characters do not hide anything", "to\u200bken\ufeff", "to ken"],
    ["runs of spaces shrink, ends are trimmed", "  a    b  ", "a b"],
  ])("%s", (_sentence, given, shown) => {
    expect(oneLine(given)).toBe(shown);
  });

  test("never longer than asked, and an ellipsis says that it was cut", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 50 }),
      (text, max) => {
        const shown = oneLine(text, max);
        expect(shown.length).toBeLessThanOrEqual(max);
        expect(shown).not.toMatch(/[\n\r\u001b\u202e]/);
      }));
    expect(oneLine("abcdef", 4)).toBe("abc…");
  });
});

describe("workflow commands", () => {
  test("no text leaves a :: or a ##[ behind", () => {
    const pieces = fc.array(fc.constantFrom(":", "#", "[", "error", " ", "\u200b", "x"));
    fc.assert(fc.property(pieces, (parts) => {
      const safe = neutraliseCommands(parts.join(""));
      expect(safe).not.toContain("::");
      expect(safe).not.toContain("##[");
    }));
  });

  test.each([
    ["a command at the start of a line", "::error::x", ":\u200b:error:\u200b:x"],
    ["three colons in a row, of which two pairs overlap", ":::x", ":\u200b:\u200b:x"],
    ["the older form", "##[error]x", "##\u200b[error]x"],
    ["ordinary text stays as it is", "at 12:30, #1 [ok]", "at 12:30, #1 [ok]"],
  ])("%s", (_sentence, given, safe) => {
    expect(neutraliseCommands(given)).toBe(safe);
  });
});

describe("the nearest valid name", () => {
  const names = ["latency", "ttft", "error-rate"];
  test.each([
    ["a swapped pair of letters", "latnecy", "latency"],
    ["capitals do not count", "TTFT", "ttft"],
    ["a missing hyphen", "errorrate", "error-rate"],
    ["nothing is near", "throughput", null],
  ])("%s", (_sentence, written, nearest) => {
    expect(nearestName(written, names)).toBe(nearest);
  });

  test("of two that are as near, the one of the same length", () => {
    expect(nearestName("modle", ["mode", "model"])).toBe("model");
  });

  test("a very long name costs no time", () => {
    expect(nearestName("x".repeat(1e6), names)).toBeNull();
  });
});
