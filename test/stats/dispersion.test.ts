import { describe, expect, test } from "vitest";
import { makeRandom, must } from "../../src/base/index.ts";
import { dispersionFactor, moderatedDispersion } from "../../src/stats/index.ts";
import type { EventCount } from "../../src/stats/index.ts";
import oracle from "./oracle.json" with { type: "json" };
import { expectClose } from "./support.ts";

const blocksOf = (events: readonly number[], sizes: readonly number[]): readonly EventCount[] =>
  events.map((count, index) => ({ events: count, size: must(sizes[index], "size") }));

describe("dispersion factor", () => {
  test("agrees with SciPy's chi-square of the table of blocks by outcome", () => {
    for (const { events, sizes, factor } of oracle.dispersion) {
      expectClose(dispersionFactor(blocksOf(events, sizes)), factor, 1e-12);
    }
  });

  test.each([
    { name: "no blocks", blocks: blocksOf([], []) },
    { name: "one block", blocks: blocksOf([3], [10]) },
    { name: "no events", blocks: blocksOf([0, 0], [10, 10]) },
    { name: "nothing but events", blocks: blocksOf([10, 10], [10, 10]) },
    { name: "all blocks but one empty", blocks: blocksOf([3, 0], [10, 0]) },
    { name: "more even than chance would be", blocks: blocksOf([3, 3, 3], [10, 10, 10]) },
  ])("$name: 1", ({ blocks }) => {
    expect(dispersionFactor(blocks)).toBe(1);
  });

  test("empty blocks do not count", () => {
    const full = blocksOf([1, 9, 2], [20, 20, 20]);
    expect(dispersionFactor([...full, { events: 0, size: 0 }])).toBe(dispersionFactor(full));
  });

  test("errors that come in fives have a factor near five", () => {
    const random = makeRandom(1);
    const storms = Array.from({ length: 400 }, () => {
      const fives = Array.from({ length: 40 }, () => (random.uniform() < 0.02 ? 5 : 0));
      return { events: fives.reduce((sum: number, five) => sum + five, 0), size: 200 };
    });
    expect(dispersionFactor(storms)).toBeGreaterThan(4);
    expect(dispersionFactor(storms)).toBeLessThan(6);
  });

  test("more events than trials are refused by their place", () => {
    const blocks = blocksOf([1, 4], [3, 3]);
    expect(() => dispersionFactor(blocks)).toThrow("blocks[1].events must lie in 0 to 3, got 4");
  });
});

describe("dispersion of a few runs, with a prior", () => {
  const prior = { factor: 3, dof: 5 };
  // p = 0.2: X² = ((4 − 10)² + (10 − 10)² + (16 − 10)²)/(50·0.2·0.8) = 9.
  const runs = blocksOf([4, 10, 16], [50, 50, 50]);

  test("is the mean of the prior and what the runs show, by their degrees of freedom", () => {
    expect(dispersionFactor(runs)).toBeCloseTo(4.5, 12);
    expect(moderatedDispersion(runs, prior)).toEqual({ factor: expect.closeTo((5 * 3 + 9) / 7, 12), dof: 7 });
  });

  test.each([
    ["one run", blocksOf([4], [50])], ["no events", blocksOf([0, 0], [50, 50])],
  ])("%s: is the prior", (_what, few) => {
    expect(moderatedDispersion(few, prior)).toEqual({ factor: 3, dof: 5 });
  });

  test("is at least 1", () => {
    const even = blocksOf([5, 5, 5, 5], [50, 50, 50, 50]);
    expect(moderatedDispersion(even, { factor: 1, dof: 2 }).factor).toBe(1);
  });
});
