import { describe, expect, test } from "vitest";
import { pairedRuns } from "../../bench/calibration/pairs.ts";
import {
  PAIRED_CHANGES, type PairedCell, runPairedTask,
} from "../../bench/calibration/paired-study.ts";
import { pairedDetection, pairedFalseAlarms, pairedGoals } from "../../bench/calibration/paired-table.ts";
import { must } from "../../src/base/index.ts";
import { mergePopulations, populationOf, quantileOf, type Recording } from "../../src/measurement/index.ts";

const COUNT = 3000;

function medianUs({ blocks }: Pick<Recording, "blocks">): number {
  const found = quantileOf(mergePopulations(blocks.map((one) => populationOf(one, "latency"))), 0.5);
  return found.kind === "value" ? found.us : Number.NaN;
}

describe("a synthetic paired run", () => {
  const [unchanged, slower] = pairedRuns("smooth", COUNT, 0)()([0, 0.5]);

  test("has all requests of both arms, in ten pairs of blocks", () => {
    for (const run of [must(unchanged, "run"), must(slower, "run")]) {
      for (const arm of [run.candidate, run.base]) {
        expect(arm.load.scheduled).toBe(COUNT);
        expect(arm.blocks.map(({ scheduled }) => scheduled)).toEqual(Array(10).fill(COUNT / 10));
      }
    }
  });

  test("changes in its candidate only, by the factor asked", () => {
    const [before, after] = [must(unchanged, "run"), must(slower, "run")];
    expect(after.base).toBe(before.base);
    expect(medianUs(after.candidate) / medianUs(before.candidate)).toBeCloseTo(1.5, 2);
  });

  test("drifts in both arms alike: the slots of a pair are close, those of the ends are not", () => {
    const ratios = (pick: (run: { a: number; b: number; z: number }) => number): number => {
      const draw = pairedRuns("smooth", COUNT, 0);
      const logs = Array.from({ length: 12 }, () => {
        const { candidate, base } = must(draw()([0])[0], "run");
        const at = (arm: Recording, block: number): number =>
          medianUs({ blocks: [must(arm.blocks[block], "block")] });
        return pick({ a: at(candidate, 0), b: at(base, 0), z: at(candidate, 9) });
      });
      return Math.sqrt(logs.reduce((sum, log) => sum + log ** 2, 0) / logs.length);
    };
    const betweenArms = ratios(({ a, b }) => Math.log(a / b));
    const overRun = ratios(({ a, z }) => Math.log(a / z));
    expect(overRun).toBeGreaterThan(2 * betweenArms);
  });
});

describe("the paired study", () => {
  const cells = runPairedTask({ shape: "smooth", count: COUNT, gates: 4, seed: 0 });

  test("counts five tests for each unchanged gate, and one for each changed", () => {
    expect(cells.map(({ change }) => change)).toEqual(PAIRED_CHANGES);
    expect(cells.map(({ alone }) => alone.trials)).toEqual([20, 4, 4, 4, 4]);
    expect(cells.every(({ together, tolerant }) => together.trials === 4 && tolerant.trials === 4))
      .toBe(true);
  });

  test("never fails more with the tolerance, nor less for a larger change by the oracle", () => {
    for (const { together, tolerant } of cells) {
      expect(tolerant.fails).toBeLessThanOrEqual(together.fails);
    }
    const found = cells.slice(1).map(({ oracle }) => oracle.fails);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(found.at(-1)).toBe(4);
  });

  test("is the same again", () => {
    expect(runPairedTask({ shape: "smooth", count: COUNT, gates: 4, seed: 0 })).toEqual(cells);
  });
});

describe("its tables", () => {
  const of = (fails: number, trials = 1000) => ({ fails, trials });
  const cell = (given: Partial<PairedCell>): PairedCell => ({
    shape: "smooth", count: COUNT, change: 0, alone: of(10), oracle: of(10), together: of(9),
    tolerant: of(0), ...given,
  });

  test.each([
    [15, 85, "yes", "yes"], [16, 85, "**no**", "yes"], [15, 84, "yes", "**no**"],
  ])("%i in 1,000 false alarms and %i%% of the oracle's", (alarms, found, first, last) => {
    const rows = pairedGoals([
      cell({ alone: of(alarms) }),
      cell({ change: 0.2, alone: of(found), oracle: of(100) }),
    ]).split("\n");
    expect(rows[2]).toContain(`(smooth, 3000 an arm) | ${first} |`);
    expect(rows.find((row) => row.includes("of the oracle's"))).toContain(`| ${last} |`);
  });

  test("say so where a selection has nothing", () => {
    expect(pairedGoals([])).toContain("not in this selection");
  });

  test("give each figure in percent with its interval", () => {
    expect(pairedFalseAlarms([cell({})])).toContain("| smooth | 3000 | 1.0 (0.5 to 1.8) | 1.0 |");
    expect(pairedDetection([cell({ change: 0.1, alone: of(500), oracle: of(600) })]))
      .toContain("| smooth | 3000 | 50 (47 to 53) / 60 |");
  });
});
