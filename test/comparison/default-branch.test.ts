import { describe, expect, test } from "vitest";
import { branchShift, chooseBaselines } from "../../src/comparison/index.ts";
import type { Recording } from "../../src/measurement/index.ts";
import { history, onDay, syntheticRun } from "../support/recordings.ts";

const baselines = history(6, { seed: 5 });
const regressed = (day: number): Recording => ({
  ...syntheticRun({ seed: 100 + day, factor: 1.5, startedAt: onDay(day) }),
  admitted: false, verdict: "regressed",
});
const candidate = syntheticRun({ seed: 900, factor: 1.5, startedAt: onDay(99) });

describe("a default branch that has regressed", () => {
  test("is told apart from what the candidate adds", () => {
    const stored = [...baselines, ...[20, 21, 22].map(regressed)];
    const { runs, warnings } = chooseBaselines(candidate, stored, 20);
    expect(runs).toEqual(baselines);
    const [warning] = warnings;
    expect(warnings).toHaveLength(1);
    expect(warning?.code).toBe("default-branch-regressed");
    expect(warning?.message).toMatch(
      /itself [45]\d\.\d% over its baseline in \w+\.p\d\d, unaccepted since c120 \(3 runs\)/);
    expect(warning?.message).toMatch(/differs by [+−]\d\.\d% from those/);
    expect(warning?.remedy).toMatch(/Tailgate-Accept: \w+\.p\d\d <= \+[45]\d%; reason=…/);
  });

  test("stays where it was after twenty regressed runs in a row", () => {
    const stored = [...baselines, ...Array.from({ length: 20 }, (_, at) => regressed(20 + at))];
    expect(chooseBaselines(candidate, stored, 20).runs).toEqual(baselines);
  });

  test.each<[string, readonly Recording[]]>([
    ["the last run was admitted", [...baselines.slice(0, 5), regressed(20),
      { ...syntheticRun({ seed: 7, startedAt: onDay(21) }), admitted: true }]],
    ["the runs since were invalid, not regressed",
      [...baselines, { ...regressed(20), verdict: "invalid" }]],
    ["the runs since are no slower",
      [...baselines, { ...syntheticRun({ seed: 8, factor: 0.6 }), admitted: false, verdict: "regressed" }]],
    ["nothing was stored", []],
  ])("is not spoken of when %s", (_, stored) => {
    const good = stored.filter(({ admitted }) => admitted !== false);
    expect(branchShift(candidate, stored, good)).toBeNull();
  });
});
