import { describe, expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import { chooseBaselines } from "../../src/comparison/index.ts";
import type { Recording } from "../../src/measurement/index.ts";
import { onDay, type RunSketch, syntheticRun } from "../support/recordings.ts";

const small = { count: 50 };
const run = (day: number, change: Partial<RunSketch> = {}): Recording =>
  syntheticRun({ ...small, seed: day, startedAt: onDay(day), ...change });
const candidate = run(99);
const choose = (given: readonly Recording[], limit = 20) => chooseBaselines(candidate, given, limit);
const ids = (runs: readonly Recording[]): readonly string[] => runs.map(({ id }) => id);

describe("the runs a candidate is compared with", () => {
  test("are the newest of the same fingerprint, oldest first, whatever their order", () => {
    const days = [1, 2, 3, 4].map((day) => run(day));
    const [, second, third, fourth] = days;
    const chosen = choose([third, fourth, ...days.slice(0, 2)].map((one) => must(one, "run")), 3);
    expect(ids(chosen.runs)).toEqual([second, third, fourth].map((one) => one?.id));
    expect(chosen.absence).toBeNull();
  });

  const good = run(1);
  test.each<[string, Recording, string]>([
    ["the candidate itself", candidate, "nothing is stored yet for this scenario"],
    ["another scenario", run(2, { scenario: "other" }), "nothing is stored yet for this scenario"],
    ["a run that was not admitted", { ...good, admitted: false },
      "none of the 1 stored runs with this configuration was admitted as a baseline"],
    ["an interrupted run", { ...good, end: "interrupted" }, "none of the 1"],
    ["a run of an unhealthy generator",
      { ...good, health: { ...good.health, healthy: false } }, "none of the 1"],
    ["a run in which nothing succeeded", run(2, { failures: { refused: 1 } }), "none of the 1"],
    ["a run with another model and rate", run(2, { hard: { model: "n", rate: 5 } }),
      "the stored runs were made with another model, rate, so they cannot be compared"],
  ])("never %s", (_sentence, stored, absence) => {
    const chosen = choose([stored]);
    expect(chosen.runs).toEqual([]);
    expect(chosen.absence).toContain(absence);
  });

  test("among refused runs and others, the refusal is what is said", () => {
    const mixed = [run(1, { hard: { model: "n" } }), { ...run(2), admitted: false }];
    expect(choose(mixed).absence).toContain("none of the 1 stored runs");
  });

  test("a run that was admitted without saying so counts", () => {
    expect(choose([good, { ...run(2), admitted: true }]).runs).toHaveLength(2);
  });

  test("another runner is a warning that names the old and the new one", () => {
    const { warnings } = chooseBaselines(
      { ...candidate, fingerprint: { ...candidate.fingerprint, soft: { runner: "arm" } } },
      [run(1, { soft: { runner: "x64" } })], 20);
    expect(warnings.map(({ code }) => code)).toEqual(["other-surroundings"]);
    expect(warnings[0]?.message).toContain('runner ("x64" → "arm")');
    expect(choose([run(1)]).warnings).toEqual([]);
  });

  test("another service tier is one too, where the older run looked at it", () => {
    const warned = (older: RunSketch["soft"]): readonly string[] => chooseBaselines(
      { ...candidate, fingerprint: { ...candidate.fingerprint, soft: { serviceTier: "flex" } } },
      [run(1, { soft: older })], 20).warnings.map(({ message }) => message);
    expect(warned({ serviceTier: "default" })).toEqual(
      [expect.stringContaining('serviceTier ("default" → "flex")')]);
    expect(warned({})).toEqual([]);
  });
});
