import { describe, expect, test } from "vitest";
import { judge } from "../../src/entry/index.ts";
import type { Recording } from "../../src/measurement/index.ts";
import { history, syntheticRun } from "../support/recordings.ts";

describe("candidates of one scenario", () => {
  test("of one plan count as repeated runs", () => {
    const candidate = [syntheticRun({ seed: 1 }), syntheticRun({ seed: 2 })];
    const verdict = judge({ candidate, baseline: [syntheticRun({ seed: 3 })] });
    expect(verdict.candidate.scenarios["default"]?.runs).toHaveLength(2);
  });

  test("of different plans are refused, naming what differs", () => {
    const candidate = [syntheticRun({ seed: 1 }), syntheticRun({ seed: 2, hard: { model: "n" } })];
    expect(() => judge({ candidate, baseline: [] })).toThrow(/differ in model/);
  });

  test("given twice are refused: noise must not count as evidence", () => {
    const one = syntheticRun({ seed: 1 });
    expect(() => judge({ candidate: [one, one], baseline: [] })).toThrow(/is there twice/);
  });

  test("with their base arms are judged in pairs, whatever is stored", () => {
    const arm = (name: "candidate" | "base", seed: number, hard = {}) =>
      ({ ...syntheticRun({ seed, hard: { model: name, ...hard } }), arm: name });
    const candidate = [arm("base", 1), arm("candidate", 2)];
    const verdict = judge({ candidate, baseline: [syntheticRun({ seed: 3 })] });
    expect(verdict.baseline.scenarios["default"]?.paired).toMatchObject({ pairs: 10 });
    expect(verdict.findings[0]).toMatchObject({ rule: "regression", paired: { pairs: 10 } });
    expect(() => judge({ candidate: [...candidate, arm("candidate", 4)], baseline: [] }))
      .toThrow(/do not pair up/);
    expect(judge({ candidate: [arm("base", 1)], baseline: [] }).verdict).toBe("no-baseline");
  });

  test("of different scenarios are judged apart", () => {
    const candidate = [
      syntheticRun({ seed: 1 }), syntheticRun({ seed: 2, scenario: "chat", hard: { model: "n" } }),
    ];
    expect(Object.keys(judge({ candidate, baseline: [] }).candidate.scenarios))
      .toEqual(["default", "chat"]);
  });
});

test("a control beside a run is held against earlier controls, and no run against a control", () => {
  const asControl = (run: Recording): Recording => ({ ...run, arm: "control" });
  const sketch = { count: 2000, sigma: 0.3 };
  const past = history(6, { ...sketch, seed: 40 });
  const controls = history(6, { ...sketch, seed: 60, factor: 0.2 })
    .map((run) => asControl({ ...run, id: `${run.id}-control` }));
  const slower = syntheticRun({ ...sketch, seed: 90, factor: 1.6 });
  const besides = (factor: number): Recording => asControl(syntheticRun({ ...sketch, seed: 91, factor }));
  const judged = (control: Recording) =>
    judge({ candidate: [slower, control], baseline: [...past, ...controls] }).findings
      .find(({ metric }) => metric === "latency.p99");
  expect(judged(besides(0.2))).toMatchObject({ verdict: "regressed", baselineRuns: 6 });
  expect(judged(besides(0.32))).toMatchObject({ verdict: "inconclusive", cause: "control-moved" });
});

test("recordings as JSON.parse leaves them are judged: what files may leave out is filled in", () => {
  const bare = (run: Recording): Recording => {
    const { failures: _none, end: _completed, metrics: _derived, ...left } = run;
    return JSON.parse(JSON.stringify(left)) as Recording;
  };
  const [candidate, baseline] = [[syntheticRun({ seed: 5 })], history(3, { seed: 6 })];
  const { findings } = judge({ candidate: candidate.map(bare), baseline: baseline.map(bare) });
  expect(findings).toEqual(judge({ candidate, baseline }).findings);
  expect(() => judge({ candidate: [{} as Recording], baseline })).toThrow(/not a valid recording \(schema/);
});
