import { describe, expect, test } from "vitest";
import type { Recording } from "../../src/measurement/index.ts";
import { judgeCases } from "../../src/verdict/index.ts";
import { history, type RunSketch, syntheticRun } from "../support/recordings.ts";
import { asCase, FAIL_ON, findingOf, STRICTNESS } from "./support.ts";

const run = (change: Partial<RunSketch> = {}): Recording =>
  syntheticRun({ seed: 4242, count: 2000, sigma: 0.3, ...change });
const control = (factor: number): Recording =>
  ({ ...syntheticRun({ seed: 7, count: 200, sigma: 0.3, factor }), arm: "control" });
const past = history(8, { seed: 31, count: 2000, sigma: 0.3, weather: 0.02 });
const controls = history(8, { seed: 99, count: 200, sigma: 0.3, weather: 0.02 })
  .map((one): Recording => ({ ...one, arm: "control" }));

const judged = (candidate: Recording, seen: readonly Recording[], baselines = controls) =>
  judgeCases([{ ...asCase({ candidates: [candidate], baselines: past }),
    control: { runs: seen, baselines } }],
  { strictness: STRICTNESS, failOn: FAIL_ON, acceptances: [] });

describe("a regression beside a control", () => {
  test("that is as usual stands", () => {
    const { verdict, warnings } = judged(run({ factor: 1.8 }), [control(1)]);
    expect(verdict).toBe("regressed");
    expect(warnings.map(({ code }) => code)).not.toContain("control-moved");
  });

  test("that became slower too cannot be laid on the endpoint", () => {
    const result = judged(run({ factor: 1.8 }), [control(1.8)]);
    expect(result.verdict).toBe("inconclusive");
    expect(findingOf(result, "latency.p99")).toMatchObject({
      verdict: "inconclusive", cause: "control-moved",
      reasons: [expect.stringContaining("the control endpoint is slower as well, by ")],
    });
    expect(result.warnings.map(({ code }) => code)).toContain("control-moved");
  });

  test("that became only a little slower stands, with a warning", () => {
    const result = judged(run({ factor: 3 }), [control(1.4)]);
    expect(result.verdict).toBe("regressed");
    expect(result.warnings.map(({ code }) => code)).toContain("control-moved");
  });

  test("of errors stands whatever the control does", () => {
    const result = judged(run({ failures: { "server-error": 0.05 } }), [control(1.8)]);
    expect(findingOf(result, "error-rate").verdict).toBe("regressed");
  });

  test("with too few runs of it to know what is usual stands", () => {
    expect(judged(run({ factor: 1.8 }), [control(1.8)], controls.slice(0, 2)).verdict)
      .toBe("regressed");
  });

  test("whose generator was ill stands", () => {
    const ill = control(1.8);
    const seen = { ...ill, health: { ...ill.health, healthy: false } };
    expect(judged(run({ factor: 1.8 }), [seen]).verdict).toBe("regressed");
  });
});
