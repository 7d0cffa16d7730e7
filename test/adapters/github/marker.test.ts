import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatMarker, ownStamp, type Stamp, supersedes,
} from "../../../src/adapters/github/marker.ts";

const stamps = fc.record({
  runId: fc.bigInt({ min: 0n, max: 10n ** 19n }).map(String),
  attempt: fc.integer({ min: 1, max: 1000 }),
  headSha: fc.string({ maxLength: 64, unit: "grapheme" }).map((text) => text.slice(0, 64)),
});

describe("the marker", () => {
  test("is read back from the end of any body, under any key", () => {
    fc.assert(fc.property(fc.string(), fc.string(), stamps, (body, key, stamp) => {
      const marked = `${body}\n\n${formatMarker(key, stamp)}\n`;
      expect(ownStamp(marked, key)).toEqual({ kind: "marked", stamp });
    }));
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
    expect(ownStamp(formatMarker("a", stamp), "ab")).toEqual({ kind: "none" });
    expect(ownStamp(formatMarker("ab", stamp), "a")).toEqual({ kind: "none" });
  });

  test("no body makes reading it fail", () => {
    fc.assert(fc.property(fc.string(), (content) => {
      const kind = ownStamp(`<!-- tailgate:k ${content} -->`, "k").kind;
      return kind === "marked" || kind === "none";
    }));
  });
});

test("of two stamps at most one supersedes the other, and none itself", () => {
  fc.assert(fc.property(stamps, stamps, (a, b) => {
    expect(supersedes(a, b) && supersedes(b, a)).toBe(false);
    expect(supersedes(a, a)).toBe(false);
    expect(supersedes(a, null)).toBe(true);
    expect(supersedes(null, a)).toBe(false);
  }));
});
