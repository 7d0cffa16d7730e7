import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import { holm, holmLevels } from "../../src/stats/index.ts";
import oracle from "./oracle.json" with { type: "json" };

// A third of them tied, and many small ones so that the step-down goes on.
const pValues = fc.array(
  fc.oneof(
    fc.constantFrom(0, 0.001, 0.004, 0.01, 1),
    fc.double({ min: 0, max: 0.02, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  ),
  { maxLength: 12 },
);

describe("Holm", () => {
  test.each(oracle.holm)("adjusts $p as its definition does", ({ p, adjusted }) => {
    const ours = holm(p);
    expect(ours).toHaveLength(p.length);
    for (const [index, value] of ours.entries()) {
      expect(value).toBeCloseTo(must(adjusted[index], "adjusted"), 14);
    }
  });

  test("lies between the p value and Bonferroni's, keeps the order", () => {
    fc.assert(
      fc.property(pValues, (values) => {
        const adjusted = holm(values);
        for (const [i, p] of values.entries()) {
          const own = must(adjusted[i], "adjusted");
          expect(own).toBeGreaterThanOrEqual(p);
          expect(own).toBeLessThanOrEqual(Math.min(1, p * values.length));
          for (const [j, other] of values.entries()) {
            if (p <= other) expect(own).toBeLessThanOrEqual(must(adjusted[j], "adjusted"));
          }
        }
      }),
    );
  });

  test("levels and adjusted p values do not depend on the order of the findings", () => {
    fc.assert(
      fc.property(pValues, (values) => {
        expect(holm(values.toReversed())).toEqual(holm(values).toReversed());
        const levels = holmLevels(values, 0.01);
        expect(holmLevels(values.toReversed(), 0.01)).toEqual(levels.toReversed());
      }),
    );
  });

  test("a test at its level decides as the adjusted p value does", () => {
    fc.assert(
      fc.property(pValues, (values) => {
        const adjusted = holm(values);
        for (const [index, level] of holmLevels(values, 0.01).entries()) {
          const own = must(adjusted[index], "adjusted");
          fc.pre(Math.abs(own - 0.01) > 1e-12);
          expect(must(values[index], "p") <= level).toBe(own <= 0.01);
        }
      }),
    );
  });

  test.each([
    { name: "a single finding has the whole level", p: [0.5], levels: [0.06] },
    { name: "all significant", p: [0.001, 0.002, 0.003], levels: [0.02, 0.03, 0.06] },
    { name: "stops at the second", p: [0.05, 0.001, 0.04], levels: [0.03, 0.02, 0.03] },
    { name: "stops at once", p: [0.021, 0.5, 0.9], levels: [0.02, 0.02, 0.02] },
    { name: "ties share the smaller level", p: [0.001, 0.001, 0.5], levels: [0.02, 0.02, 0.06] },
    { name: "no findings", p: [], levels: [] },
  ])("levels at 0.06: $name", ({ p, levels }) => {
    const ours = holmLevels(p, 0.06);
    expect(ours).toHaveLength(levels.length);
    for (const [index, level] of ours.entries()) {
      expect(level).toBeCloseTo(must(levels[index], "level"), 14);
    }
  });

  test("a p value outside 0 to 1 is refused by its place", () => {
    expect(() => holm([0.1, 1.2])).toThrow("pValues[1] must lie between 0 and 1, got 1.2");
    expect(() => holmLevels([Number.NaN], 0.01)).toThrow("pValues[0]");
  });
});
