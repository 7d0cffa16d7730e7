import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { settingsSchema, type InputLengths } from "../../src/config/index.ts";
import { madePrompts } from "../../src/plan/made-prompts.ts";
import { makePlans } from "../../src/plan/index.ts";

const texts = (lengths: InputLengths): readonly string[] =>
  madePrompts(lengths).map(({ messages }) => messages.map(({ content }) => content).join());
/** In tokens, shortest first. */
const sizes = (lengths: InputLengths): readonly number[] =>
  texts(lengths).map((text) => Buffer.byteLength(text) / 4).toSorted((a, b) => a - b);

describe("made-up prompts", () => {
  test("of one length", () => {
    expect(sizes({ kind: "constant", tokens: 7 })).toEqual(Array.from({ length: 100 }, () => 7));
  });

  test("evenly between two lengths", () => {
    const all = sizes({ kind: "uniform", min: 100, max: 300 });
    expect([all[0], all[49], all[50], all[99]]).toEqual([101, 199, 201, 299]);
  });

  test("lognormal: half are below the median, five beyond the P95", () => {
    const lengths = { kind: "lognormal", median: 400, p95: 2000 } as const;
    const all = sizes(lengths);
    expect(all.filter((tokens) => tokens < lengths.median)).toHaveLength(50);
    expect(all.filter((tokens) => tokens > lengths.p95)).toHaveLength(5);
    // 400 × (2000 / 400)^(2.5758 / 1.6449), and its mirror image.
    expect(all[99]).toBeGreaterThan(4900);
    expect(all[99]).toBeLessThan(5050);
    expect(all[0]).toBeGreaterThan(31);
    expect(all[0]).toBeLessThan(33);
  });

  test("are the same each time, plain words, and no two begin alike", () => {
    fc.assert(fc.property(fc.integer({ min: 10, max: 400 }), fc.integer({ min: 1, max: 400 }), (min, more) => {
      const lengths: InputLengths = { kind: "uniform", min, max: min + more };
      const all = texts(lengths);
      expect(texts(lengths)).toEqual(all);
      expect(new Set(all.map((text) => text.slice(0, 40))).size).toBe(100);
      for (const text of all) expect(text).toMatch(/^[a-z]+( [a-z]+)* ?$/);
      expect(Math.min(...sizes(lengths))).toBeGreaterThanOrEqual(min);
      expect(Math.max(...sizes(lengths))).toBeLessThanOrEqual(min + more);
    }), { numRuns: 20 });
  });

  test("of other lengths are other prompts to the fingerprint", () => {
    const promptsOf = (written: string): unknown => makePlans({
      name: "default", settings: settingsSchema.parse({ "input-lengths": written, model: "m", rate: "1/s" }),
    }, {
      suite: "s", url: "https://h/v1", socketPath: null, isSimulator: false, promptsText: null,
    })[0]?.comparableKeys["prompts"];
    expect(promptsOf("100")).toBe(promptsOf("100"));
    expect(promptsOf("100")).not.toBe(promptsOf("101"));
  });
});
