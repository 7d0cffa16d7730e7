import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatMarker, isLaterRun, readMarker, type Stamp, withMarker,
} from "../../../src/adapters/github/marker.ts";

const stamps = fc.record({
  runId: fc.bigInt({ min: 0n, max: 10n ** 19n }).map(String),
  attempt: fc.integer({ min: 1, max: 1000 }),
  headSha: fc.string({ maxLength: 64, unit: "grapheme" }).map((text) => text.slice(0, 64)),
});

describe("the marker", () => {
  test("is read back from the end of any body, under any key", () => {
    fc.assert(fc.property(fc.string(), fc.string(), stamps, (body, key, stamp) => {
      for (const end of ["", "</details>"]) {
        const text = `${body}${end}`;
        const marked = `${withMarker(text, formatMarker(key, stamp))}\n`;
        expect(readMarker(marked, key)).toMatchObject({ kind: "marked", stamp, parts: [] });
      }
    }));
  });

  test("takes no line of its own behind what can be folded away, and one behind text", () => {
    const marker = formatMarker("k", { runId: "1", attempt: 1, headSha: "a" });
    expect(withMarker("a\n<details></details>", marker).split("\n")).toHaveLength(2);
    expect(withMarker("a", marker).split("\n")).toEqual(["a", "", marker]);
    expect(readMarker(`quoted ${marker}`, "k")).toEqual({ kind: "none" });
  });

  test("ends where its HTML comment ends, on one line", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), stamps, (key, stamp) => {
      const marker = formatMarker(key, stamp);
      expect(marker.indexOf(">")).toBe(marker.length - 1);
      expect(marker).not.toMatch(/[\r\n]/);
    }));
  });

  test("of another key is not ours", () => {
    const stamp: Stamp = { runId: "1", attempt: 1, headSha: "a" };
    expect(readMarker(formatMarker("a", stamp), "ab")).toEqual({ kind: "none" });
    expect(readMarker(formatMarker("ab", stamp), "a")).toEqual({ kind: "none" });
  });

  test("no body makes reading it fail", () => {
    fc.assert(fc.property(fc.string(), (content) => {
      const kind = readMarker(`<!-- tailgate:k ${content} -->`, "k").kind;
      return kind === "marked" || kind === "damaged" || kind === "none";
    }));
  });
});

test("of two runs at most one is later, and none than itself", () => {
  fc.assert(fc.property(stamps, stamps, (a, b) => {
    expect(isLaterRun(a, b) && isLaterRun(b, a)).toBe(false);
    expect(isLaterRun(a, a)).toBe(false);
  }));
});
