import { describe, expect, test } from "vitest";
import { inputLengths } from "../../src/config/input-lengths.ts";
import { configOf, issuesOf, RUNNABLE } from "./support.ts";

describe("lengths of made-up prompts", () => {
  test.each<[string | number, object]>([
    [500, { kind: "constant", tokens: 500 }],
    ["10k", { kind: "constant", tokens: 10_000 }],
    ["100-1k", { kind: "uniform", min: 100, max: 1000 }],
    ["100 - 1000", { kind: "uniform", min: 100, max: 1000 }],
    ["median 400, p95 2000", { kind: "lognormal", median: 400, p95: 2000 }],
    ["median 400 p95 2k", { kind: "lognormal", median: 400, p95: 2000 }],
  ])("%s", (written, lengths) => {
    expect(inputLengths.parse(written)).toEqual(lengths);
  });

  test.each<[string | number, RegExp]>([
    ["", /no length/], ["long", /no length/], ["-5", /no length/], [0, /between 1 and 100000/],
    ["200k", /between 1 and 100000/], ["0.5", /not a whole number/], ["500-100", /does not rise/],
    ["100-100", /does not rise/], ["median 400, p95 400", /not above the median/],
    ["median 50, p95 60000", /would have prompts of \d+ tokens/],
  ])("%s is refused", (written, message) => {
    expect(inputLengths.safeParse(written).error?.issues.map((issue) => issue.message))
      .toEqual([expect.stringMatching(message)]);
  });

  test.each(["prompt", "prompts"])("not beside %s", (other) => {
    const issues = issuesOf(() => configOf({ ...RUNNABLE, "input-lengths": "500", [other]: "x" }));
    expect(issues.map(({ message }) => message)).toEqual([`Both ${other} and input-lengths are given.`]);
  });
});
