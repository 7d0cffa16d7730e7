import { describe, expect, test } from "vitest";
import {
  assert, Bug, describeIssue, must, TailgateError, unitOf, betterOf, UsageError,
} from "../../src/base/index.ts";

describe("operating errors", () => {
  test.each([
    ["usage", 2], ["measurement", 3], ["store", 3], ["publish", 3], ["interrupted", 130],
  ] as const)("a %s error ends with exit code %i", (kind, exitCode) => {
    expect(new TailgateError(kind, { code: "c", message: "m" }).exitCode).toBe(exitCode);
  });

  test("a usage error names every problem with field, value, origin and fix", () => {
    const error = new UsageError([
      { field: "rate", value: "50x", origin: "--rate", message: "is no rate.", fix: "write 50/s" },
      { field: "model", value: null, origin: "nowhere", message: "is missing.", fix: null },
    ]);
    expect(error.exitCode).toBe(2);
    expect(error.message).toBe('rate = "50x" (from --rate): is no rate. Fix: write 50/s\n' +
      "model (from nowhere): is missing.");
  });

  test("a value with a line break stays on its line", () => {
    const issue = { field: "f", value: "a\nb", origin: "o", message: "m", fix: null };
    expect(describeIssue(issue)).not.toContain("\n");
  });
});

test("claims that do not hold are our own bugs", () => {
  expect(() => assert(false, "no")).toThrow(Bug);
  expect(() => must(null, "it")).toThrow("it is missing");
  expect(must(0, "zero")).toBe(0);
});

test.each([
  ["latency", "ms", "lower"], ["tokens-per-second", "tokens/s", "higher"],
  ["error-rate", "share", "lower"], ["goodput", "share", "higher"],
  ["cost-per-1k", "USD", "lower"], ["output-tokens", "tokens", "lower"],
] as const)("%s is counted in %s and %s is better", (metric, unit, better) => {
  expect(unitOf(metric)).toBe(unit);
  expect(betterOf(metric)).toBe(better);
});
