import { describe, expect, test } from "vitest";
import { must } from "../../src/base/index.ts";
import { attemptOf, type EarlierAttempts } from "../../src/gate/index.ts";
import type { Recording } from "../../src/measurement/index.ts";
import { gate, type Job, type Outcome } from "../../src/pipeline.ts";
import {
  finished, finishedPair, job, OPTIONS, pairedJob, run, type Script, stage, stored,
} from "../support/scripted-gate.ts";

const found = { kind: "found", runs: await stored(10) } as const;
const SLOW = finished({ seed: 1, factor: 1.6 });
const FAST = finished({ seed: 2 });

/** What an attempt leaves in its report directory. */
async function attempt(
  number: number,
  script: Script,
  given: { readonly earlier?: EarlierAttempts; readonly jobs?: readonly Job[] } = {},
) {
  const built = stage({ loaded: found, ...script });
  const { earlier, jobs = [job()] } = given;
  const outcome = await gate(jobs, {
    ...built.ports, newId: () => `attempt ${number}, run ${built.orders.length}`,
    environment: { runner: "x64", commit: "abc", runId: "7", attempt: number },
    clock: { nowMs: () => 0, wallTime: () => new Date(Date.UTC(2026, 10, 23, number, built.orders.length)) },
    identity: { runId: "7", attempt: number }, earlier,
  }, { ...OPTIONS, confirm: 0 });
  return { ...built, outcome };
}

const leftBy = (...outcomes: readonly Outcome[]): EarlierAttempts =>
  ({ recordings: outcomes.flatMap(({ recordings }) => recordings), doubts: [] });

const codes = ({ verdict }: Outcome): readonly string[] => verdict.warnings.map(({ code }) => code);
const latency = ({ verdict }: Outcome) =>
  must(verdict.findings.find(({ requested }) => requested === "latency.p99"), "finding");

describe("a further attempt", () => {
  test("is judged together with the earlier ones: rolling until it is green does not work", async () => {
    const first = await attempt(1, { runs: [SLOW] });
    const alone = await attempt(2, { runs: [FAST] });
    const second = await attempt(2, { runs: [FAST] }, { earlier: leftBy(first.outcome) });
    expect(latency(first.outcome).verdict).toBe("regressed");
    expect(latency(alone.outcome).verdict).not.toBe("regressed");
    expect(latency(second.outcome).samples).toBe(2 * latency(alone.outcome).samples);
    const [low, high] = [latency(alone.outcome).change ?? NaN, latency(first.outcome).change ?? NaN];
    expect(latency(second.outcome).change).toBeGreaterThan(low);
    expect(latency(second.outcome).change).toBeLessThan(high);
    expect(codes(second.outcome)).toContain("pooled-attempts");
    expect(second.notices)
      .toContain("attempt 2 of this workflow run: 1 run of earlier attempts counts as well");
  });

  test("keeps what it found, so that a third attempt has both, its own first", async () => {
    const first = await attempt(1, { runs: [SLOW] });
    const second = await attempt(2, { runs: [FAST] }, { earlier: leftBy(first.outcome) });
    expect(second.outcome.recordings.map(attemptOf)).toEqual([2, 1]);
    const third = await attempt(3, { runs: [FAST] }, { earlier: leftBy(second.outcome) });
    expect(third.outcome.recordings.map(attemptOf)).toEqual([3, 1, 2]);
    expect(third.notices)
      .toContain("attempt 3 of this workflow run: 2 runs of earlier attempts count as well");
  });

  test("stores its own runs only, and an earlier one's is no baseline of itself", async () => {
    const first = await attempt(1, { runs: [SLOW] });
    const stored = { path: "v1/x", recording: must(first.outcome.recordings[0], "run") };
    const again = { kind: "found", runs: [...found.runs, stored] } as const;
    const second = await attempt(2, { runs: [FAST], loaded: again }, { earlier: leftBy(first.outcome) });
    expect(second.saved.map(attemptOf)).toEqual([2]);
    expect(latency(second.outcome).baselineRuns).toBe(10);
  });

  test("pairs count as pairs", async () => {
    const jobs = [pairedJob()];
    const pair = finishedPair({ seed: 3 }, { seed: 4 });
    const first = await attempt(1, { runs: [pair] }, { jobs });
    const second = await attempt(2, { runs: [pair] }, { jobs, earlier: leftBy(first.outcome) });
    expect(latency(second.outcome).paired?.pairs).toBe(20);
    const torn = leftBy(first.outcome).recordings.filter(({ arm }) => arm === "candidate");
    const without = await attempt(2, { runs: [pair] }, { jobs, earlier: { recordings: torn, doubts: [] } });
    expect(latency(without.outcome).paired?.pairs).toBe(10);
  });

  test.each<[string, (run: Recording) => Recording]>([
    ["another workflow run", (one) => ({ ...one, environment: { ...one.environment, runId: "8" } })],
    ["another commit", (one) => ({ ...one, environment: { ...one.environment, commit: "other" } })],
    ["this attempt", (one) => ({ ...one, environment: { ...one.environment, attempt: 2 } })],
    ["an attempt that is none", (one) => ({ ...one, environment: { ...one.environment, attempt: "x" },
      fingerprint: { ...one.fingerprint, key: "sha256:0" } })],
    ["another plan", (one) => ({ ...one, fingerprint: { ...one.fingerprint, key: "sha256:0" } })],
    ["another scenario", (one) => ({ ...one, scenario: "other" })],
    ["a run that was cut short", (one) => ({ ...one, end: "interrupted" })],
    ["an unhealthy generator", (one) => ({ ...one, health: { ...one.health, healthy: false } })],
    ["a shard", (one) => ({ ...one, shard: "1/2" })],
    ["a control", (one) => ({ ...one, arm: "control" })],
  ])("does not count what is of %s, and says that it is alone", async (_what, change) => {
    const first = await attempt(1, { runs: [SLOW] });
    const earlier = { recordings: first.outcome.recordings.map(change), doubts: ["an artifact was torn"] };
    const second = await attempt(2, { runs: [FAST] }, { earlier });
    expect(second.outcome.recordings).toHaveLength(1);
    const warning = must(second.outcome.verdict.warnings.find(({ code }) => code === "attempt-alone"), "w");
    expect(warning.message)
      .toMatch(/^attempt 2 .* no recording of an earlier one was found \(an artifact was torn\)/);
    expect(warning.remedy).toMatch(/Upload recording-\*\.json/);
  });
});

test("a first attempt says nothing of attempts", async () => {
  const { outcome } = await run({ runs: [FAST], loaded: found, options: { confirm: 0 } });
  expect(codes(outcome)).not.toContain("attempt-alone");
});
