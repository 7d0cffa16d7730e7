import { describe, expect, test } from "vitest";
import { TailgateError } from "../../src/base/index.ts";
import { render } from "../../src/report/index.ts";
import { parseVerdict, saysVerdict } from "../../src/verdict/index.ts";
import {
  censored, invalid, noBaseline, overBudget, passes, regressed, standIn, undecided, verdictOf,
} from "../support/verdicts.ts";

const KINDS = { passes, regressed, overBudget, undecided, noBaseline, invalid, standIn, censored };
const all = Object.entries(KINDS).map(([name, findings]) =>
  [name, verdictOf([findings].flat())] as const);

describe("a verdict file", () => {
  test.each(all)("is read back as it was written: %s", (_, verdict) => {
    const written: unknown = JSON.parse(render(verdict, "json"));
    expect(saysVerdict(written)).toBe(true);
    expect(parseVerdict(written, "v.json")).toEqual(JSON.parse(JSON.stringify(verdict)));
  });

  test.each([
    ["an unknown verdict", { verdict: "splendid" }, /verdict/],
    ["findings that are none", { findings: [{ metric: "latency.p99" }] }, /findings\.0/],
    ["a text where a number belongs", { confidence: "99%" }, /confidence/],
    ["another version", { schema: "tailgate.verdict/2" }, /schema/],
  ])("with %s is refused, naming file and field", (_, change, field) => {
    const broken = { ...verdictOf(passes), ...change };
    expect(() => parseVerdict(broken, "v.json")).toThrow(TailgateError);
    expect(() => parseVerdict(broken, "v.json")).toThrow(field);
    expect(() => parseVerdict(broken, "v.json")).toThrow(/v\.json/);
  });

  test("a recording is no verdict", () => {
    expect(saysVerdict({ schema: "tailgate.recording/1" })).toBe(false);
    expect(saysVerdict(null)).toBe(false);
  });
});
