import { describe, expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import { logRatioOfMeans } from "../../src/stats/index.ts";
import oracle from "./oracle.json" with { type: "json" };
import { expectClose } from "./support.ts";

const blocksOf = (numerators: readonly number[], denominators: readonly number[]) =>
  numerators.map((numerator, index) => ({
    numerator,
    denominator: must(denominators[index], "denominator"),
  }));

describe("log ratio of means", () => {
  test("estimate and variance agree with NumPy to 1e-12", () => {
    for (const { numerator, denominator, estimate, variance } of oracle.logRatio) {
      const ours = must(logRatioOfMeans(blocksOf(numerator, denominator)), "ratio");
      expectClose(ours.estimate, estimate, 1e-12);
      expectClose(ours.variance, variance, 1e-12);
      expect(ours.dof).toBe(numerator.length - 1);
    }
  });

  test("a constant ratio has no variance whatever the block sizes", () => {
    const ours = must(logRatioOfMeans(blocksOf([2, 20, 6], [1, 10, 3])), "ratio");
    expectClose(ours.estimate, Math.log(2), 1e-15);
    expect(ours.variance).toBeLessThan(1e-30);
  });

  test("another unit moves the estimate and leaves the variance", () => {
    const euros = must(logRatioOfMeans(blocksOf([2, 3, 7], [1, 4, 3])), "ratio");
    const cents = must(logRatioOfMeans(blocksOf([200, 300, 700], [1, 4, 3])), "ratio");
    expectClose(cents.estimate - euros.estimate, Math.log(100), 1e-14);
    expectClose(cents.variance, euros.variance, 1e-12);
  });

  test.each([
    { name: "no blocks", blocks: blocksOf([], []) },
    { name: "one block", blocks: blocksOf([1], [2]) },
    { name: "a total of 0", blocks: blocksOf([0, 0], [2, 3]) },
    { name: "all in one block", blocks: blocksOf([0, 5, 0], [2, 3, 4]) },
    { name: "nothing to divide by once a block is gone", blocks: blocksOf([1, 5], [2, 0]) },
  ])("$name: not estimable", ({ blocks }) => {
    expect(logRatioOfMeans(blocks)).toBeNull();
  });

  test("a negative total is refused by its place", () => {
    expect(() => logRatioOfMeans(blocksOf([1, -1], [1, 1]))).toThrow("blocks[1].numerator");
  });
});
