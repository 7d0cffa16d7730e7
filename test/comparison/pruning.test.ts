import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anchorOf, type RunSummary, runsToPrune } from "../../src/comparison/index.ts";
import { onDay } from "../support/recordings.ts";
import { runSummary } from "../support/run-summaries.ts";

const daily = (count: number): readonly RunSummary[] =>
  Array.from({ length: count }, (_, day) => runSummary(day));
const atDay = (day: number): Date => new Date(onDay(day));
const pathsOf = (runs: readonly RunSummary[]): readonly string[] => runs.map(({ path }) => path);

describe("pruning", () => {
  test("keeps the newest 200 of a configuration and its anchor", () => {
    const runs = Array.from({ length: 230 }, (_, at) =>
      runSummary(at, { startedAt: new Date(Date.parse(onDay(0)) + at * 60_000).toISOString() }));
    expect(runsToPrune(runs, atDay(1)).toSorted()).toEqual(pathsOf(runs.slice(5, 30)));
  });

  test("keeps what is younger than 180 days, and the newest twenty however old", () => {
    expect(runsToPrune(daily(190), atDay(190)).toSorted()).toEqual(pathsOf(daily(10).slice(5)));
    expect(runsToPrune(daily(30), atDay(1000)).toSorted()).toEqual(pathsOf(daily(10).slice(5)));
  });

  test("keeps a run that marks a new level", () => {
    const runs = daily(40).map((run, at) => (at === 9 ? { ...run, markers: ["latency.p99"] } : run));
    expect(runsToPrune(runs, atDay(1000))).not.toContain(runs[9]?.path);
  });

  test("counts each configuration for itself", () => {
    const other = daily(20).map((run) => ({ ...run, scenario: "other" }));
    expect(runsToPrune([...daily(20), ...other], atDay(1000))).toEqual([]);
  });

  test("never takes the anchor or leaves fewer than twenty baselines, and doing it again does nothing",
    () => {
      const history = fc.array(fc.record({ admitted: fc.boolean(), isSound: fc.boolean() }),
        { maxLength: 260 });
      fc.assert(fc.property(history, fc.integer({ min: 0, max: 900 }), (sketches, today) => {
        const runs = sketches.map((sketch, day) => runSummary(day, sketch));
        const pruned = new Set(runsToPrune(runs, atDay(today)));
        const kept = runs.filter(({ path }) => !pruned.has(path));
        expect(anchorOf(kept)).toEqual(anchorOf(runs));
        const admitted = runs.filter((run) => run.admitted).length;
        expect(kept.filter((run) => run.admitted).length).toBeGreaterThanOrEqual(Math.min(20, admitted));
        expect(runsToPrune(kept, atDay(today))).toEqual([]);
      }), { numRuns: 100 });
    });
});
